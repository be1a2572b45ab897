/** Frozen versions of procedures. They never change, so they are kept in memory once read. */
import type { Knex } from 'knex';
import type { ProcedureVersionContent, PublicationDecision } from '@motcua/cms';
import type { PublishedVersion } from '../api';
import { canonicalJson } from '../domain/hash-chain';
import { compileWorkflow, type Workflow } from '../domain/workflow/machine';
import { json, stamped } from './dossiers';

interface VersionRow {
  readonly id: number;
  readonly procedure_code: string;
  readonly number: number;
  readonly content: ProcedureVersionContent;
  readonly content_hash: string;
  readonly effective_from: Date;
  readonly decision: PublicationDecision | null;
}

const toVersion = (row: VersionRow): PublishedVersion => ({
  id: row.id,
  number: row.number,
  content: row.content,
  effectiveFrom: row.effective_from,
  hash: row.content_hash,
  decision: row.decision,
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
  /** The version in force of a procedure that is published now. */
  current(procedureCode: string, via?: Knex): Promise<PublishedVersion | null>;
  /** The version that takes effect on a later day. */
  planned(procedureCode: string, via?: Knex): Promise<PublishedVersion | null>;
  byNumber(procedureCode: string, number: number): Promise<PublishedVersion | null>;
  /** Null when the version has no workflow. */
  workflow(version: PublishedVersion): Workflow | null;
}

/** `?`: the code and the moment. See database/sql/213. */
export const IN_FORCE = `SELECT s.id FROM standing_procedure_versions s WHERE s.procedure_code = ? AND s.effective_from <= ?
   ORDER BY s.number DESC LIMIT 1`;

export function versionsOf(db: () => Knex, clock: () => Date): Versions {
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
        .where('id', via.raw(`(${IN_FORCE})`, [procedureCode, clock()]))
        .whereExists(via('procedures').where({ code: procedureCode }).whereNotNull('published_at').select(via.raw('1')))
        .first();
      return row ? toVersion(row) : null;
    },
    planned: async (procedureCode, via = db()) => {
      const row = await via<VersionRow>('procedure_versions')
        .whereIn(
          'id',
          via('standing_procedure_versions')
            .where({ procedure_code: procedureCode })
            .where('effective_from', '>', clock())
            .select('id'),
        )
        .first();
      return row ? toVersion(row) : null;
    },
    byNumber: async (procedureCode, number) => {
      const row = await db()<VersionRow>('procedure_versions').where({ procedure_code: procedureCode, number }).first();
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

interface NextVersion {
  readonly content: ProcedureVersionContent;
  readonly hash: string;
  readonly decision: PublicationDecision | null;
  /** Null: in force at once. */
  readonly plannedFor: Date | null;
  readonly documentId: string;
  readonly publishedBy: string;
  readonly at: Date;
}

/** Publishing what is in force already, or planned for the same day, freezes nothing new. */
function isSame(last: VersionRow, { hash, decision, plannedFor, at }: NextVersion): boolean {
  if (last.content_hash !== hash || canonicalJson(last.decision) !== canonicalJson(decision)) return false;
  return last.effective_from <= at || last.effective_from.getTime() === plannedFor?.getTime();
}

/** The next version of a procedure; a plan that has not taken effect yet is replaced by it. One publisher at a time per procedure. */
export async function appendVersion(trx: Knex.Transaction, input: NextVersion): Promise<PublishedVersion> {
  await trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`procedure-version:${input.content.code}`]);
  const last = await trx<VersionRow>('procedure_versions')
    .where({ procedure_code: input.content.code })
    .orderBy('number', 'desc')
    .first();
  if (last && isSame(last, input)) return toVersion(last);
  const [row] = await trx('procedure_versions')
    .insert({
      ...stamped(input.at),
      procedure_code: input.content.code,
      procedure_document_id: input.documentId,
      number: (last?.number ?? 0) + 1,
      content: JSON.stringify(input.content),
      content_hash: input.hash,
      decision: json(input.decision),
      effective_from: input.plannedFor ?? input.at,
      published_by: input.publishedBy,
    })
    .returning<VersionRow[]>('*');
  if (!row) throw new Error('The version was not written');
  return toVersion(row);
}
