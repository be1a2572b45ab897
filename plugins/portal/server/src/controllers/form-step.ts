import type { Core } from '@strapi/strapi';
import type { FieldError, FieldView, Raw } from '@motcua/plugin-eform';
import { clock } from '../domain/format';
import { contest, unexplained } from '../domain/provenance';
import { pageNotFound } from '../domain/problems';
import { isRow } from '../domain/procedure-entry';
import { backOf, openSession, progressOf, saveSession, type FilingSession } from '../services/filing-session';
import { mustNow } from '../services/filing-door';
import type { CitizenPage } from '../services/page';
import { changeRows, staysOnPage } from '../domain/page-buttons';
import { removedFile, storeFiles } from '../services/step-files';
import { askedFields, fieldView } from '../view-models/field';

/** What was posted at `_reason[key]`: nested by qs, or flat as multipart sends it. */
function reasonsOf(body: CitizenPage['body']): Readonly<Record<string, string>> {
  const nested = isRow(body['_reason']) ? Object.entries(body['_reason']) : [];
  const flat = Object.entries(body).flatMap(([name, value]) => {
    const key = /^_reason\[(\w+)\]$/.exec(name)?.[1];
    return key === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(
    [...nested, ...flat].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Whether the posted page had this control. */
function wasPosted({ name, key }: FieldView, body: CitizenPage['body']): boolean {
  const nested = key
    .split('.')
    .reduce<unknown>(
      (node, part) =>
        isRow(node) || Array.isArray(node) ? Object.entries(node).find(([each]) => each === part)?.[1] : undefined,
      body,
    );
  return nested !== undefined || Object.keys(body).some((each) => each === name || each.startsWith(`${name}[`));
}

const viewed = (page: CitizenPage, session: FilingSession, step: string): readonly FieldView[] =>
  askedFields(session.form.view(step, session.draft.answers, { locale: page.locale }).fields);

/** Questions that appear only now, by what was just answered: nobody is blamed for not having seen them. */
function newQuestions(
  page: CitizenPage,
  before: FilingSession,
  after: FilingSession,
  step: string,
): readonly FieldView[] {
  const seen = new Set(viewed(page, before, step).map(({ key }) => key));
  return viewed(page, after, step).filter(
    (field) =>
      !seen.has(field.key) &&
      field.control !== 'notice' &&
      field.control !== 'calculated' &&
      !wasPosted(field, page.body),
  );
}

interface Drawn {
  readonly errors?: readonly FieldError[];
  readonly raw?: Raw;
  readonly fresh?: readonly FieldView[];
  /** Keys whose reason is asked for. */
  readonly unexplained?: readonly string[];
}

export const formStepController = (strapi: Core.Strapi) => {
  function draw(page: CitizenPage, session: FilingSession, step: string, drawn: Drawn = {}): void {
    const { errors = [], raw = {}, fresh = [], unexplained: silent = [] } = drawn;
    const view = session.form.view(step, session.draft.answers, {
      locale: page.locale,
      errors,
      raw,
      provenance: session.draft.provenance,
    });
    const fields = askedFields(view.fields);
    const unsaid = fields
      .filter(({ key }) => silent.includes(key))
      .map(({ id, label }) => ({ href: `#${id}-reason`, text: page.t('form.reasonMissing', { label }) }));
    const told = [...view.errors, ...unsaid];
    page.render(
      'pages/step.njk',
      {
        title: view.title,
        back: backOf(session, step),
        progress: progressOf(session, step, view.title),
        step: { ...view, fields: view.fields.map((field) => fieldView(field, page.locale, new Set(silent))) },
        multipart: fields.some((field) => field.control === 'file'),
        errors: told,
        errorCount: told.length,
        more: fresh.map(({ id, label }) => ({ href: `#${id}`, text: page.t('form.more', { label }) })),
        savedAt: clock(session.draft.savedAt),
      },
      told.length > 0 ? 422 : 200,
    );
  }

  return {
    show: async (page: CitizenPage): Promise<void> => {
      const session = await openSession(strapi, page);
      const step = page.parameter('step');
      if (!session.steps.includes(step)) throw pageNotFound();
      draw(page, session, step);
    },

    /** Saves the page always, right or wrong; goes on only when it is right. */
    save: async (page: CitizenPage): Promise<void> => {
      const session = await openSession(strapi, page);
      const step = page.parameter('step');
      if (!session.form.steps(session.draft.answers).includes(step)) throw pageNotFound();
      const files = await storeFiles(strapi, page, session, step);
      const papers = removedFile(page, files.papers);
      const stays = staysOnPage(page.body);
      const read = session.form.readStep(step, page.body, session.withPapers(papers), stays);
      const changed = changeRows(session.form, page.body, read);
      const provenance = contest(session.draft.provenance, changed.answers, reasonsOf(page.body));
      const draft = await saveSession(strapi, page, session, {
        answers: changed.answers,
        provenance,
        papers,
        currentStep: step,
      });
      const saved: FilingSession = { ...session, draft };
      if (stays) {
        draw(page, saved, step, { errors: files.errors, raw: changed.raw });
        return;
      }
      const fresh = newQuestions(page, session, saved, step);
      const isFresh = ({ key }: FieldError): boolean =>
        // Of the field, of a part of it, or of the rows that it stands in.
        fresh.some((field) => `${key}.`.startsWith(`${field.key}.`) || field.key.startsWith(`${key}.`));
      const errors = [...files.errors, ...mustNow(page.door, session.form, read.errors)];
      const told = errors.filter((error) => !isFresh(error));
      const asked = new Set(viewed(page, saved, step).map(({ key }) => key));
      const silent = unexplained(provenance).filter((key) => asked.has(key));
      // A further question is asked before the page is left, also one that may stay without an answer.
      if (errors.length > 0 || silent.length > 0 || fresh.length > 0) {
        const quiet = told.length === 0 && silent.length === 0;
        draw(page, saved, step, {
          errors: told,
          raw: read.raw,
          unexplained: silent,
          fresh: quiet ? fresh : [],
        });
        return;
      }
      const after = await openSession(strapi, page);
      page.redirect(after.address(after.steps[after.steps.indexOf(step) + 1] ?? step));
    },
  };
};
