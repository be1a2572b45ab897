/** Sessions that the identity server says are over: by its session id, or all of a subject until a moment. */
import type { Knex } from 'knex';

/** Longer than any access token lives. */
const KEPT = '1 day';

export interface EndedSession {
  readonly sid: string | null;
  readonly subject: string | null;
}

export class EndedSessions {
  async add({ sid, subject }: EndedSession, db: Knex): Promise<void> {
    const key = sid === null ? `sub:${subject ?? ''}` : `sid:${sid}`;
    await db('motcua_ended_sessions').insert({ key, ended_at: db.fn.now() }).onConflict('key').merge();
    await db('motcua_ended_sessions').whereRaw(`ended_at < now() - interval '${KEPT}'`).delete();
  }
}
