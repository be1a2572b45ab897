/** Imports published processes as draft workflows: the whole file is validated before anything changes; the same file again changes nothing. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { WorkflowDefinition } from '@motcua/cms';
import { checkWorkflow, nameUnits, type WorkflowFinding } from '@motcua/plugin-single-window';
import { cut } from '../domain/catalogue/text';
import { draftOf, type WorkflowDraft } from '../domain/workflows/draft';
import { readWorkflowRecords, type WorkflowRecord } from '../domain/workflows/record';

const UID = 'api::workflow-definition.workflow-definition';
/** Raise it when the reading changes, so that the next import reads everything anew. */
const READING = 1;

type Outcome = 'imported' | 'updated' | 'unchanged';

interface ImportedWorkflow extends WorkflowDraft {
  readonly id: string;
  readonly name: string;
  readonly outcome: Outcome;
  /** What would still stand against publishing when every unit had its name. */
  readonly stillWrong: readonly WorkflowFinding[];
}

export interface WorkflowImportReport {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Drafts that pass the publication check after only naming their units. */
  readonly passing: number;
  /** Processes with something for an editor to look at. */
  readonly withFindings: number;
  readonly processes: readonly ImportedWorkflow[];
}

interface Known {
  readonly documentId: string;
  readonly hash: string | null;
  /** An editor's own workflow, or one that he changed since the last import. */
  readonly edited: boolean;
}

/** One key per process in the table that remembers what imports wrote. */
const memory = (key: string): string => `workflow:${key}`;

async function knownWorkflows(knex: Knex): Promise<ReadonlyMap<string, Known>> {
  const rows: readonly { key: string; document_id: string; content_hash: string | null; edited: boolean }[] =
    await knex('workflow_definitions as w')
      .leftJoin('national_data_imports as i', 'i.document_id', 'w.document_id')
      .select('w.key', 'w.document_id', 'w.content_hash')
      .select(knex.raw('(i.draft_updated_at IS NULL OR w.updated_at > i.draft_updated_at) AS edited'));
  return new Map(
    rows.map((row) => [row.key, { documentId: row.document_id, hash: row.content_hash, edited: row.edited }]),
  );
}

async function remember(knex: Knex, key: string, documentId: string, hash: string): Promise<void> {
  const written = knex('workflow_definitions').where({ document_id: documentId }).max('updated_at');
  await knex('national_data_imports')
    .insert({
      code: memory(key),
      document_id: documentId,
      content_hash: hash,
      draft_updated_at: written,
      imported_at: knex.fn.now(),
    })
    .onConflict('code')
    .merge();
}

const hashOf = (record: WorkflowRecord): string =>
  createHash('sha256')
    .update(`${READING}\n${JSON.stringify(record)}`)
    .digest('hex');

async function importOne(
  strapi: Core.Strapi,
  record: WorkflowRecord,
  { definition, findings, proposals, timeLimits }: WorkflowDraft,
  known: Known | undefined,
): Promise<Outcome> {
  const knex = strapi.db.connection;
  const hash = hashOf(record);
  if (known?.hash === hash) return 'unchanged';
  const original = { ...record, timeLimits };
  if (known?.edited) {
    // An editor's workflow keeps what he drew; he sees the new original and its findings beside it.
    await knex('workflow_definitions')
      .where({ document_id: known.documentId })
      .update({
        original: JSON.stringify(original),
        findings: JSON.stringify(findings),
        proposals: JSON.stringify(proposals),
        content_hash: hash,
      });
    return 'updated';
  }
  const documents = strapi.documents(UID);
  // The generated type of `data` knows nothing of the JSON columns' inner shapes.
  const data = {
    key: definition.key,
    name: cut(record.procedure_name),
    definition,
    original,
    findings,
    proposals,
    contentHash: hash,
  } as never;
  if (known) await documents.update({ documentId: known.documentId, data });
  const documentId = known?.documentId ?? (await documents.create({ data })).documentId;
  await remember(knex, definition.key, documentId, hash);
  return known ? 'updated' : 'imported';
}

/** The publication check, as if each open unit had been named. */
const checkNamed = (definition: WorkflowDefinition, { timeLimits }: WorkflowDraft): readonly WorkflowFinding[] =>
  checkWorkflow(
    nameUnits(definition, (words) => words || 'unit'),
    { timeLimits },
  ).filter(({ severity }) => severity === 'error');

/** Throws CatalogueRefused before anything is changed when one process is not as it must be. */
export async function importWorkflows(
  strapi: Core.Strapi,
  records: unknown,
  options: { readonly progress?: (done: number, total: number) => void } = {},
): Promise<WorkflowImportReport> {
  const all = readWorkflowRecords(records);
  const known = await knownWorkflows(strapi.db.connection);
  const processes: ImportedWorkflow[] = [];
  for (const record of all) {
    const draft = draftOf(record);
    processes.push({
      ...draft,
      id: record.id,
      name: record.procedure_name,
      stillWrong: checkNamed(draft.definition, draft),
      outcome: await importOne(strapi, record, draft, known.get(draft.definition.key)),
    });
    options.progress?.(processes.length, all.length);
  }
  const count = (outcome: Outcome): number => processes.filter((one) => one.outcome === outcome).length;
  return {
    imported: count('imported'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused: 0,
    passing: processes.filter(({ stillWrong }) => stillWrong.length === 0).length,
    withFindings: processes.filter(({ findings, stillWrong }) => findings.length + stillWrong.length > 0).length,
    processes,
  };
}
