/** Publishing: a procedure that cannot work is not published; one that can is frozen as its next version. */
import type { Core as StrapiCore } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { checkDefinition, resolveForm } from '@motcua/plugin-eform';
import type { ProcedureVersionContent } from '@motcua/cms';
import type { PublishedVersion } from '../api';
import { canonicalJson, sha256 } from '../domain/hash-chain';
import { templateCodes } from '../domain/documents/templates-named';
import { contentFindings } from '../domain/fees/check-content';
import { decisionOf, VERSION_PARTS, versionContent, type ProcedureDocument } from '../domain/version-content';
import { planFindings, plannedFor } from '../domain/versions/plan';
import { checkWorkflow } from '../domain/workflow/check-workflow';
import { workflowDirectory } from '../repositories/roles';
import { appendVersion } from '../repositories/versions';
import type { Core } from './core';
import { templatesByCode } from './document-templates';
import { partProcedures } from './interlinked/procedures';

const PROCEDURE = 'api::procedure.procedure';

type Which = { readonly documentId: string } | { readonly code: string };

async function procedureOf(
  strapi: StrapiCore.Strapi,
  which: Which,
  status: 'draft' | 'published',
): Promise<ProcedureDocument | null> {
  const found = await strapi.documents(PROCEDURE).findFirst({ filters: { ...which }, status, populate: VERSION_PARTS });
  // The content type's schema gives these fields; Strapi's generated types are not made in this project.
  const procedure = found as unknown as ProcedureDocument | null;
  if (!procedure) return null;
  // What a version freezes is the form as it is asked: its shared sections stand in it.
  const form = procedure.form && { definition: await resolveForm(strapi, procedure.form.definition) };
  const templates = procedure.workflow
    ? await templatesByCode(strapi, templateCodes(procedure.workflow.definition))
    : [];
  return { ...procedure, ...(form ? { form } : {}), templates };
}

/** All that stands against publishing, in Vietnamese, for the panel. */
async function publicationFindings(core: Core, content: ProcedureVersionContent): Promise<readonly string[]> {
  const form = content.form
    ? checkDefinition(content.form, { components: content.components.map(({ key }) => key) }).map(
        (found) => `Biểu mẫu, ${found.path}: ${found.message.vi}`,
      )
    : [];
  const workflow = content.workflow
    ? checkWorkflow(
        content.workflow,
        {
          ...content,
          templates: content.templates ?? [],
          procedures: await partProcedures(core, content.workflow),
        },
        await workflowDirectory(core.db(), content.deciding),
      )
        // What a fee reads is told with the fee.
        .filter(({ severity, code, state }) => severity === 'error' && !(code === 'field-not-asked' && state === null))
        .map(
          ({ state, message, remedy }) => `Quy trình${state === null ? '' : `, ${state}`}: ${message.vi} ${remedy.vi}`,
        )
    : [];
  const components = content.components.map((component) => component.key);
  const doubled =
    content.form && new Set(components).size !== components.length ? ['Thành phần hồ sơ: mã bị trùng.'] : [];
  // What is only described, as the national catalogue has it, takes no dossiers and shows what it says.
  const rules = content.workflow ? contentFindings(content) : [];
  return [...form, ...workflow, ...doubled, ...rules];
}

async function refuseUnworkable(core: Core, procedure: ProcedureDocument | null): Promise<void> {
  const findings = procedure
    ? [
        ...(await publicationFindings(core, versionContent(procedure))),
        ...planFindings(plannedFor(procedure.effectiveFrom, core.clock()), decisionOf(procedure)),
      ]
    : [];
  if (findings.length > 0) throw new errors.ValidationError(`Chưa công bố được: ${findings.join(' ')}`, { findings });
}

export async function contentOf(
  core: Core,
  which: Which,
  status: 'draft' | 'published',
): Promise<ProcedureVersionContent | null> {
  const procedure = await procedureOf(core.strapi, which, status);
  return procedure && versionContent(procedure);
}

export async function freezeVersion(core: Core, documentId: string, publishedBy: string): Promise<PublishedVersion> {
  const procedure = await procedureOf(core.strapi, { documentId }, 'published');
  if (!procedure) throw new Error(`Procedure ${documentId} is not published`);
  const content = versionContent(procedure);
  const at = core.clock();
  const next = {
    content,
    hash: sha256(canonicalJson(content)),
    decision: decisionOf(procedure),
    plannedFor: plannedFor(procedure.effectiveFrom, at),
    documentId,
    publishedBy,
    at,
  };
  // Joins the transaction of the publication, when there is one: both or neither.
  return core.strapi.db.transaction(({ trx }: { readonly trx: Knex.Transaction }) => appendVersion(trx, next));
}

const publisher = (strapi: StrapiCore.Strapi): string => {
  const user: unknown = strapi.requestContext.get()?.state['user'];
  return typeof user === 'object' && user !== null && 'email' in user && typeof user.email === 'string'
    ? user.email
    : 'system';
};

/** Document ids in what an action of the Document Service answered. */
const idsOf = (result: unknown): readonly string[] => {
  if (typeof result !== 'object' || result === null) return [];
  if ('documentId' in result && typeof result.documentId === 'string') return [result.documentId];
  return 'entries' in result && Array.isArray(result.entries)
    ? [...new Set(result.entries.flatMap((entry: unknown) => idsOf(entry)))]
    : [];
};

export function watchPublications(core: Core): void {
  core.strapi.documents.use(async (context, next) => {
    if (context.uid !== PROCEDURE) return next();
    const { action } = context;
    const params: { readonly documentId?: unknown; readonly status?: unknown } = context.params;
    const publishes =
      action === 'publish' || ((action === 'create' || action === 'update') && params.status === 'published');
    if (!publishes) return next();
    if (action === 'publish' && typeof params.documentId === 'string')
      await refuseUnworkable(core, await procedureOf(core.strapi, { documentId: params.documentId }, 'draft'));
    const result = await next();
    for (const documentId of idsOf(result)) {
      const procedure = await procedureOf(core.strapi, { documentId }, 'published');
      if (action !== 'publish') await refuseUnworkable(core, procedure);
      // A procedure that is only described takes no dossiers: its first version is the one that can.
      if (procedure && (procedure.workflow || (await core.versions.byNumber(procedure.code, 1))))
        await freezeVersion(core, documentId, publisher(core.strapi));
    }
    return result;
  });
}
