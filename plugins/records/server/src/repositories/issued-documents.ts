import type { Knex } from 'knex';
import type { PaperData, Signer } from '../domain/paper-data';
import type { HeadAgency } from '../domain/snapshot';
import { randomDocumentId } from './stored-files';

export interface IssuedRow {
  readonly id: number;
  readonly dossier_id: number;
  readonly form: string;
  readonly verify_code: string;
  readonly data: PaperData;
  readonly sha_256: string | null;
  readonly status: 'valid' | 'withdrawn';
  readonly issued_at: Date;
}

const COLUMNS = [
  'id',
  'dossier_id',
  'form',
  'verify_code',
  'data',
  'sha_256',
  'status',
  'issued_at',
] as const satisfies readonly (keyof IssuedRow)[];

/** The next serial of a unit's form in a year; the row stays locked to the end of the transaction, so that no number is lost or given twice. */
export async function nextSerial(trx: Knex.Transaction, unit: string, year: number, form: string): Promise<number> {
  const answer = await trx.raw<{ rows: readonly { last: number }[] }>(
    `INSERT INTO paper_counters (unit, year, form, last) VALUES (?, ?, ?, 1)
     ON CONFLICT (unit, year, form) DO UPDATE SET last = paper_counters.last + 1 RETURNING last`,
    [unit, year, form],
  );
  const row = answer.rows[0];
  if (row === undefined) throw new Error('paper_counters gave no number');
  return row.last;
}

export async function insertIssued(
  trx: Knex.Transaction,
  input: {
    readonly dossierId: number;
    readonly registerNumber: string;
    readonly data: PaperData;
    readonly issuedBy: unknown;
    readonly at: Date;
  },
): Promise<void> {
  await trx('issued_documents').insert({
    document_id: randomDocumentId(),
    dossier_id: input.dossierId,
    form: input.data.form,
    number: input.registerNumber,
    verify_code: input.data.verifyCode,
    data: JSON.stringify(input.data),
    status: 'valid',
    issued_at: input.at,
    issued_by: JSON.stringify(input.issuedBy),
    created_at: input.at,
    updated_at: input.at,
  });
}

export async function issuedByCode(db: Knex, verifyCode: string, lock = false): Promise<IssuedRow | null> {
  const query = db<IssuedRow>('issued_documents')
    .select(...COLUMNS)
    .where({ verify_code: verifyCode })
    .first();
  return (await (lock ? query.forUpdate() : query)) ?? null;
}

export const issuedOf = (db: Knex, dossierId: number): Promise<IssuedRow[]> =>
  db<IssuedRow>('issued_documents')
    .select(...COLUMNS)
    .where({ dossier_id: dossierId })
    .orderBy('id');

export async function saveDigest(trx: Knex.Transaction, id: number, sha256: string): Promise<void> {
  await trx('issued_documents').where({ id }).update({ sha_256: sha256, failed_at: null, failure: null });
}

export async function saveFailure(db: Knex, id: number, failure: string): Promise<void> {
  await db('issued_documents')
    .where({ id })
    .update({ failed_at: db.raw('COALESCE(failed_at, now())'), failure: failure.slice(0, 500) });
}

interface Failed {
  readonly dossierId: number;
  readonly number: string;
  readonly since: Date;
}

/** Papers that could not be drawn or signed when they were asked for; at most 1000. */
export async function failedPapers(db: Knex): Promise<readonly Failed[]> {
  const { rows } = await db.raw<{ rows: Failed[] }>(
    `SELECT dossier_id AS "dossierId", data->>'number' AS number, failed_at AS since FROM issued_documents
     WHERE failed_at IS NOT NULL ORDER BY failed_at LIMIT 1000`,
  );
  return rows;
}

/** The results of a dossier stay, marked as withdrawn. */
export async function withdrawResults(trx: Knex.Transaction, dossierId: number, at: Date): Promise<void> {
  await trx('issued_documents')
    .where({ dossier_id: dossierId, form: 'result', status: 'valid' })
    .update({ status: 'withdrawn', updated_at: at });
}

interface AgencyRow {
  readonly name: string;
  readonly kind: string;
  readonly parent_name: string | null;
  readonly parent_kind: string | null;
}

export async function headAgency(db: Knex, agencyId: number): Promise<HeadAgency> {
  const row = await db('agencies as a')
    .leftJoin('agencies as p', 'p.id', 'a.parent_id')
    .where('a.id', agencyId)
    .first<AgencyRow | undefined>('a.name', 'a.kind', 'p.name as parent_name', 'p.kind as parent_kind');
  if (row === undefined) throw new Error(`agency ${agencyId} is not there`);
  const parent = row.parent_name === null ? null : { name: row.parent_name, kind: row.parent_kind ?? '' };
  return { name: row.name, kind: row.kind, parent };
}

/** Position of whoever acted, by the id that the event carries (officer id or user name). */
export async function positionOf(db: Knex, actorId: string, name: Signer['name']): Promise<string> {
  const row = await db('officers')
    .where({ full_name: name })
    .orderByRaw('(username = ? OR id::text = ?) DESC', [actorId, actorId])
    .first<{ position: string | null } | undefined>('position');
  return row?.position ?? '';
}

/** The number of a dossier's receipt as it is printed, `0001/BPTNTKQ`; null before reception. */
export async function receiptNumber(db: Knex, dossierId: number): Promise<string | null> {
  const row = await db('issued_documents')
    .where({ dossier_id: dossierId, form: '01' })
    .orderBy('id')
    .first<{ number: string } | undefined>('number');
  return row?.number.split(':').at(-1) ?? null;
}
