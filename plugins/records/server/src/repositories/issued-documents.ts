import type { Knex } from 'knex';
import { prepared, type NewRows } from '@motcua/plugin-single-window';
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

interface Drawn {
  readonly serial: number;
  readonly issuer: HeadAgency;
  readonly agency: HeadAgency;
}

const HEAD = `SELECT json_build_object('name', a.name, 'kind', a.kind,
    'parent', CASE WHEN p.id IS NOT NULL THEN json_build_object('name', p.name, 'kind', p.kind) END)
  FROM agencies a LEFT JOIN agencies p ON p.id = a.parent_id WHERE a.id = ?`;

/**
 * The next serial of a unit's form in a year, and what the heads of issuer and competent agency say. The counter's row stays locked to the end of the
 * transaction, so that no number is lost or given twice: it is the last that is asked before the paper is written.
 */
export async function drawSerial(
  trx: Knex.Transaction,
  counter: { readonly unit: string; readonly year: number; readonly form: string },
  agencies: { readonly issuerId: number; readonly agencyId: number },
): Promise<Drawn> {
  const [drawn] = (await prepared(trx, {
    sql: `WITH drawn AS (INSERT INTO paper_counters (unit, year, form, last) VALUES (?, ?, ?, 1)
       ON CONFLICT (unit, year, form) DO UPDATE SET last = paper_counters.last + 1 RETURNING last)
     SELECT (SELECT last FROM drawn) AS serial, (${HEAD}) AS issuer, (${HEAD}) AS agency`,
    values: [counter.unit, counter.year, counter.form, agencies.issuerId, agencies.agencyId],
  })) as readonly { serial: number; issuer: HeadAgency | null; agency: HeadAgency | null }[];
  if (!drawn?.issuer || !drawn.agency)
    throw new Error(`agency ${agencies.issuerId} or ${agencies.agencyId} is not there`);
  return { serial: drawn.serial, issuer: drawn.issuer, agency: drawn.agency };
}

/** What the head of a paper says of an agency. */
export async function headAgency(db: Knex, agencyId: number): Promise<HeadAgency> {
  const [row] = (await prepared(db, { sql: `SELECT (${HEAD}) AS head`, values: [agencyId] })) as readonly {
    head: HeadAgency | null;
  }[];
  if (!row?.head) throw new Error(`agency ${agencyId} is not there`);
  return row.head;
}

export const issuedRows = (input: {
  readonly dossierId: number;
  readonly registerNumber: string;
  readonly data: PaperData;
  readonly issuedBy: unknown;
  readonly at: Date;
}): NewRows => ({
  table: 'issued_documents',
  rows: [
    {
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
    },
  ],
});

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
