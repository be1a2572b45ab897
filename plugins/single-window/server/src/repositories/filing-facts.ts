/** What a filing asks the database before it writes, in one statement. */
import type { Knex } from 'knex';
import { ask, newIds, ownedFiles, type OwnedFiles } from './dossiers';
import { answered, type Answered } from './idempotency';
import { IN_FORCE } from './versions';

/** More tasks than any workflow opens at once. */
const MOST_TASKS = 8;

export interface FilingQuestion {
  readonly scope: string;
  readonly key: string;
  readonly procedureCode: string;
  readonly userId: number;
  /** How many, scanned or not. */
  readonly papers: number;
  readonly fileKeys: readonly string[];
  readonly at: Date;
}

export interface FilingFacts {
  readonly dossiers_ids: readonly number[];
  readonly dossier_events_ids: readonly number[];
  readonly dossier_papers_ids: readonly number[];
  readonly dossier_tasks_ids: readonly number[];
  /** The version in force, when the procedure is published now. */
  readonly version_id: number | null;
  /** The answer that the key has already. */
  readonly answered: Answered | null;
  readonly files: OwnedFiles | null;
}

export const filingFacts = (db: Knex, question: FilingQuestion): Promise<FilingFacts> =>
  ask<FilingFacts>(db, [
    newIds('dossiers', 1),
    newIds('dossier_events', 1),
    newIds('dossier_papers', question.papers),
    newIds('dossier_tasks', MOST_TASKS),
    {
      sql: `(SELECT v.id FROM procedure_versions v WHERE v.id = (${IN_FORCE})
   AND EXISTS (SELECT 1 FROM procedures p WHERE p.code = v.procedure_code AND p.published_at IS NOT NULL)) AS version_id`,
      values: [question.procedureCode, question.at],
    },
    answered(question.scope, question.key),
    ownedFiles(question.fileKeys, { sql: '?', values: [question.userId] }),
  ]);
