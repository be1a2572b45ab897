import type { Core } from '@strapi/strapi';
import type { Answers } from '@motcua/cms';
import {
  checkDefinition,
  compileForm,
  formPreviews,
  type CompiledForm,
  type FormPreview,
  type StepReading,
} from '@motcua/plugin-eform';
import { previewGone } from '../domain/problems';
import { REVIEW } from '../services/filing-session';
import type { Page } from '../services/page';
import { changeRows, staysOnPage } from '../domain/page-buttons';
import { discard, uploadsOf } from '../services/uploads';
import { askedFields, fieldView } from '../view-models/field';

type Reading = Partial<Pick<StepReading, 'errors' | 'raw'>>;

/** Pages of a form that is still being built, drawn by the templates that citizens meet, with answers that are nobody's. */
export const formPreviewController = (strapi: Core.Strapi) => {
  const address = (page: Page, step: string): string => `/xem-truoc/bieu-mau/${page.parameter('token')}/${step}`;

  async function open(page: Page): Promise<FormPreview> {
    const preview = await formPreviews(strapi).find(page.parameter('token'));
    if (preview === null) throw previewGone();
    page.ctx.set('X-Robots-Tag', 'noindex');
    return preview;
  }

  const frame = (page: Page): object => ({ preview: true, previewAbout: page.t('preview.form.about') });

  function drawStep(page: Page, form: CompiledForm, answers: Answers, step: string, read: Reading): void {
    const steps = [...form.steps(answers), REVIEW];
    const { errors = [], raw = {} } = read;
    const view = form.view(step, answers, { locale: page.locale, errors, raw });
    const before = steps[steps.indexOf(step) - 1];
    page.render(
      'pages/step.njk',
      {
        ...frame(page),
        title: view.title,
        back: before === undefined ? null : address(page, before),
        progress: { number: steps.indexOf(step) + 1, total: steps.length, title: view.title },
        step: { ...view, fields: view.fields.map((field) => fieldView(field, page.locale)) },
        multipart: askedFields(view.fields).some((field) => field.control === 'file'),
        errors: view.errors,
        errorCount: view.errors.length,
      },
      errors.length > 0 ? 422 : 200,
    );
  }

  function drawEnd(page: Page, form: CompiledForm, answers: Answers): void {
    const last = form.steps(answers).at(-1);
    page.render('pages/form-preview.njk', {
      ...frame(page),
      title: page.t('preview.form.end'),
      about: page.t('preview.form.endText'),
      back: last === undefined ? null : address(page, last),
      groups: form.summary(answers, page.locale).map((group) => ({
        ...group,
        href: page.path(address(page, group.step)),
      })),
    });
  }

  /** A step that the answers hide is named; the editor asked to see it. */
  function drawHidden(page: Page, form: CompiledForm, answers: Answers, step: string): void {
    const hidden = form.definition.steps.find(({ key }) => key === step);
    const first = form.steps(answers)[0];
    page.render('pages/form-preview.njk', {
      ...frame(page),
      title: hidden ? page.text(hidden.title) : page.t('preview.form.broken'),
      about: hidden ? page.t('preview.form.hidden', { title: page.text(hidden.title) }) : null,
      back: first === undefined ? null : address(page, first),
    });
  }

  function draw(page: Page, { definition, answers }: FormPreview, step: string, read: Reading = {}): void {
    const form = compileForm(definition);
    if (step === REVIEW) drawEnd(page, form, answers);
    else if (form.steps(answers).includes(step)) drawStep(page, form, answers, step, read);
    else drawHidden(page, form, answers, step);
  }

  /** A form in the middle of an edit may be one that cannot be drawn: then the page says what is missing. */
  function drawOrExplain(page: Page, preview: FormPreview, step: string): void {
    try {
      draw(page, preview, step);
    } catch (error) {
      const findings = checkDefinition(preview.definition);
      if (findings.length === 0) throw error;
      page.render('pages/form-preview.njk', {
        ...frame(page),
        title: page.t('preview.form.broken'),
        errors: findings.map(({ message }) => ({ text: page.text(message) })),
        errorCount: findings.length,
      });
    }
  }

  return {
    show: async (page: Page): Promise<void> => drawOrExplain(page, await open(page), page.parameter('step')),

    save: async (page: Page): Promise<void> => {
      const preview = await open(page);
      const form = compileForm(preview.definition);
      const step = page.parameter('step');
      if (!form.steps(preview.answers).includes(step)) {
        draw(page, preview, step);
        return;
      }
      // No file is kept: a preview is nobody's dossier.
      await discard(uploadsOf(page.ctx));
      const stays = staysOnPage(page.body);
      const read = changeRows(form, page.body, form.readStep(step, page.body, preview.answers, stays));
      await formPreviews(strapi).saveAnswers(page.parameter('token'), read.answers);
      if (read.errors.length > 0 || stays) {
        const told = stays ? { raw: read.raw } : read;
        draw(page, { ...preview, answers: read.answers }, step, told);
        return;
      }
      const steps = form.steps(read.answers);
      page.redirect(address(page, steps[steps.indexOf(step) + 1] ?? REVIEW));
    },
  };
};
