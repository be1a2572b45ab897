import type { FormDefinition, SharedSection } from '@motcua/cms';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { identity } from '@motcua/plugin-identity';
import type { DefinitionFinding } from './domain/check-definition';
import answers from './routes/answers.json';
import { contracts } from './routes/contracts';
import { checkForm, checkSection } from './services/check-form';
import { SECTION } from './services/shared-sections';

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
    // What a fee or a time limit takes from the procedure's form and papers, chosen from a list.
    { name: 'condition', plugin: 'eform', type: 'json' },
    { name: 'quantity', plugin: 'eform', type: 'string' },
    { name: 'paper', plugin: 'eform', type: 'string' },
  ]);
  identity(strapi).contracts(contracts);
  identity(strapi).answers(answers);
  strapi.documents.use(async (context, next) => {
    if (![FORM, SECTION].includes(context.uid) || !['create', 'update'].includes(context.action)) return next();
    const data: unknown = 'data' in context.params ? context.params.data : null;
    const definition: unknown =
      typeof data === 'object' && data !== null && 'definition' in data ? data.definition : null;
    if (definition === null || definition === undefined) return next();
    // The checks look at the shape themselves before they trust it.
    if (context.uid === SECTION) refuse(checkSection(definition as SharedSection));
    else refuse((await checkForm(strapi, definition as FormDefinition)).findings);
    return next();
  });
}
