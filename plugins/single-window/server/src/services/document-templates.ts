/** Document templates as editors have written them. */
import type { Core } from '@strapi/strapi';
import type { DocumentTemplate } from '@motcua/cms';
import { readTemplate } from '../domain/documents/read-template';

const TEMPLATE = 'api::document-template.document-template';

const templatesOf = (entries: readonly unknown[]): readonly DocumentTemplate[] =>
  entries.flatMap((entry) => {
    const read = readTemplate(entry);
    return 'template' in read ? [read.template] : [];
  });

export const listTemplates = async (strapi: Core.Strapi): Promise<readonly DocumentTemplate[]> =>
  templatesOf(await strapi.documents(TEMPLATE).findMany({ sort: 'name', limit: 1000 }));

/** In the order of the codes; those that nobody has written are left out. */
export async function templatesByCode(
  strapi: Core.Strapi,
  codes: readonly string[],
): Promise<readonly DocumentTemplate[]> {
  if (codes.length === 0) return [];
  const found = templatesOf(await strapi.documents(TEMPLATE).findMany({ filters: { code: { $in: [...codes] } } }));
  return codes.flatMap((code) => found.find((template) => template.code === code) ?? []);
}
