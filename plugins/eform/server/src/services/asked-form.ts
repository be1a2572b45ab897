import type { FormDefinition } from '@motcua/cms';
import type { Core } from '@strapi/strapi';

interface Form {
  readonly definition: FormDefinition;
}

export async function formByDocument(strapi: Core.Strapi, documentId: string): Promise<FormDefinition | null> {
  const found = await strapi.documents('api::form-definition.form-definition').findOne({ documentId });
  // The content type's schema gives this field; Strapi's generated types are not made in this project.
  return (found as unknown as Form | null)?.definition ?? null;
}

/** Of the draft; null before the procedure is saved, and without a form. */
export async function formOfProcedure(strapi: Core.Strapi, documentId: string | null): Promise<FormDefinition | null> {
  if (documentId === null) return null;
  const found = await strapi
    .documents('api::procedure.procedure')
    .findOne({ documentId, status: 'draft', populate: ['form'] });
  const procedure = found as unknown as { readonly form?: Form | null } | null; // as above
  return procedure?.form?.definition ?? null;
}
