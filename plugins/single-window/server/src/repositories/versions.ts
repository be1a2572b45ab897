/** Frozen versions of procedures. They never change, so they are kept in memory once read. */
import type { Knex } from 'knex';
import type { ProcedureVersionContent } from '@motcua/cms';
import type { PublishedVersion } from '../api';
import { compileWorkflow, type Workflow } from '../domain/workflow/machine';
import { stamped } from './dossiers';

interface VersionRow {
  readonly id: number;
  readonly procedure_code: string;
  readonly number: number;
  readonly content: ProcedureVersionContent;
  readonly content_hash: string;
  readonly effective_from: Date;
}

const toVersion = (row: VersionRow): PublishedVersion => ({
  id: row.id,
  number: row.number,
  content: row.content,
  effectiveFrom: row.effective_from,
});

/**
 * Inside a transaction, pass it as `via`: a second connection taken there hangs the whole pool as soon as every connection holds a transaction
 * that waits for one more.
 */
export interface Versions {
  byId(id: number, via?: Knex): Promise<PublishedVersion>;
  /** Several at once, in one query for those not yet known. */
  load(ids: readonly number[], via?: Knex): Promise<void>;
  known(id: number): PublishedVersion | undefined;
  /** The newest version of a procedure that is published now. */
  current(procedureCode: string, via?: Knex): Promise<PublishedVersion | null>;
  /** Null when the version has no workflow. */
  workflow(version: PublishedVersion): Workflow | null;
}

export function versionsOf(db: () => Knex): Versions {
  const versions = new Map<number, PublishedVersion>();
  const workflows = new Map<number, Workflow>();
  const load = async (ids: readonly number[], via: Knex = db()): Promise<void> => {
    const missing = [...new Set(ids)].filter((id) => !versions.has(id));
    if (missing.length === 0) return;
    const rows = await via<VersionRow>('procedure_versions').whereIn('id', missing).select();
    for (const row of rows) versions.set(row.id, toVersion(row));
  };
  return {
    load,
    known: (id) => versions.get(id),
    byId: async (id, via) => {
      await load([id], via);
      const found = versions.get(id);
      if (!found) throw new Error(`There is no procedure version ${id}`);
      return found;
    },
    current: async (procedureCode, via = db()) => {
      const row = await via<VersionRow>('procedure_versions')
        .where({ procedure_code: procedureCode })
        .whereExists(via('procedures').where({ code: procedureCode }).whereNotNull('published_at').select(via.raw('1')))
        .orderBy('number', 'desc')
        .first();
      return row ? toVersion(row) : null;
    },
    workflow: (version) => {
      if (!version.content.workflow) return null;
      const found = workflows.get(version.id) ?? compileWorkflow(version.content.workflow, { living: true });
      workflows.set(version.id, found);
      return found;
    },
  };
}

/** The next version of a procedure, unless its newest has the same content. One publisher at a time per procedure. */
export async function appendVersion(
  trx: Knex.Transaction,
  input: {
    readonly content: ProcedureVersionContent;
    readonly hash: string;
    readonly documentId: string;
    readonly publishedBy: string;
    readonly at: Date;
  },
): Promise<PublishedVersion> {
  await trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`procedure-version:${input.content.code}`]);
  const last = await trx<VersionRow>('procedure_versions')
    .where({ procedure_code: input.content.code })
    .orderBy('number', 'desc')
    .first();
  if (last?.content_hash === input.hash) return toVersion(last);
  const [row] = await trx('procedure_versions')
    .insert({
      ...stamped(input.at),
      procedure_code: input.content.code,
      procedure_document_id: input.documentId,
      number: (last?.number ?? 0) + 1,
      content: JSON.stringify(input.content),
      content_hash: input.hash,
      effective_from: input.at,
      published_by: input.publishedBy,
    })
    .returning<VersionRow[]>('*');
  if (!row) throw new Error('The version was not written');
  return toVersion(row);
}
