/** The SQL of dossiers, their papers, tasks and events. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { eventHash, GENESIS } from '../domain/hash-chain';
import type { Change } from '../domain/history/file-state';
import type { DossierEvent, DossierPaper, DossierTask, NewRows } from '../api';
import { opened } from './sealing';
import type { DossierRow, EventRow, PaperRow, RecordedRow, TaskRow } from './rows';
import { prepared, type Statement } from './prepared';

/** The panel knows rows by a document id. */
const documentId = (): string => randomUUID().replaceAll('-', '').slice(0, 24);

export const stamped = (
  at: Date,
): {
  readonly document_id: string;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly published_at: Date;
} => ({
  document_id: documentId(),
  created_at: at,
  updated_at: at,
  published_at: at,
});

export const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** The columns of `dossiers` that hold JSON. */
const JSON_COLUMNS = new Set([
  'workflow_state',
  'answers',
  'provenance',
  'promise_explanation',
  'supplement_request',
  'life',
  'fee',
]);

/** Values of a dossier as its table takes them. */
export const stored = (row: Partial<DossierRow>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, JSON_COLUMNS.has(column) ? json(value) : value]),
  );

export async function findDossier(db: Knex, where: Readonly<Record<string, unknown>>): Promise<DossierRow | undefined> {
  const row = await db<DossierRow>('dossiers').where(where).first();
  return row && opened(row);
}

const rows = async <T>(db: Knex, sql: string, values: readonly unknown[]): Promise<T[]> =>
  (await prepared(db, { sql, values })) as T[];

/** Without what they changed, which few ask for and which is most of their bulk. */
export const eventRows = (db: Knex, dossierId: number): Promise<EventRow[]> =>
  rows(
    db,
    `SELECT id, dossier_id, seq, type, actor, on_behalf, reason, at, data, message, visible, previous_hash, hash
     FROM dossier_events WHERE dossier_id = ? ORDER BY seq`,
    [dossierId],
  );

export const recordedRows = (db: Knex, dossierId: number): Promise<RecordedRow[]> =>
  rows(db, 'SELECT * FROM dossier_events WHERE dossier_id = ? ORDER BY seq', [dossierId]);

export const paperRows = (db: Knex, dossierId: number): Promise<PaperRow[]> =>
  rows(
    db,
    `SELECT p.*, f.key AS file_key, f.mime, f.size FROM dossier_papers p LEFT JOIN stored_files f ON f.id = p.file_id
     WHERE p.dossier_id = ? ORDER BY p.id`,
    [dossierId],
  );

export const taskRows = (db: Knex, dossierId: number): Promise<TaskRow[]> =>
  rows(
    db,
    `SELECT t.*, a.code AS agency_code, a.name AS agency_name, o.full_name AS assignee_name
     FROM dossier_tasks t JOIN agencies a ON a.id = t.agency_id LEFT JOIN officers o ON o.id = t.assignee_id
     WHERE t.dossier_id = ? ORDER BY t.id`,
    [dossierId],
  );

/** The next event of a locked dossier's chain, and its row. */
export function chained(
  id: number,
  previousHash: string | null,
  event: Omit<DossierEvent, 'id' | 'hash'>,
  made: Change,
): { readonly event: DossierEvent; readonly rows: NewRows } {
  const previous = previousHash ?? GENESIS;
  const hash = eventHash(previous, { ...event, ...made });
  const row = {
    ...stamped(event.at),
    id,
    dossier_id: event.dossierId,
    seq: event.seq,
    type: event.type,
    actor: json(event.actor),
    reason: event.reason,
    at: event.at,
    data: json(event.data),
    on_behalf: json(event.onBehalf),
    before: json(made.before),
    after: json(made.after),
    message: json(event.message),
    visible: event.visible,
    previous_hash: previous,
    hash,
  };
  return { event: { ...event, id, hash }, rows: { table: 'dossier_events', rows: [row] } };
}

interface OwnedFile {
  readonly id: number;
  readonly mime: string;
  readonly size: number;
}

