/** Portal sessions: an opaque cookie of 256 bits, of which the database knows only the hash. */
import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { CitizenActor, PortalSession } from '../api';
import { toCitizen } from './accounts';
import type { EndedSession } from './ended-sessions';

const IDLE = '60 minutes';
const ABSOLUTE = '12 hours';
const ALIVE = `seen_at > now() - interval '${IDLE}' AND created_at > now() - interval '${ABSOLUTE}'`;

export const hashSession = (id: string): string => createHash('sha256').update(id).digest('hex');

export interface NewSession {
  readonly userId: number;
  readonly idToken: string | null;
  /** The identity server's session behind it. */
  readonly sid: string | null;
  readonly issuer: string;
  readonly subject: string;
  readonly level: 1 | 2;
  readonly device: string;
}

/** What is left of a session that has ended. */
export interface ClosedSession {
  readonly userId: number;
  /** The identity server wants to see it at sign-out. */
  readonly idToken: string | null;
  readonly sid: string | null;
  readonly level: number;
}

interface ClosedRow {
  readonly user_id: number;
  readonly id_token: string | null;
  readonly sid: string | null;
  readonly level: number;
}

const CLOSED = ['user_id', 'id_token', 'sid', 'level'];
const closed = ({ user_id: userId, id_token: idToken, sid, level }: ClosedRow): ClosedSession => ({
  userId,
  idToken,
  sid,
  level,
});

interface Row {
  readonly id_hash: string;
  readonly handle: string;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly level: number;
  readonly device: string;
}

export class Sessions {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async open(
    { userId, idToken, sid, issuer, subject, level, device }: NewSession,
    db: Knex = this.#knex,
  ): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await db('motcua_sessions').insert({
      id_hash: hashSession(id),
      user_id: userId,
      id_token: idToken,
      sid,
      issuer,
      subject,
      level,
      device: device.slice(0, 300),
    });
    await db('motcua_sessions').whereRaw(`created_at < now() - interval '${ABSOLUTE}'`).delete();
    return id;
  }

  /** Whose session it is; the level is that of this sign-in, not the best that the account ever had. */
  async person(id: string): Promise<CitizenActor | null> {
    const { rows } = await this.#knex.raw<{ rows: (Parameters<typeof toCitizen>[0] & { stale: boolean })[] }>(
      `SELECT a.*, s.level, s.seen_at < now() - interval '1 minute' AS stale
       FROM motcua_sessions s JOIN motcua_accounts a ON a.user_id = s.user_id JOIN up_users u ON u.id = s.user_id
       WHERE s.id_hash = ? AND ${ALIVE.replaceAll(/(seen_at|created_at)/g, 's.$1')} AND u.blocked IS NOT TRUE`,
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

  /** Ends the session; null where there is none. */
  async close(id: string, db: Knex = this.#knex): Promise<ClosedSession | null> {
    const [row] = await db('motcua_sessions')
      .where({ id_hash: hashSession(id) })
      .delete()
      .returning<ClosedRow[]>(CLOSED);
    return row ? closed(row) : null;
  }

  /** Ends what the identity server has ended. */
  async closeEnded(issuer: string, { sid, subject }: EndedSession, db: Knex): Promise<readonly ClosedSession[]> {
    const whose = sid === null ? { subject } : { sid };
    const rows = await db('motcua_sessions')
      .where({ issuer, ...whose })
      .delete()
      .returning<ClosedRow[]>(CLOSED);
    return rows.map(closed);
  }

  /** The open sessions of a person, the one that asks first. */
  async of(userId: number, current: string): Promise<readonly PortalSession[]> {
    const rows = await this.#knex('motcua_sessions')
      .where({ user_id: userId })
      .whereRaw(ALIVE)
      .orderBy('seen_at', 'desc')
      .limit(50)
      .select<Row[]>('id_hash', 'handle', 'created_at', 'seen_at', 'level', 'device');
    const here = hashSession(current);
    return rows
      .map(({ id_hash, handle, created_at, seen_at, level, device }): PortalSession => ({
        handle,
        here: id_hash === here,
        openedAt: created_at,
        seenAt: seen_at,
        level: level === 2 ? 2 : 1,
        device,
      }))
      .sort((a, b) => Number(b.here) - Number(a.here));
  }

  /** Ends one of a person's own sessions elsewhere, or all of them; the one that asks stays. */
  async closeElsewhere(userId: number, current: string, handle: string | null, db: Knex): Promise<number> {
    const open = db('motcua_sessions')
      .where({ user_id: userId })
      .whereNot({ id_hash: hashSession(current) });
    return (handle === null ? open : open.whereRaw('handle::text = ?', [handle])).delete();
  }
}
