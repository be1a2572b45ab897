/** Visits at kiosks: a cookie of 256 bits of which the database knows only the hash, bound to one hall, and over soon. */
import type { Knex } from 'knex';
import type { CitizenActor } from '../api';
import { toCitizen } from './accounts';
import { hashSession } from './sessions';

/** The screen ends a visit sooner; this is for a screen that was switched off. */
const IDLE = '2 minutes';
const ABSOLUTE = '40 minutes';

export interface AskedCode {
  readonly device_code: string;
  readonly verifier: string;
  readonly user_code: string;
  readonly address: string;
  readonly complete: string;
  readonly poll_seconds: number;
  readonly code_until: Date;
}

interface VisitRow {
  readonly device_code: string | null;
  readonly verifier: string | null;
  readonly user_code: string | null;
  readonly address: string | null;
  readonly complete: string | null;
  readonly poll_seconds: number;
  readonly code_until: Date;
}

export class KioskVisits {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  #table() {
    return this.#knex('kiosk_visits');
  }

  async open(id: string, place: number, code: AskedCode): Promise<void> {
    await this.#table().insert({ id_hash: hashSession(id), place, ...code });
    await this.#table().whereRaw(`opened_at < now() - interval '${ABSOLUTE}'`).delete();
  }

  /** The code that a phone is waited for with; null when there is none or it is over. */
  async waiting(id: string, place: number): Promise<AskedCode | null> {
    const row = await this.#table()
      .where({ id_hash: hashSession(id), place })
      .whereNotNull('device_code')
      .whereRaw('code_until > now()')
      .first<VisitRow | undefined>();
    if (!row || row.device_code === null || row.verifier === null) return null;
    const { user_code: userCode, address, complete } = row;
    if (userCode === null || address === null || complete === null) return null;
    return {
      device_code: row.device_code,
      verifier: row.verifier,
      user_code: userCode,
      address,
      complete,
      poll_seconds: row.poll_seconds,
      code_until: row.code_until,
    };
  }

  /** Whether it is time to ask the identity server again; one of several who ask at once. */
  async mayPoll(id: string): Promise<boolean> {
    const asked = await this.#table()
      .where({ id_hash: hashSession(id) })
      .whereRaw('(polled_at IS NULL OR polled_at <= now() - make_interval(secs => poll_seconds))')
      .update({ polled_at: this.#knex.fn.now() });
    return asked === 1;
  }

  /** The identity server was asked too often (RFC 8628 §3.5). */
  async slower(id: string): Promise<void> {
    await this.#table()
      .where({ id_hash: hashSession(id) })
      .update({ poll_seconds: this.#knex.raw('poll_seconds + 5') });
  }

  /** The phone has confirmed: a new id, and no trace of the code. False when another request was first. */
  async confirm(id: string, fresh: string, userId: number): Promise<boolean> {
    const changed = await this.#table()
      .where({ id_hash: hashSession(id) })
      .whereNotNull('device_code')
      .update({
        id_hash: hashSession(fresh),
        user_id: userId,
        device_code: null,
        verifier: null,
        user_code: null,
        address: null,
        complete: null,
        seen_at: this.#knex.fn.now(),
      });
    return changed === 1;
  }

  /** Who stands there; being asked for is being seen. */
  async person(id: string, place: number): Promise<CitizenActor | null> {
    const { rows } = await this.#knex.raw<{ rows: Parameters<typeof toCitizen>[0][] }>(
      `WITH seen AS (UPDATE kiosk_visits SET seen_at = now()
         WHERE id_hash = ? AND place = ? AND user_id IS NOT NULL
           AND seen_at > now() - interval '${IDLE}' AND opened_at > now() - interval '${ABSOLUTE}' RETURNING user_id)
       SELECT a.* FROM seen s JOIN motcua_accounts a ON a.user_id = s.user_id JOIN up_users u ON u.id = s.user_id
       WHERE u.blocked IS NOT TRUE`,
      [hashSession(id), place],
    );
    return rows[0] ? toCitizen(rows[0]) : null;
  }

  async close(id: string): Promise<void> {
    await this.#table()
      .where({ id_hash: hashSession(id) })
      .delete();
  }
}
