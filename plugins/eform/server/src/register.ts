import type { Core } from '@strapi/strapi';
import { checkDefinition } from './domain/check-definition';
import type { FormDefinition } from '@motcua/cms';

/** A form that cannot work is refused when an editor saves it, with what to mend, not when a citizen opens it. */
export default function register({ strapi }: { readonly strapi: Core.Strapi }): void {
  // Lists and choices of content types, edited as rows and words instead of JSON and codes (admin/src/panel).
  strapi.customFields.register([
    { name: 'rows', plugin: 'eform', type: 'json' },
    { name: 'choice', plugin: 'eform', type: 'enumeration' },
  ]);
  strapi.documents.use(async (context, next) => {
    if (context.uid !== 'api::form-definition.form-definition' || !['create', 'update'].includes(context.action))
      return next();
    const data: unknown = 'data' in context.params ? context.params.data : null;
    const definition: unknown =
      typeof data === 'object' && data !== null && 'definition' in data ? data.definition : null;
    if (definition === null) return next();
    // checkDefinition looks at the shape itself before it trusts it.
    const findings = checkDefinition(definition as FormDefinition);
    if (findings.length > 0) {
      const lines = findings.map((finding) => `${finding.path}: ${finding.message.vi}`).join('; ');
      const { ValidationError } = await import('@strapi/utils').then((utils) => utils.errors);
      throw new ValidationError(lines, { findings });
    }
    return next();
  });
}
