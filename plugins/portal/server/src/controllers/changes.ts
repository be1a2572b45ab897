/** What a new version changes: announced before it takes effect, and explained to those whose draft was begun before. */
import type { Core } from '@strapi/strapi';
import type { Answers } from '@motcua/cms';
import type { CompiledForm } from '@motcua/plugin-eform';
import { compareVersions, singleWindow, type PublishedVersion } from '@motcua/plugin-single-window';
import { pick } from '../domain/locale';
import { pageNotFound } from '../domain/problems';
import { formOf } from '../services/forms';
import { CHANGED, openSession, REVIEW, saveSession, type FilingSession } from '../services/filing-session';
import type { CitizenPage, Page } from '../services/page';
import { changesView } from '../view-models/changes';
import { fileable } from '../view-models/procedure';

/** What the new form still asks in the same way. */
function keptAnswers(before: CompiledForm, after: CompiledForm, answers: Answers): Answers {
  const kept = Object.entries(answers).filter(([key]) => {
    const field = after.fields.get(key);
    return field !== undefined && field.type === before.fields.get(key)?.type;
  });
  return Object.fromEntries(kept);
}

/** What was typed and is not asked any more, as the old form shows it. */
function droppedLines(session: FilingSession, after: CompiledForm, page: CitizenPage) {
  const { form, draft } = session;
  const kept = keptAnswers(form, after, draft.answers);
  const dropped = Object.fromEntries(Object.entries(draft.answers).filter(([key]) => !(key in kept)));
  return form
    .summary(form.visible(draft.answers), page.locale, {})
    .flatMap(({ lines }) => lines)
    .filter(({ key }) => (key.split('.')[0] ?? key) in dropped)
    .map(({ label, text }) => ({ label, text }));
}

export const changesController = (strapi: Core.Strapi) => {
  /** The draft and the version in force, when that is another one. */
  async function opened(page: CitizenPage): Promise<{ session: FilingSession; version: PublishedVersion } | null> {
    const session = await openSession(strapi, page);
    const version = await singleWindow(strapi).currentVersion(session.draft.procedureCode);
    return version && version.id !== session.version.id ? { session, version } : null;
  }

  return {
    /** Before the day: the version in force beside the planned one. */
    planned: async (page: Page): Promise<void> => {
      const code = page.parameter('code');
      const [current, planned] = await Promise.all([
        singleWindow(strapi).currentVersion(code),
        singleWindow(strapi).plannedVersion(code),
      ]);
      if (!current || !planned) throw pageNotFound();
      const view = changesView(compareVersions(current.content, planned.content), planned, page.locale);
      page.render('pages/changes.njk', {
        title: page.t('changes.title', { at: view.from }),
        name: pick(current.content.plainName, page.locale),
        back: `/thu-tuc/${code}`,
        lead: page.t('changes.plannedLead', { at: view.from }),
        changes: view,
      });
    },

    /** After it: what a draft that was begun before must know. */
    draft: async (page: CitizenPage): Promise<void> => {
      const found = await opened(page);
      if (!found) {
        page.redirect(`/nop/${page.parameter('code')}/${page.parameter('draft')}/${REVIEW}`);
        return;
      }
      const { session, version } = found;
      const form = formOf(version);
      const open = form !== null && fileable(version.content);
      const view = changesView(compareVersions(session.version.content, version.content), version, page.locale);
      page.render('pages/changes.njk', {
        title: page.t('changes.draftTitle'),
        name: pick(version.content.plainName, page.locale),
        back: `/nop/${session.draft.procedureCode}`,
        lead: page.t(open ? 'changes.draftLead' : 'changes.draftClosed', { at: view.from }),
        changes: view,
        dropped: form ? droppedLines(session, form, page) : [],
        goOn: open,
      });
    },

    /** The draft goes on under the version in force with all that it still asks. */
    goOn: async (page: CitizenPage): Promise<void> => {
      const found = await opened(page);
      const form = found && formOf(found.version);
      if (!found || !form || !fileable(found.version.content)) {
        page.redirect(`/nop/${page.parameter('code')}/${page.parameter('draft')}/${found ? CHANGED : REVIEW}`);
        return;
      }
      const { session, version } = found;
      const answers = keptAnswers(session.form, form, session.draft.answers);
      const provenance = Object.fromEntries(
        Object.entries(session.draft.provenance).filter(([key]) => (key.split('.')[0] ?? key) in answers),
      );
      const components = new Set(version.content.components.map(({ key }) => key));
      const papers = session.draft.papers.filter(({ componentKey }) => components.has(componentKey));
      const [wrong] = form.validate(form.visible(answers));
      const step = (wrong && form.stepOf(wrong.key)) ?? REVIEW;
      await saveSession(strapi, page, session, {
        versionId: version.id,
        answers,
        provenance,
        papers,
        currentStep: step,
      });
      page.redirect(session.address(step));
    },
  };
};

/** Pages of a draft begun under an earlier version lead to what has changed; what is posted is saved first. */
export const underVersionInForce =
  (strapi: Core.Strapi, handler: (page: CitizenPage) => Promise<void>) =>
  async (page: CitizenPage): Promise<void> => {
    const [code, key] = [page.parameter('code'), page.parameter('draft')];
    const [draft, current] = await Promise.all([
      singleWindow(strapi)
        .draft(key, page.actor)
        .catch(() => null),
      singleWindow(strapi).currentVersion(code),
    ]);
    if (draft?.procedureCode === code && current && draft.versionId !== current.id)
      page.redirect(`/nop/${code}/${key}/${CHANGED}`);
    else await handler(page);
  };
