/**
 * Counts requests against the limits, together with all other servers on the database (docs/decisions/0017). A request asks the memory of its own
 * process; what was counted there goes to the table a few times a second in one statement, which brings back what all have counted. So an answer costs no
 * statement, and a limit can be overrun by what arrives within that moment. Wrong passwords are counted at once.
 */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Knex } from 'knex';
import { LIMITS, type Limit, type LimitName } from '../domain/limits';
import { Problem } from '../problem';

const EVERY_MS = 250;
const MOST_KEYS = 50_000;
/** How many rows a statement brings up to date. */
const PORTION = 1000;

interface Count {
  /** Of all servers, as the table last said. */
  total: number;
  /** Counted here since. */
  pending: number;
  until: number;
  readonly seconds: number;
}

interface CountRow {
  readonly key: string;
  readonly count: number;
  readonly left: number;
}

/** @param seconds until the window ends. */
export const tooMany = (seconds: number): Problem =>
  new Problem(
    'TooManyRequests',
    429,
    { vi: 'Bạn thao tác quá nhanh', en: 'Too many requests' },
    {
      vi: `Hãy thử lại sau ${seconds} giây.`,
      en: `Try again in ${seconds} seconds.`,
    },
    [],
    { retryAfter: seconds },
  );

export class Limits {
  readonly #knex: Knex;
  readonly #key: KeyObject;
  readonly #factor: number;
  readonly #failed: (error: unknown) => void;
  readonly #counts = new Map<string, Count>();
  #timer: NodeJS.Timeout | null = null;

  constructor(knex: Knex, options: { key: string; factor: number; failed: (error: unknown) => void }) {
    this.#knex = knex;
    this.#key = createSecretKey(options.key, 'utf8');
    this.#factor = options.factor;
    this.#failed = options.failed;
  }

  /** Counts one request. @throws a 429 Problem when there were too many. */
  take(name: LimitName, who: string): void {
    const now = Date.now();
    const limit: Limit = LIMITS[name];
    const key = this.#keyOf(name, who);
    const known = this.#counts.get(key);
    const count =
      known && known.until > now
        ? known
        : { total: 0, pending: 0, until: now + limit.seconds * 1000, seconds: limit.seconds };
    if (count !== known) {
      if (this.#counts.size >= MOST_KEYS) this.#forget(now);
      this.#counts.set(key, count);
    }
    if (count.total + count.pending >= this.#most(limit))
      throw tooMany(Math.max(1, Math.ceil((count.until - now) / 1000)));
    count.pending += 1;
    this.#timer ??= setTimeout(() => void this.#flush(), EVERY_MS).unref();
  }

  /** Counts one try at once, in the table. @throws a 429 Problem when there were too many. */
  async takeNow(name: LimitName, who: string): Promise<void> {
    const limit: Limit = LIMITS[name];
    const [row] = await this.#add([{ key: this.#keyOf(name, who), pending: 1, seconds: limit.seconds }]);
    if (row && row.count > this.#most(limit)) throw tooMany(Math.max(1, Math.ceil(row.left)));
  }

  /** It was a right one after all: what was counted is forgotten. */
  async forgive(name: LimitName, who: string): Promise<void> {
    await this.#knex('motcua_rate_counts')
      .where({ key: this.#keyOf(name, who) })
      .delete();
  }

  #most({ most, strict }: Limit): number {
    return strict ? most : Math.max(1, Math.floor(most * this.#factor));
  }

  #keyOf(name: LimitName, who: string): string {
    return createHmac('sha256', this.#key).update(`${name}:${who}`).digest('base64url').slice(0, 27);
  }

  #forget(now: number): void {
    for (const [key, { until }] of this.#counts) if (until <= now) this.#counts.delete(key);
    // A flood of made-up addresses: the oldest windows make room.
    for (const key of [...this.#counts.keys()].slice(0, this.#counts.size - MOST_KEYS + 1)) this.#counts.delete(key);
  }

  async #flush(): Promise<void> {
    const due = [...this.#counts].filter(([, { pending }]) => pending > 0).slice(0, PORTION);
    const sent = due.map(([key, { pending, seconds }]) => ({ key, pending, seconds }));
    try {
      for (const { key, count: total, left } of await this.#add(sent)) {
        const count = this.#counts.get(key);
        if (!count) continue;
        count.pending -= sent.find((one) => one.key === key)?.pending ?? 0;
        count.total = total;
        count.until = Date.now() + left * 1000;
      }
    } catch (error) {
      // The database is away: each server counts on for itself.
      this.#failed(error);
    }
    this.#forgetOver();
    const more = [...this.#counts.values()].some(({ pending }) => pending > 0);
    this.#timer = more ? setTimeout(() => void this.#flush(), EVERY_MS).unref() : null;
  }

  #forgetOver(): void {
    const now = Date.now();
    for (const [key, { until }] of this.#counts) if (until <= now) this.#counts.delete(key);
  }

  /** One statement, rows in one order, so that servers do not wait for each other in a circle. */
  async #add(counts: readonly { key: string; pending: number; seconds: number }[]): Promise<readonly CountRow[]> {
    if (counts.length === 0) return [];
    const { rows } = await this.#knex.raw<{ rows: CountRow[] }>(
      `INSERT INTO motcua_rate_counts AS c (key, count, until)
       SELECT key, count, now() + seconds * interval '1 second'
       FROM unnest(?::text[], ?::int[], ?::int[]) AS given (key, count, seconds) ORDER BY key
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN c.until <= now() THEN EXCLUDED.count ELSE c.count + EXCLUDED.count END,
         until = CASE WHEN c.until <= now() THEN EXCLUDED.until ELSE c.until END
       RETURNING key, count, extract(epoch FROM until - now())::float8 AS left`,
      [counts.map(({ key }) => key), counts.map(({ pending }) => pending), counts.map(({ seconds }) => seconds)],
    );
    if (Math.random() < 0.01) await this.#knex('motcua_rate_counts').where('until', '<', this.#knex.fn.now()).delete();
    return rows;
  }
}
