import type { Core } from '@strapi/strapi';
import type { FormDefinition, ProcedureVersionContent } from '@motcua/cms';
import { compileForm } from '@motcua/plugin-eform';
import { asText, isRow, procedureEntry, type ProcedureEntry } from '../domain/procedure-entry';
import { previewToken, sameToken } from '../domain/preview-token';
import { pageNotFound, previewRefused } from '../domain/problems';
import { Procedures } from '../repositories/procedures';
import type { Page } from '../services/page';
import { fieldView } from '../view-models/field';
import { procedureView } from '../view-models/procedure';

type Row = Readonly<Record<string, unknown>>;

/** Fee lines and time limits of the panel's components, in the shape that a publication freezes. */
function money(row: Row): Pick<ProcedureVersionContent, 'fees' | 'timeLimits'> {
  const rows = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);
  return {
    fees: rows(row['fees']).map((fee) => ({
      code: asText(fee['code']).vi,
      name: asText(fee['name'], fee['nameEn']),
      amount: Number(fee['amount'] ?? 0),
      kind: fee['kind'] === 'charge' ? 'charge' : 'fee',
      channel:
        fee['channel'] === 'online' || fee['channel'] === 'counter' || fee['channel'] === 'post'
          ? fee['channel']
          : 'any',
    })),
    timeLimits: rows(row['timeLimits']).map((limit) => ({
      channel:
        limit['channel'] === 'online' || limit['channel'] === 'counter' || limit['channel'] === 'post'
          ? limit['channel']
          : 'any',
      amount: Number(limit['amount'] ?? 0),
      unit: UNITS.find((unit) => unit === limit['unit']) ?? 'working_day',
    })),
  };
}
const UNITS = ['working_day', 'calendar_day', 'working_hour', 'hour', 'month'] as const;

/** The form's JSON as the editor saved it; a form that cannot be drawn yet is left out of the preview. */
function formDefinition(row: Row): FormDefinition | null {
  const form = row['form'];
  const definition = isRow(form) ? form['definition'] : null;
  // The form builder checks the definition when it is saved (eform, checkDefinition): what has steps is a form.
  return isRow(definition) && Array.isArray(definition['steps']) ? (definition as unknown as FormDefinition) : null;
}

function contentOf(row: Row, entry: ProcedureEntry): ProcedureVersionContent {
  return {
    ...money(row),
    code: entry.code,
    name: entry.name,
    plainName: entry.plainName,
    summary: entry.summary,
    field: { code: '', name: entry.field },
    level: entry.level,
    onlineLevel: entry.onlineLevel,
    deciding:
      typeof row['decidingAgencyCode'] === 'string' && row['decidingAgencyCode'] !== ''
        ? { kind: 'department', code: row['decidingAgencyCode'] }
        : { kind: 'commune' },
    components: entry.components.map((component) => ({ ...component, originals: 0, copies: 1 })),
    result: { code: '', name: { vi: entry.results[0] ?? '', en: '' } },
    form: formDefinition(row),
    workflow: null,
  };
}

export const previewController = (strapi: Core.Strapi, secret: string) => ({
  /** The draft as citizens will see it: the procedure's page and every page of its form. Nothing is saved. */
  show: async (page: Page): Promise<void> => {
    const documentId = page.parameter('documentId');
    if (!sameToken(page.query('token'), previewToken(documentId, secret))) throw previewRefused();
    const row = await new Procedures(strapi).draft(documentId);
    if (!row) throw pageNotFound();
    const entry = procedureEntry(row);
    const content = contentOf(row, entry);
    const view = procedureView(entry, { number: 0, content, effectiveFrom: new Date() }, page.locale, '#');
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
