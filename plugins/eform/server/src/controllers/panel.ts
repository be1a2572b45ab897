import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { FormDefinition } from '@motcua/cms';
import { compileForm } from '../domain/compile';
import { todayInVietnam } from '../domain/dates';
import { sampleAnswers } from '../domain/sample-answers';
import { listForms } from '../repositories/form-list';
import { Previews } from '../repositories/previews';
import { checkForm } from '../services/check-form';

const bodyOf = (ctx: Context): Readonly<Record<string, unknown>> =>
  typeof ctx.request.body === 'object' && ctx.request.body !== null
    ? (ctx.request.body as Readonly<Record<string, unknown>>) // an object, its members are looked at one by one
    : {};

/** `checkForm` looks at the shape before it trusts it; so does whoever draws a preview. */
function definitionOf(ctx: Context): FormDefinition {
  const { definition } = bodyOf(ctx);
  if (typeof definition !== 'object' || definition === null) throw new errors.ValidationError('definition is missing');
  return definition as FormDefinition;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What the form builder in the panel asks of the server. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  forms: async (ctx: Context): Promise<void> => {
    const forms = await listForms(strapi);
    ctx.body = await Promise.all(
      forms.map(async ({ definition, ...form }) => ({
        ...form,
        findings: (await checkForm(strapi, definition)).findings.length,
        questions: definition.steps.reduce((sum, step) => sum + step.fields.length, 0),
      })),
    );
  },

  check: async (ctx: Context): Promise<void> => {
    const { findings } = await checkForm(strapi, definitionOf(ctx));
    ctx.body = { findings };
  },

  /** Keeps the unsaved form for the preview; the same token again takes the new state and keeps what was typed. */
  preview: async (ctx: Context): Promise<void> => {
    const { definition, findings } = await checkForm(strapi, definitionOf(ctx));
    const token = await new Previews(strapi).put(definition, textOf(bodyOf(ctx)['token']));
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
