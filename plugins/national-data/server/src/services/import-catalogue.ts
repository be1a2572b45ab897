/** Imports a national catalogue: the whole file is validated before anything changes; the same file again changes nothing. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { entryOf } from '../domain/catalogue/entry';
import { proposalsOf, readProcedure, type ReadProcedure } from '../domain/catalogue/procedure';
import { mergeProposals, proposalsIn, type Proposal } from '../domain/catalogue/proposal';
import { readRecords, type CatalogueRecord } from '../domain/catalogue/record';

const UID = 'api::procedure.procedure';
/** Raise it when the reading changes, so that the next import reads everything anew. */
const READING = 2;

export interface ImportOptions {
  readonly progress?: (done: number, total: number) => void;
}

export interface ImportReport {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly procedures: readonly (ReadProcedure & { readonly outcome: Outcome })[];
}

type Outcome = 'imported' | 'updated' | 'unchanged';

interface Known {
  readonly documentId: string;
  readonly hash: string | null;
}

async function knownEntries(knex: Knex): Promise<ReadonlyMap<string, Known>> {
  const rows: readonly { code: string; document_id: string; content_hash: string | null }[] = await knex('procedures')
    .whereNull('published_at')
    .select('code', 'document_id', 'content_hash');
  return new Map(rows.map((row) => [row.code, { documentId: row.document_id, hash: row.content_hash }]));
}

async function remember(knex: Knex, code: string, documentId: string, hash: string): Promise<void> {
  const draft = knex('procedures').where({ document_id: documentId }).whereNull('published_at').max('updated_at');
  await knex('national_data_imports')
    .insert({ code, document_id: documentId, content_hash: hash, draft_updated_at: draft, imported_at: knex.fn.now() })
    .onConflict('code')
    .merge();
}

const hashOf = (record: CatalogueRecord): string =>
  createHash('sha256')
    .update(`${READING}\n${JSON.stringify(record)}`)
    .digest('hex');

interface Draft {
  readonly proposals: readonly Proposal[];
  /** An editor's own entry, or one that he changed since the last import. */
  readonly edited: boolean;
}

/** As it is now, locked: an editor may have decided since the import began. */
async function lockedDraft(knex: Knex, documentId: string): Promise<Draft | null> {
  const rows: readonly { import_proposals: unknown; edited: boolean }[] = await knex('procedures as p')
    .leftJoin('national_data_imports as i', 'i.document_id', 'p.document_id')
    .where('p.document_id', documentId)
    .whereNull('p.published_at')
    .select('p.import_proposals')
    .select(knex.raw('(i.draft_updated_at IS NULL OR p.updated_at > i.draft_updated_at) AS edited'))
    .forUpdate('p');
  const [row] = rows;
  return row === undefined ? null : { proposals: proposalsIn(row.import_proposals), edited: row.edited };
}

/** What an editor accepted, corrected or dismissed in the draft outlives the import. */
async function importOne(
  strapi: Core.Strapi,
  knex: Knex,
  record: CatalogueRecord,
  read: ReadProcedure,
  known: Known | undefined,
): Promise<Outcome> {
  const hash = hashOf(record);
  if (known?.hash === hash) return 'unchanged';
  const findings = read.findings;
  const draft = known && (await lockedDraft(knex, known.documentId));
  const importProposals = mergeProposals(draft?.proposals ?? [], proposalsOf(read));
  if (known && draft?.edited) {
    // An editor's entry keeps what he wrote; he sees the new original and its findings beside it.
    await knex('procedures')
      .where({ document_id: known.documentId })
      .update({
        original: JSON.stringify(record),
        findings: JSON.stringify(findings),
        import_proposals: JSON.stringify(importProposals),
        content_hash: hash,
      });
    return 'updated';
  }
  const documents = strapi.documents(UID);
  // The generated type of `data` knows neither the components' nor the JSON columns' inner shapes.
  const data = { ...entryOf(record, read), original: record, findings, importProposals, contentHash: hash } as never;
  if (known) await documents.update({ documentId: known.documentId, data, status: 'published' });
  const documentId = known?.documentId ?? (await documents.create({ data, status: 'published' })).documentId;
  await remember(knex, read.code, documentId, hash);
  return known ? 'updated' : 'imported';
}

/** Throws CatalogueRefused before anything is changed when one record is not as it must be. */
export async function importCatalogue(
  strapi: Core.Strapi,
  records: unknown,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const all = readRecords(records);
  const known = await knownEntries(strapi.db.connection);
  const procedures: (ReadProcedure & { outcome: Outcome })[] = [];
  for (const record of all) {
    const read = readProcedure(record);
    const outcome = await strapi.db.transaction(({ trx }) =>
      importOne(strapi, trx as Knex.Transaction, record, read, known.get(read.code)),
    );
    procedures.push({ ...read, outcome });
    options.progress?.(procedures.length, all.length);
  }
  const count = (outcome: Outcome): number => procedures.filter((one) => one.outcome === outcome).length;
  return {
    imported: count('imported'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused: 0,
    procedures,
  };
}
