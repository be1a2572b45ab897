/** Counting and erasing what is due, a few rows at a time. */
import type { Knex } from 'knex';
import type { RetentionRule } from '../../domain/personal-data/retention';

const AT_ONCE = 1000;

export async function countDue(db: Knex, { table, due }: RetentionRule, before: Date): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: string }[] }>(`SELECT count(*) FROM ${table} WHERE ${due}`, [before]);
  return Number(rows[0]?.count ?? 0);
}

/** One batch; answers how many rows went. */
export async function eraseDue(db: Knex, { table, due }: RetentionRule, before: Date): Promise<number> {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${due} LIMIT ${AT_ONCE}))`,
    [before],
  );
  return rowCount;
}
