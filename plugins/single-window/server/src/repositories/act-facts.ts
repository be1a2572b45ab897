/** All that an act asks the database, in one statement: the dossier, locked, what hangs on it, and what the act is about to need. */
import type { Knex } from 'knex';
import { newIds, ownedFiles, type OwnedFiles, type Question } from './dossiers';
import { answered, type Answered } from './idempotency';
import { prepared } from './prepared';
import type { DossierRow, EventRow, FileRows, PaperRow, TaskRow } from './rows';

/** More tasks than any step opens at once. */
const MOST_TASKS = 8;

export interface ActQuestion {
  readonly scope: string;
  readonly key: string;
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

/** Rows as JSON has them: moments are texts. */
type Told<Row> = { readonly [Key in keyof Row]: Row[Key] extends Date | null ? string | (Row[Key] & null) : Row[Key] };

interface Answer extends DossierRow, ActFacts {
  readonly file_papers: readonly Told<PaperRow>[] | null;
  readonly file_tasks: readonly Told<TaskRow>[] | null;
  readonly file_events: readonly Told<EventRow>[] | null;
}

export interface LockedDossier {
  readonly row: DossierRow;
  readonly parts: FileRows;
  readonly facts: ActFacts;
}

const PARTS: readonly Question[] = [
  `(SELECT json_agg(p ORDER BY p.id) FROM (
     SELECT p.id, p.component_key, p.name, f.key AS file_key, f.mime, f.size, p.originals, p.copies, p.source, p.checked, p.check_note, p.added_at
     FROM dossier_papers p LEFT JOIN stored_files f ON f.id = p.file_id WHERE p.dossier_id = d.id) AS p) AS file_papers`,
  `(SELECT json_agg(t ORDER BY t.id) FROM (
     SELECT t.id, t.state_key, t.role, t.agency_id, a.code AS agency_code, a.name AS agency_name, t.assignee_id, o.full_name AS assignee_name,
       t.status, t.due_at, t.opened_at
     FROM dossier_tasks t JOIN agencies a ON a.id = t.agency_id LEFT JOIN officers o ON o.id = t.assignee_id
     WHERE t.dossier_id = d.id) AS t) AS file_tasks`,
  `(SELECT json_agg(e ORDER BY e.seq) FROM (
     SELECT e.id, e.dossier_id, e.seq, e.type, e.actor, e.on_behalf, e.reason, e.at, e.data, e.message, e.visible, e.previous_hash, e.hash
     FROM dossier_events e WHERE e.dossier_id = d.id) AS e) AS file_events`,
  '(SELECT max(c.id) FROM calendar_decisions c) AS calendar_decision',
].map((sql) => ({ sql, values: [] }));

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

const partsOf = ({ file_papers: papers, file_tasks: tasks, file_events: events }: Answer): FileRows => ({
  papers: (papers ?? []).map((paper) => ({ ...paper, added_at: new Date(paper.added_at) })),
  tasks: (tasks ?? []).map((task) => ({
    ...task,
    due_at: moment(task.due_at),
    opened_at: new Date(task.opened_at),
  })),
  events: (events ?? []).map((event) => ({ ...event, at: new Date(event.at) })),
});

/** @param trx the dossier stays locked until it ends */
export async function lockForAct(
  trx: Knex.Transaction,
  dossierId: number,
  { scope, key, fileKeys }: ActQuestion,
): Promise<LockedDossier | null> {
  const questions = [
    newIds('dossier_events', 1),
    newIds('dossier_papers', fileKeys.length),
    newIds('dossier_tasks', MOST_TASKS),
    answered(scope, key),
    // The applicant’s, and those of whoever files for him.
    ownedFiles(fileKeys, {
      sql: `ANY (ARRAY[d.applicant_user_id, (d.life->'representative'->>'userId')::integer])`,
      values: [],
    }),
    ...PARTS,
  ];
  const statement = {
    sql: `SELECT d.*, ${questions.map(({ sql }) => sql).join(', ')} FROM dossiers d WHERE d.id = ? FOR UPDATE OF d`,
    values: [...questions.flatMap(({ values }) => values), dossierId],
  };
  for (;;) {
    const [answer] = (await prepared(trx, statement)) as readonly Answer[];
    if (answer === undefined) return null;
    const parts = partsOf(answer);
    // A statement that had to wait for the lock has the dossier as it is now and the rest as it was when it began: asked again, it waits no more.
    if (parts.events.at(-1)?.hash === (answer.last_event_hash ?? undefined))
      return { row: answer, parts, facts: answer };
  }
}
