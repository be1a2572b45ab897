/** Drains the outbox of one target, in order, one process of many at a time. Nothing here runs inside a dossier's transaction. */
import type { Knex } from 'knex';
import { retryDelay } from '../domain/back-off';
import { markDelivered, markFailed, oldest, postpone, type OutboxRow } from '../repositories/outbox';
import { MessageRefused } from './npsp-client';

const BATCH = 100;
const LOCK = 440_001;

export interface PumpOptions {
  readonly knex: Knex;
  readonly target: string;
  readonly send: (service: string, payload: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly pollMs: number;
  readonly backOffMs: number;
  readonly log: (message: string) => void;
}

export class Pump {
  readonly #options: PumpOptions;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(options: PumpOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.wake(), this.#options.pollMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  /** Drains now unless that is under way. */
  wake(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#running ??= this.#guarded().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #guarded(): Promise<void> {
    const { knex, log } = this.#options;
    try {
      // The lock lives as long as this transaction, which does nothing else: messages are marked outside it, one by one.
      await knex.transaction(async (trx) => {
        const { rows } = await trx.raw<{ rows: { locked: boolean }[] }>(
          'SELECT pg_try_advisory_xact_lock(?) AS locked',
          [LOCK],
        );
        if (rows[0]?.locked) await this.#drain();
      });
    } catch (error) {
      log(`The outbox could not be drained: ${String(error)}`);
    }
  }

  async #drain(): Promise<void> {
    const { knex, target } = this.#options;
    for (let more = true; more;) {
      const rows = await oldest(knex, target, BATCH);
      const held = new Set<number | null>();
      let delivered = 0;
      for (const row of rows) {
        if (this.#stopped) return;
        if (held.has(row.dossier_id)) continue;
        const outcome = row.due ? await this.#deliver(row) : 'later';
        if (outcome === 'done') delivered += 1;
        else held.add(row.dossier_id);
        // The target is away: the others would wait in vain too.
        if (outcome === 'away') return;
      }
      more = delivered > 0 && rows.length === BATCH;
    }
  }

  async #deliver(row: OutboxRow): Promise<'done' | 'away'> {
    const { knex, send, backOffMs } = this.#options;
    try {
      await send(row.service, row.payload);
      await markDelivered(knex, row.id);
      return 'done';
    } catch (error) {
      if (error instanceof MessageRefused) {
        await markFailed(knex, row.id, error.message);
        return 'done';
      }
      await postpone(
        knex,
        row.id,
        new Date(Date.now() + retryDelay(row.attempts, Math.random(), backOffMs)),
        String(error),
      );
      return 'away';
    }
  }
}
