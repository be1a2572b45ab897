/** The SQL of dossiers, their papers, tasks and events. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { eventHash, GENESIS, type ChainedEvent } from '../domain/hash-chain';
import type { DossierEvent, PaperInput } from '../api';
import { toEvent, type DossierRow, type EventRow, type PaperRow, type TaskRow } from './rows';

/** The panel knows rows by a document id. */
const documentId = (): string => randomBytes(12).toString('hex');

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

export const findDossier = (db: Knex, where: Readonly<Record<string, unknown>>): Promise<DossierRow | undefined> =>
  db<DossierRow>('dossiers').where(where).first();

export const lockDossier = (trx: Knex.Transaction, id: number): Promise<DossierRow | undefined> =>
  trx<DossierRow>('dossiers').where({ id }).forUpdate().first();

export const eventRows = (db: Knex, dossierId: number): Promise<EventRow[]> =>
  db<EventRow>('dossier_events').where({ dossier_id: dossierId }).orderBy('seq').select();

export const paperRows = (db: Knex, dossierId: number): Promise<PaperRow[]> =>
  db('dossier_papers as p')
    .leftJoin('stored_files as f', 'f.id', 'p.file_id')
    .where('p.dossier_id', dossierId)
    .orderBy('p.id')
    .select<PaperRow[]>('p.*', 'f.key as file_key', 'f.mime', 'f.size');

export const taskRows = (db: Knex, dossierId: number): Promise<TaskRow[]> =>
  db('dossier_tasks as t')
    .join('agencies as a', 'a.id', 't.agency_id')
    .leftJoin('officers as o', 'o.id', 't.assignee_id')
    .where('t.dossier_id', dossierId)
    .orderBy('t.id')
    .select<TaskRow[]>('t.*', 'a.code as agency_code', 'a.name as agency_name', 'o.full_name as assignee_name');

/** Appends the next event of a locked dossier to its chain. */
export async function appendEvent(
  trx: Knex.Transaction,
  previousHash: string | null,
  event: ChainedEvent,
): Promise<DossierEvent> {
  const previous = previousHash ?? GENESIS;
  const hash = eventHash(previous, event);
  const [row] = await trx<EventRow>('dossier_events')
    .insert({
      ...stamped(event.at),
      dossier_id: event.dossierId,
      seq: event.seq,
      type: event.type,
      actor: json(event.actor),
      reason: event.reason,
      at: event.at,
      data: json(event.data),
      message: json(event.message),
      visible: event.visible,
      previous_hash: previous,
      hash,
    } as never) // jsonb columns are written as text
    .returning('*');
  if (!row) throw new Error('The event was not written');
  return toEvent(row);
}

/** The files behind papers, if they exist and belong to the applicant (or to no one: taken in at the counter). */
export const ownedFiles = async (
  trx: Knex,
  papers: readonly PaperInput[],
  userId: number,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await trx<{ id: number; key: string; owner_user_id: number | null }>('stored_files')
    .whereIn(
      'key',
      papers.map((paper) => paper.fileKey),
    )
    .where((builder) => void builder.where('owner_user_id', userId).orWhereNull('owner_user_id'))
    .select('id', 'key');
  return new Map(rows.map((row) => [row.key, row.id]));
};

export interface NewPaper {
  readonly componentKey: string;
  readonly name: string;
  readonly fileId: number | null;
  readonly originals: number;
  readonly copies: number;
  readonly source: 'upload' | 'counter';
}

export async function insertPapers(
  trx: Knex.Transaction,
  dossierId: number,
  at: Date,
  papers: readonly NewPaper[],
): Promise<void> {
  if (papers.length === 0) return;
  await trx('dossier_papers').insert(
    papers.map((paper) => ({
      ...stamped(at),
      dossier_id: dossierId,
      component_key: paper.componentKey,
      name: paper.name,
      file_id: paper.fileId,
      originals: paper.originals,
      copies: paper.copies,
      source: paper.source,
      checked: 'unchecked',
      added_at: at,
    })),
  );
}

export interface NewTask {
  readonly stateKey: string;
  readonly role: string;
  readonly agencyId: number;
  readonly dueAt: Date | null;
}

/** Closes the open tasks whose state is left and opens those of the states entered. */
export async function moveTasks(
  trx: Knex.Transaction,
  dossierId: number,
  at: Date,
  closedBy: string,
  needed: readonly NewTask[],
  reopen: boolean,
): Promise<void> {
  const open = await trx<{ id: number; state_key: string; dossier_id: number; status: string }>('dossier_tasks')
    .where({ dossier_id: dossierId, status: 'open' })
    .select('id', 'state_key');
  const keep = new Set(reopen ? [] : needed.map((task) => task.stateKey));
  const leaving = open.filter((task) => !keep.has(task.state_key)).map((task) => task.id);
  if (leaving.length > 0) {
    await trx('dossier_tasks')
      .whereIn('id', leaving)
      .update({ status: 'done', closed_at: at, closed_by: closedBy, updated_at: at });
  }
  const kept = new Set(open.filter((task) => keep.has(task.state_key)).map((task) => task.state_key));
  const entering = needed.filter((task) => !kept.has(task.stateKey));
  if (entering.length === 0) return;
  await trx('dossier_tasks').insert(
    entering.map((task) => ({
      ...stamped(at),
      dossier_id: dossierId,
      state_key: task.stateKey,
      role: task.role,
      agency_id: task.agencyId,
      status: 'open',
      due_at: task.dueAt,
      opened_at: at,
    })),
  );
}

/** The next serial of an agency's day. The row stays locked until the transaction ends: no gap after a rollback, no double. */
export async function nextSerial(trx: Knex.Transaction, agencyCode: string, day: string): Promise<number> {
  const result = await trx.raw<{ rows: { last: number }[] }>(
    `INSERT INTO dossier_counters (agency_code, day, last) VALUES (?, ?, 1)
     ON CONFLICT (agency_code, day) DO UPDATE SET last = dossier_counters.last + 1 RETURNING last`,
    [agencyCode, day],
  );
  return result.rows[0]?.last ?? 1;
}
