import type { FormDefinition, SharedSection } from '@motcua/cms';
import type { Core } from '@strapi/strapi';
import { resolveSections, sectionsUsed } from '../domain/shared-sections';

export const SECTION = 'api::form-section.form-section';

/** The sections that forms may use, by their titles. */
export async function listSections(strapi: Core.Strapi): Promise<readonly Pick<SharedSection, 'key' | 'title'>[]> {
  const found = await strapi.documents(SECTION).findMany({ sort: 'name' });
  const rows = found as unknown as readonly { readonly definition: SharedSection }[]; // as below
  return rows.map(({ definition: { key, title } }) => ({ key, title }));
}

/** The form with the shared sections that it uses, as they are now. */
export async function resolveForm(strapi: Core.Strapi, definition: FormDefinition): Promise<FormDefinition> {
  const keys = sectionsUsed(definition);
  if (keys.length === 0) return definition;
  const found = await strapi.documents(SECTION).findMany({ filters: { key: { $in: keys } } });
  // The content type's schema gives these fields; Strapi's generated types are not made in this project.
  const rows = found as unknown as readonly { readonly key: string; readonly definition: SharedSection }[];
  return resolveSections(definition, new Map(rows.map((row) => [row.key, row.definition])));
}
