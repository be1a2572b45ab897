/** The rows of files that are being made, and the reading of a list from one snapshot. */
import type { Knex } from 'knex';
import type { ListQuery, ListRow } from '../services/exports/lists';

export interface ExportJobRow {
  readonly id: string;
  readonly officer_id: number;
  readonly username: string;
  readonly list: string;
  readonly format: 'csv' | 'xlsx' | 'ods' | 'pdf';
  /** `days`: how long the file is kept, where not one. */
  readonly filter: { readonly asked: unknown; readonly language: 'vi' | 'en'; readonly days?: number };
  readonly title: string;
  readonly state: 'waiting' | 'running' | 'ready' | 'cancelled' | 'failed';
  readonly rows_done: number;
  readonly rows_all: number | null;
  readonly bytes: string | null;
  readonly failure: string | null;
  readonly tries: number;
  readonly asked_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly expires_at: Date | null;
}

const jobs = (db: Knex) => db<ExportJobRow>('export_jobs').select('*');
const UNFINISHED = ['waiting', 'running'] as const;
/** A worker that has not been heard of for so long is gone; its file is begun again, once. */
const SILENT = '60 seconds';
const TRIES = 2;

/** False when the officer has that many under way already. */
export async function insertJob(
  db: Knex,
  job: Pick<ExportJobRow, 'id' | 'officer_id' | 'username' | 'list' | 'format' | 'filter' | 'title' | 'asked_at'>,
  most: number,
): Promise<boolean> {
  return db.transaction(async (trx) => {
    // Two orders of one officer at once are counted one after the other.
    await trx.raw('SELECT pg_advisory_xact_lock(285, ?)', [job.officer_id]);
    const [under] = await trx('export_jobs')
      .where({ officer_id: job.officer_id })
      .whereIn('state', UNFINISHED)
      .count<{ count: string }[]>('*');
    if (Number(under?.count ?? 0) >= most) return false;
    await trx('export_jobs').insert({ ...job, filter: JSON.stringify(job.filter), state: 'waiting' });
    return true;
  });
}

export const jobsOf = (db: Knex, officerId: number, limit: number): Promise<ExportJobRow[]> =>
  jobs(db).where({ officer_id: officerId }).orderBy('asked_at', 'desc').limit(limit);

export const jobOf = async (db: Knex, id: string, officerId: number): Promise<ExportJobRow | undefined> =>
  (await jobs(db).where({ id, officer_id: officerId }).limit(1))[0];

/** The oldest one that nobody makes; taken by one process only. */
export async function takeJob(db: Knex, now: Date): Promise<ExportJobRow | undefined> {
  const answer = await db.raw<{ rows: ExportJobRow[] }>(
    `UPDATE export_jobs SET state = 'running', tries = tries + 1, rows_done = 0, started_at = ?, beat_at = now()
     WHERE id = (SELECT id FROM export_jobs WHERE (state = 'waiting' OR (state = 'running' AND beat_at < now() - interval '${SILENT}'))
                   AND tries < ${TRIES} ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING *`,
    [now],
  );
  return answer.rows[0];
}

/** How far it is; false when it was cancelled meanwhile. */
export const beat = async (db: Knex, job: ExportJobRow, done: number, all: number): Promise<boolean> =>
  (await db('export_jobs')
    .where({ id: job.id, state: 'running', tries: job.tries })
    .update({ rows_done: done, rows_all: all, beat_at: db.fn.now() })) === 1;

export const endJob = async (
  db: Knex,
  job: ExportJobRow,
  end: Partial<Pick<ExportJobRow, 'state' | 'bytes' | 'failure' | 'ended_at' | 'expires_at'>>,
): Promise<boolean> =>
  (await db('export_jobs').where({ id: job.id, state: 'running', tries: job.tries }).update(end)) === 1;

export const cancelJob = async (db: Knex, id: string, officerId: number, now: Date): Promise<boolean> =>
  (await db('export_jobs')
    .where({ id, officer_id: officerId })
    .whereIn('state', UNFINISHED)
    .update({ state: 'cancelled', ended_at: now })) === 1;

/** What a second process did not finish either is given up. */
export const giveUpDead = async (db: Knex, failure: string, now: Date): Promise<void> => {
  await db('export_jobs')
    .where({ state: 'running' })
    .where('tries', '>=', TRIES)
    .whereRaw(`beat_at < now() - interval '${SILENT}'`)
    .update({ state: 'failed', failure, ended_at: now });
};

/** What may be thrown away: rows of files that have expired, and of what never became one a day ago. */
export async function expiredJobs(db: Knex, now: Date): Promise<readonly string[]> {
  const answer = await db.raw<{ rows: { id: string }[] }>(
    `DELETE FROM export_jobs WHERE id IN (SELECT id FROM export_jobs WHERE expires_at < :now
        OR (state IN ('cancelled', 'failed') AND asked_at < :now::timestamptz - interval '1 day')
        LIMIT 100) RETURNING id`,
    { now },
  );
  return answer.rows.map(({ id }) => id);
}

/**
 * All rows of a list from one snapshot, a batch at a time by a cursor of the database: what others do meanwhile is not in it, and no more than
 * a batch is held. `take` answers false to stop.
 */
export async function readSnapshot(
  db: Knex,
  query: ListQuery,
  batch: number,
  take: (rows: readonly ListRow[], all: number) => Promise<boolean>,
): Promise<void> {
  await db.transaction(
    async (trx) => {
      const [count] = (
        await trx.raw<{ rows: { all: string }[] }>(`SELECT count(*) AS all FROM (${query.sql}) AS listed`, {
          ...query.bindings,
        })
      ).rows;
      const all = Number(count?.all ?? 0);
      await trx.raw(`DECLARE listed NO SCROLL CURSOR FOR ${query.sql}`, { ...query.bindings });
      for (;;) {
        const { rows } = await trx.raw<{ rows: ListRow[] }>(`FETCH FORWARD ${batch} FROM listed`);
        if (!(await take(rows, all)) || rows.length < batch) return;
      }
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}
