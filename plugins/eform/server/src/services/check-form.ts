import type { FormDefinition, SharedSection } from '@motcua/cms';
import type { Core } from '@strapi/strapi';
import { checkDefinition, type DefinitionFinding } from '../domain/check-definition';
import { formOfSection, sectionsUsed } from '../domain/shared-sections';
import { resolveForm } from './shared-sections';

interface CheckedForm {
  /** With its shared sections; as it came when it is not well formed. */
  readonly definition: FormDefinition;
  readonly findings: readonly DefinitionFinding[];
}

/** A form as an editor left it, whatever came, with what stands against it. */
export async function checkForm(strapi: Core.Strapi, given: FormDefinition): Promise<CheckedForm> {
  const first = checkDefinition(given);
  if (first.some(({ code }) => code === 'malformed') || sectionsUsed(given).length === 0)
    return { definition: given, findings: first };
  const definition = await resolveForm(strapi, given);
  return { definition, findings: checkDefinition(definition) };
}

/** What is wrong with a shared section by itself is wrong in every form. */
export const checkSection = (section: SharedSection): readonly DefinitionFinding[] =>
  checkDefinition(formOfSection(section));
