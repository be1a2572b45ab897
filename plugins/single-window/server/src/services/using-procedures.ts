/** The procedures that use a workflow, with what of them the publication check reads. */
import type { UsingProcedure } from '../domain/workflow/panel';
import { VERSION_PARTS, versionContent, type ProcedureDocument } from '../domain/version-content';
import type { Core } from './core';

export async function usingProcedures(core: Core, workflowDocumentId: string): Promise<readonly UsingProcedure[]> {
  const found = await core.strapi.documents('api::procedure.procedure').findMany({
    status: 'draft',
    filters: { workflow: { documentId: workflowDocumentId } },
    populate: VERSION_PARTS,
    sort: 'name:asc',
    limit: 200,
  });
  return found.map((entry) => {
    // The content type's schema gives these fields; Strapi's generated types are not made in this project.
    const procedure = entry as unknown as ProcedureDocument & { readonly documentId: string };
    const { name, timeLimits, fees, form, deciding, clock } = versionContent(procedure);
    return { documentId: procedure.documentId, name, timeLimits, fees, form, deciding, ...(clock ? { clock } : {}) };
  });
}
