/** What is due by the table of retention; erased only when somebody says so. */
import type { Knex } from 'knex';
import { dueBefore, RETENTION, type RetentionRule } from '../../domain/personal-data/retention';
import { countDue, eraseDue } from '../../repositories/personal-data/retention';

export interface DueRow extends Pick<RetentionRule, 'key' | 'what' | 'class' | 'days' | 'then'> {
  readonly before: Date;
  readonly due: number;
}

export async function retentionDue(db: Knex, now: Date): Promise<readonly DueRow[]> {
  const rows: DueRow[] = [];
  for (const rule of RETENTION) {
    const before = dueBefore(rule, now);
    const { key, what, days, then } = rule;
    rows.push({ key, what, class: rule.class, days, then, before, due: await countDue(db, rule, before) });
  }
  return rows;
}

/** Erases what is due and may be erased; answers how many rows by kind. */
export async function applyRetention(
  db: Knex,
  now: Date,
  progress: (key: string, done: number) => void,
): Promise<ReadonlyMap<string, number>> {
  const erased = new Map<string, number>();
  for (const rule of RETENTION.filter(({ then }) => then === 'erase')) {
    let done = 0;
    for (let went = -1; went !== 0; done += went) {
      went = await eraseDue(db, rule, dueBefore(rule, now));
      progress(rule.key, done + went);
    }
    erased.set(rule.key, done);
  }
  return erased;
}
