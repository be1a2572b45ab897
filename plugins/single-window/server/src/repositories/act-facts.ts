/** What an act asks the database about a dossier that it has locked; a statement of its own, for what was written while it waited must be seen. */
import type { Knex } from 'knex';
import { ask, newIds, ownedFiles, type OwnedFiles } from './dossiers';
import { answered, type Answered } from './idempotency';

/** More tasks than any step opens at once. */
const MOST_TASKS = 8;

export interface ActQuestion {
  readonly scope: string;
  readonly key: string;
  readonly userId: number;
  readonly fileKeys: readonly string[];
}

export interface ActFacts {
  readonly dossier_events_ids: readonly number[];
  readonly dossier_papers_ids: readonly number[];
  readonly dossier_tasks_ids: readonly number[];
  /** The answer that the key has already. */
  readonly answered: Answered | null;
  readonly files: OwnedFiles | null;
  /** The newest decision on a calendar: by it the act counts. */
  readonly calendar_decision: number | null;
}

export const actFacts = (trx: Knex.Transaction, question: ActQuestion): Promise<ActFacts> =>
  ask<ActFacts>(trx, [
    newIds('dossier_events', 1),
    newIds('dossier_papers', question.fileKeys.length),
    newIds('dossier_tasks', MOST_TASKS),
    answered(question.scope, question.key),
    ownedFiles(question.fileKeys, question.userId),
    { sql: '(SELECT max(c.id) FROM calendar_decisions c) AS calendar_decision', values: [] },
  ]);
