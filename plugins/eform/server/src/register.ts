import type { FormDefinition, SharedSection } from '@motcua/cms';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkDefinition, type DefinitionFinding } from './domain/check-definition';
import { formOfSection, sectionsUsed } from './domain/shared-sections';
import { resolveForm, SECTION } from './services/shared-sections';

const FORM = 'api::form-definition.form-definition';

function refuse(findings: readonly DefinitionFinding[]): void {
  if (findings.length === 0) return;
  const lines = findings.map((finding) => `${finding.path}: ${finding.message.vi}`).join('; ');
  throw new errors.ValidationError(lines, { findings });
}

/** A form that cannot work is refused when an editor saves it, with what to mend, not when a citizen opens it. */
export default function register({ strapi }: { readonly strapi: Core.Strapi }): void {
  // Lists and choices of content types, edited as rows and words instead of JSON and codes (admin/src/panel).
  strapi.customFields.register([
    { name: 'rows', plugin: 'eform', type: 'json' },
    { name: 'choice', plugin: 'eform', type: 'enumeration' },
  ]);
  strapi.documents.use(async (context, next) => {
    if (![FORM, SECTION].includes(context.uid) || !['create', 'update'].includes(context.action)) return next();
    const data: unknown = 'data' in context.params ? context.params.data : null;
    const definition: unknown =
      typeof data === 'object' && data !== null && 'definition' in data ? data.definition : null;
    if (definition === null || definition === undefined) return next();
    // checkDefinition looks at the shape itself before it trusts it.
    if (context.uid === SECTION) refuse(checkDefinition(formOfSection(definition as SharedSection)));
    else {
      const form = definition as FormDefinition;
      const shaped = checkDefinition(form).every((finding) => finding.code !== 'malformed');
      refuse(checkDefinition(shaped && sectionsUsed(form).length > 0 ? await resolveForm(strapi, form) : form));
    }
    return next();
  });
}
