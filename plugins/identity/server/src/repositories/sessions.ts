/** Portal sessions: an opaque cookie of 256 bits, of which the database knows only the hash. */
import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { CitizenActor } from '../api';
import { toCitizen } from './accounts';

const IDLE = '60 minutes';
const ABSOLUTE = '12 hours';

export const hashSession = (id: string): string => createHash('sha256').update(id).digest('hex');

export class Sessions {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async open(userId: number, idToken: string | null): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.#knex('motcua_sessions').insert({ id_hash: hashSession(id), user_id: userId, id_token: idToken });
    await this.#knex('motcua_sessions').whereRaw(`created_at < now() - interval '${ABSOLUTE}'`).delete();
    return id;
  }

  async person(id: string): Promise<CitizenActor | null> {
    const { rows } = await this.#knex.raw<{ rows: (Parameters<typeof toCitizen>[0] & { stale: boolean })[] }>(
      `SELECT a.*, s.seen_at < now() - interval '1 minute' AS stale
       FROM motcua_sessions s JOIN motcua_accounts a ON a.user_id = s.user_id JOIN up_users u ON u.id = s.user_id
       WHERE s.id_hash = ? AND s.seen_at > now() - interval '${IDLE}' AND s.created_at > now() - interval '${ABSOLUTE}' AND u.blocked IS NOT TRUE`,
      [hashSession(id)],
    );
    const [row] = rows;
    if (!row) return null;
    if (row.stale)
      await this.#knex('motcua_sessions')
        .where({ id_hash: hashSession(id) })
        .update({ seen_at: this.#knex.fn.now() });
    return toCitizen(row);
  }

  /** Ends the session; answers the ID token that the identity server wants to see at sign-out. */
  async close(id: string): Promise<string | null> {
    const [row] = await this.#knex<{ id_hash: string; id_token: string | null }>('motcua_sessions')
      .where({ id_hash: hashSession(id) })
      .delete()
      .returning('id_token');
    return row?.id_token ?? null;
  }
}
