/** The proposals of imports, for the panel: what waits for an editor, and what he decides, in one transaction with the procedure's draft. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { singleWindow } from '@motcua/plugin-single-window';
import { proposalsIn, type Piece, type Proposal } from '../domain/catalogue/proposal';
import { recordIn } from '../domain/catalogue/record';
import { contextOf } from '../domain/proposals/context';
import { decide, isPlain, named, type Decision } from '../domain/proposals/decide';
import { fields, type Entry } from '../domain/proposals/fields';
import type { Why } from '../domain/proposals/rows';

const UID = 'api::procedure.procedure';

export interface ListedProcedure {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly open: number;
  readonly decided: number;
}

interface ShownProposal extends Pick<Proposal, 'attribute' | 'state' | 'correction' | 'decidedBy' | 'decidedAt'> {
  readonly id: string;
  /** In the shape of the field that it fills. */
  readonly row: unknown;
  readonly why: Why | null;
  /** One click takes it. */
  readonly plain: boolean;
  readonly inField: boolean;
  readonly context: readonly Piece[];
}

export interface ShownProcedure {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly proposals: readonly ShownProposal[];
}

export async function listProposals(strapi: Core.Strapi): Promise<readonly ListedProcedure[]> {
  const knex = strapi.db.connection;
  const rows: readonly { document_id: string; code: string; name: string; import_proposals: unknown }[] = await knex(
    'procedures',
  )
    .whereNull('published_at')
    .whereRaw(`jsonb_typeof(import_proposals) = 'array'`)
    .orderBy('code')
    .select('document_id', 'code', 'name', 'import_proposals');
  return rows.map((row) => {
    const proposals = proposalsIn(row.import_proposals);
    const open = proposals.filter(({ state }) => state === 'proposed').length;
    return { documentId: row.document_id, code: row.code, name: row.name, open, decided: proposals.length - open };
  });
}

interface Draft extends Entry {
  readonly code: string;
  readonly name: string;
  readonly original: unknown;
  readonly importProposals: unknown;
}

async function draftOf(strapi: Core.Strapi, documentId: string): Promise<Draft | null> {
  const found = await strapi
    .documents(UID)
    .findOne({ documentId, status: 'draft', populate: ['fees', 'timeLimits'] as never });
  if (found === null) return null;
  // JSON columns and components have no inner types in Strapi's own; empty ones are null.
  const draft = found as unknown as { readonly [Name in keyof Draft]: Draft[Name] | null };
  return {
    ...(draft as Draft),
    timeLimits: draft.timeLimits ?? [],
    fees: draft.fees ?? [],
    components: draft.components ?? [],
    audience: draft.audience ?? [],
  };
}

export async function showProposals(strapi: Core.Strapi, documentId: string): Promise<ShownProcedure | null> {
  const draft = await draftOf(strapi, documentId);
  if (draft === null) return null;
  const record = recordIn(draft.original);
  const proposals = [...named(proposalsIn(draft.importProposals))].map(([id, proposal]): ShownProposal => {
    const { attribute, state, correction, decidedBy, decidedAt } = proposal;
    const field = fields[attribute];
    const { row, why } = field.fit(proposal.value);
    return {
      id,
      attribute,
      state,
      row,
      why,
      plain: isPlain(proposal),
      inField: field.has(draft, row),
      context: contextOf(proposal, record),
      ...(correction === undefined ? {} : { correction }),
      ...(decidedBy === undefined ? {} : { decidedBy }),
      ...(decidedAt === undefined ? {} : { decidedAt }),
    };
  });
  return { documentId, code: draft.code, name: draft.name, proposals };
}

export interface Editor {
  readonly id: number;
  readonly name: string;
}

/** Answers null where there is no such procedure; throws DecisionRefused, and changes nothing, when a decision cannot stand. */
export async function decideProposals(
  strapi: Core.Strapi,
  documentId: string,
  decisions: readonly Decision[],
  editor: Editor,
): Promise<ShownProcedure | null> {
  await strapi.db.transaction(async ({ trx }) => {
    // Two editors, or an editor and an import, one after the other.
    const knex = trx as Knex.Transaction; // Strapi types it as anything
    await knex('procedures').where({ document_id: documentId }).whereNull('published_at').forUpdate().select('id');
    const draft = await draftOf(strapi, documentId);
    if (draft === null) return;
    const signature = { decidedBy: editor.name, decidedAt: singleWindow(strapi).now().toISOString() };
    const known = proposalsIn(draft.importProposals);
    const { changes, proposals } = decide(draft, known, decisions, signature, recordIn(draft.original));
    // As above: the generated type of `data` knows no inner shapes.
    const data = { ...changes, importProposals: proposals, updatedBy: editor.id } as never;
    await strapi.documents(UID).update({ documentId, data });
  });
  return showProposals(strapi, documentId);
}
