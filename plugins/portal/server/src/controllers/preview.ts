import type { Core } from '@strapi/strapi';
import { compileForm } from '@motcua/plugin-eform';
import { acceptedSecrets } from '@motcua/plugin-identity';
import { singleWindow } from '@motcua/plugin-single-window';
import { isoDay } from '../domain/format';
import { previewToken, sameToken } from '../domain/preview-token';
import { pageNotFound, previewRefused } from '../domain/problems';
import { Procedures } from '../repositories/procedures';
import type { Page } from '../services/page';
import { fieldView } from '../view-models/field';
import { procedureView } from '../view-models/procedure';

export const previewController = (strapi: Core.Strapi) => ({
  /** The draft as citizens will see it: the procedure's page and every page of its form. Nothing is saved. */
  show: async (page: Page): Promise<void> => {
    const documentId = page.parameter('documentId');
    const signed = acceptedSecrets().some((secret) => sameToken(page.query('token'), previewToken(documentId, secret)));
    if (!signed) throw previewRefused();
    const procedures = new Procedures(strapi);
    const [entry, content] = await Promise.all([
      procedures.draft(documentId),
      singleWindow(strapi).contentOf({ documentId }, 'draft'),
    ]);
    if (!entry || !content) throw pageNotFound();
    const linked = await procedures.linked(entry);
    const view = procedureView(
      { entry, content, version: null, linked, start: '#', today: isoDay(singleWindow(strapi).now()) },
      page.locale,
    );
    const form = content.form === null ? null : compileForm(content.form);
    const steps = (form?.definition.steps ?? []).map((step, index, all) => {
      const drawn = form?.view(step.key, {}, { locale: page.locale });
      return {
        title: page.text(step.title),
        progress: page.t('form.progress', { n: index + 1, total: all.length, title: page.text(step.title) }),
        fields: (drawn?.fields ?? []).map((field) => fieldView(field, page.locale)),
      };
    });
    page.render('pages/procedure.njk', {
      title: view.name,
      preview: true,
      p: { ...view, start: null, version: page.t('preview.bar') },
      previewSteps: steps,
    });
    page.ctx.set('X-Robots-Tag', 'noindex');
  },
});
