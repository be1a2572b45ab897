import type { Core } from '@strapi/strapi';
import type { FieldError } from '@motcua/plugin-eform';
import { clock } from '../domain/format';
import { contest } from '../domain/provenance';
import { pageNotFound } from '../domain/problems';
import { isRow } from '../domain/procedure-entry';
import { backOf, openSession, progressOf, saveSession, type FilingSession } from '../services/filing-session';
import type { CitizenPage } from '../services/page';
import { fieldView } from '../view-models/field';

type Raw = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What was typed into the parts of an address: shown again as it was, also when only the communes were asked for. */
function typedParts(body: Readonly<Record<string, unknown>>): Raw {
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => {
      if (!isRow(value)) return [];
      const parts = Object.entries(value).filter((part): part is [string, string] => typeof part[1] === 'string');
      return [[key, Object.fromEntries(parts)]];
    }),
  );
}

interface NewQuestion {
  readonly key: string;
  readonly id: string;
  readonly label: string;
}

/** Questions that appear only now, by what was just answered: nobody is blamed for not having seen them. */
function newQuestions(
  page: CitizenPage,
  before: FilingSession,
  after: FilingSession,
  step: string,
): readonly NewQuestion[] {
  const fields = (session: FilingSession) =>
    session.form.view(step, session.draft.answers, { locale: page.locale }).fields;
  const seen = new Set(fields(before).map(({ key }) => key));
  return fields(after).filter(({ key }) => !seen.has(key) && page.body[key] === undefined);
}

export const formStepController = (strapi: Core.Strapi) => {
  function draw(
    page: CitizenPage,
    session: FilingSession,
    step: string,
    errors: readonly FieldError[],
    raw: Raw,
    savedAt: Date,
    fresh: readonly NewQuestion[] = [],
  ): void {
    const view = session.form.view(step, session.draft.answers, {
      locale: page.locale,
      errors,
      raw,
      provenance: session.draft.provenance,
    });
    page.render(
      'pages/step.njk',
      {
        title: view.title,
        back: backOf(session, step),
        progress: progressOf(session, step, view.title),
        step: { ...view, fields: view.fields.map((field) => fieldView(field, page.locale)) },
        errors: view.errors,
        errorCount: view.errors.length,
        more: fresh.map(({ id, label }) => ({ href: `#${id}`, text: page.t('form.more', { label }) })),
        savedAt: clock(savedAt),
      },
      errors.length > 0 ? 422 : 200,
    );
  }

  return {
    show: async (page: CitizenPage): Promise<void> => {
      const session = await openSession(strapi, page);
      const step = page.parameter('step');
      if (!session.steps.includes(step)) throw pageNotFound();
      draw(page, session, step, [], {}, session.draft.savedAt);
    },

    /** Saves the page always, right or wrong; goes on only when it is right. */
    save: async (page: CitizenPage): Promise<void> => {
      const session = await openSession(strapi, page);
      const step = page.parameter('step');
      if (!session.form.steps(session.draft.answers).includes(step)) throw pageNotFound();
      const read = session.form.readStep(step, page.body, session.draft.answers);
      const draft = await saveSession(strapi, page, session, {
        answers: read.answers,
        provenance: contest(session.draft.provenance, read.answers),
        currentStep: step,
      });
      const saved = { ...session, draft };
      const raw = { ...typedParts(page.body), ...read.raw };
      if (typeof page.body['_refresh'] === 'string') {
        draw(page, saved, step, [], raw, draft.savedAt);
        return;
      }
      const fresh = newQuestions(page, session, saved, step);
      const told = read.errors.filter((error) => !fresh.some((field) => field.key === error.key));
      if (read.errors.length > 0) {
        draw(page, saved, step, told, raw, draft.savedAt, told.length > 0 ? [] : fresh);
        return;
      }
      const after = await openSession(strapi, page);
      page.redirect(after.address(after.steps[after.steps.indexOf(step) + 1] ?? step));
    },
  };
};
