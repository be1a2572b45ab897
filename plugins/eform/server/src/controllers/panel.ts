import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { FormDefinition } from '@motcua/cms';
import { checkDefinition, type DefinitionFinding } from '../domain/check-definition';
import { compileForm } from '../domain/compile';
import { todayInVietnam } from '../domain/dates';
import { fieldTypes } from '../domain/field-types';
import { missingTranslations } from '../domain/missing-translations';
import { sampleAnswers } from '../domain/sample-answers';
import { listForms } from '../repositories/form-list';
import { Previews } from '../repositories/previews';
import { formByDocument, formOfProcedure } from '../services/asked-form';
import { listSections, resolveForm } from '../services/shared-sections';

const bodyOf = (ctx: Context): Readonly<Record<string, unknown>> =>
  typeof ctx.request.body === 'object' && ctx.request.body !== null
    ? (ctx.request.body as Readonly<Record<string, unknown>>) // an object, its members are looked at one by one
    : {};

/** `checkDefinition` looks at the shape before it trusts it; so does whoever draws a preview. */
function definitionOf(ctx: Context): FormDefinition {
  const { definition } = bodyOf(ctx);
  if (typeof definition !== 'object' || definition === null) throw new errors.ValidationError('definition is missing');
  return definition as FormDefinition;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

interface Looked {
  /** With its shared sections, as citizens are asked. */
  readonly resolved: FormDefinition;
  /** What stands against saving, then what is told before publishing. */
  readonly findings: readonly DefinitionFinding[];
}

async function lookAt(strapi: Core.Strapi, definition: FormDefinition): Promise<Looked> {
  const [first, ...more] = checkDefinition(definition);
  if (first?.code === 'malformed') return { resolved: definition, findings: [first, ...more] };
  const resolved = await resolveForm(strapi, definition);
  return { resolved, findings: [...checkDefinition(resolved), ...missingTranslations(definition)] };
}

/** What the form builder in the panel asks of the server. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  forms: async (ctx: Context): Promise<void> => {
    const forms = await listForms(strapi);
    ctx.body = await Promise.all(
      forms.map(async ({ definition, ...form }) => {
        const { resolved, findings } = await lookAt(strapi, definition);
        const uses = form.uses.map(({ asked, ...use }) => ({
          ...use,
          published: asked !== null,
          current: isDeepStrictEqual(asked, resolved),
        }));
        return { ...form, uses, findings: findings.length, questions: compileForm(resolved).fields.size };
      }),
    );
  },

  /** What a form may be made of here: the types of this installation, and the sections that stay one thing in many forms. */
  /** The form that a procedure asks, as it is saved: its own, or one just chosen for it. */
  asked: async (ctx: Context): Promise<void> => {
    const [form, procedure] = [textOf(ctx.query['form']), textOf(ctx.query['procedure'])];
    const definition = form === null ? await formOfProcedure(strapi, procedure) : await formByDocument(strapi, form);
    ctx.body = { form: definition && (await resolveForm(strapi, definition)) };
  },

  kit: async (ctx: Context): Promise<void> => {
    ctx.body = {
      types: [...fieldTypes()].map(([type, { label, cell }]) => ({ type, label, cell: cell === true })),
      sections: await listSections(strapi),
    };
  },

  check: async (ctx: Context): Promise<void> => {
    const { findings } = await lookAt(strapi, definitionOf(ctx));
    ctx.body = { findings };
  },

  /** Keeps the unsaved form for the preview; the same token again takes the new state and keeps what was typed. */
  preview: async (ctx: Context): Promise<void> => {
    const { resolved, findings } = await lookAt(strapi, definitionOf(ctx));
    const token = await new Previews(strapi).put(resolved, textOf(bodyOf(ctx)['token']));
    ctx.body = { token, findings };
  },

  /** What would be stored of the preview's answers, and what stands against it; with `fill` sample answers first. */
  try: async (ctx: Context): Promise<void> => {
    const { token, fill, clear } = bodyOf(ctx);
    const previews = new Previews(strapi);
    const preview = await previews.find(textOf(token) ?? '');
    if (preview === null) throw new errors.NotFoundError('The preview has expired');
    const form = compileForm(preview.definition);
    const before = clear === true ? {} : preview.answers;
    const answers = fill === true ? sampleAnswers(form, before, todayInVietnam()) : before;
    if (answers !== preview.answers) await previews.saveAnswers(String(token), answers);
    ctx.body = {
      answers: form.visible(answers),
      errors: form.validate(answers),
      warnings: form.warnings(answers),
    };
  },
});