/** By key, the files behind papers that exist and belong to the applicant (or to no one: taken in at the counter). */
export type OwnedFiles = Readonly<Record<string, OwnedFile>>;

/** Values of a SELECT that a writer reads first. Numbers are written out: the planner then knows how few rows there are, and keeps one plan. */
export type Question = Statement;

/** Ids for rows about to be written, as `<table>_ids`; a sequence may have gaps. */
export const newIds = (table: string, count: number): Question => ({
  sql: `ARRAY(SELECT nextval('${table}_id_seq')::integer FROM generate_series(1, ${Math.trunc(count)})) AS ${table}_ids`,
  values: [],
});

/** The owned files among keys, as `files`. */
export const ownedFiles = (keys: readonly string[], owner: Question): Question =>
  keys.length === 0
    ? { sql: 'NULL::jsonb AS files', values: [] }
    : {
        sql: `(SELECT jsonb_object_agg(f.key, jsonb_build_object('id', f.id, 'mime', f.mime, 'size', f.size))
   FROM stored_files f WHERE f.key = ANY (?::text[]) AND (f.owner_user_id = ${owner.sql} OR f.owner_user_id IS NULL)) AS files`,
        values: [keys, ...owner.values],
      };

/** Asks several questions at once. */
export async function ask<T>(db: Knex, questions: readonly Question[]): Promise<T> {
  const sql = `SELECT ${questions.map((question) => question.sql).join(', ')}`;
  const [row] = await rows<T>(
    db,
    sql,
    questions.flatMap((question) => question.values),
  );
  if (row === undefined) throw new Error('The database answered nothing');
  return row;
}

export const paperInserts = (dossierId: number, papers: readonly DossierPaper[], files: OwnedFiles): NewRows => ({
  table: 'dossier_papers',
  rows: papers.map((paper) => ({
    ...stamped(paper.addedAt),
    id: paper.id,
    dossier_id: dossierId,
    component_key: paper.componentKey,
    name: paper.name,
    file_id: files[paper.fileKey ?? '']?.id ?? null,
    originals: paper.originals,
    copies: paper.copies,
    source: paper.source,
    checked: paper.checked,
    added_at: paper.addedAt,
  })),
});

/** A task about to be opened. */
export interface NewTask extends DossierTask {
  readonly agencyId: number;
}

export const taskInserts = (dossierId: number, tasks: readonly NewTask[]): NewRows => ({
  table: 'dossier_tasks',
  rows: tasks.map((task) => ({
    ...stamped(task.openedAt),
    id: task.id,
    dossier_id: dossierId,
    state_key: task.stateKey,
    role: task.role,
    agency_id: task.agencyId,
    assignee_id: task.assigneeId,
    status: task.status,
    due_at: task.dueAt,
    opened_at: task.openedAt,
  })),
});

export const tasksClosed = (
  ids: readonly number[],
  at: Date,
  closedBy: string,
  status: 'done' | 'cancelled' = 'done',
): Statement => ({
  sql: 'UPDATE dossier_tasks SET status = ?, closed_at = ?, closed_by = ?, updated_at = ? WHERE id = ANY (?::integer[])',
  values: [status, at, closedBy, at, ids],
});

export const draftDone = (key: string, userId: number): Statement => ({
  sql: 'DELETE FROM dossier_drafts WHERE key = ? AND user_id = ?',
  values: [key, userId],
});

/** The next serial of an agency's day. The row stays locked until the transaction ends: no gap after a rollback, no double. */
export async function nextSerial(trx: Knex.Transaction, agencyCode: string, day: string): Promise<number> {
  const [counter] = await rows<{ last: number }>(
    trx,
    `INSERT INTO dossier_counters (agency_code, day, last) VALUES (?, ?, 1)
     ON CONFLICT (agency_code, day) DO UPDATE SET last = dossier_counters.last + 1 RETURNING last`,
    [agencyCode, day],
  );
  return counter?.last ?? 1;
}
