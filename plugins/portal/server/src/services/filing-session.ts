import type { Core } from '@strapi/strapi';
import type { Answers } from '@motcua/cms';
import { fileAnswers, type CompiledForm } from '@motcua/plugin-eform';
import { singleWindow, type Draft, type PaperInput, type PublishedVersion } from '@motcua/plugin-single-window';
import { pick } from '../domain/locale';
import { pageNotFound } from '../domain/problems';
import { formOf } from './forms';
import type { CitizenPage } from './page';

export const PAPERS = 'giay-to';
export const REVIEW = 'xem-lai';
/** Where a draft begun under an earlier version learns what has changed. */
export const CHANGED = 'thay-doi';

/** A draft being filled in: its frozen version and the pages that its answers open. */
export interface FilingSession {
  readonly draft: Draft;
  readonly version: PublishedVersion;
  readonly form: CompiledForm;
  /** Form steps, then papers (when the procedure has any), then review. */
  readonly steps: readonly string[];
  address(step: string): string;
  /** The draft's answers where its papers are these: file fields follow from papers. */
  withPapers(papers: readonly PaperInput[]): Answers;
}

export async function openSession(strapi: Core.Strapi, page: CitizenPage): Promise<FilingSession> {
  const stored = await singleWindow(strapi).draft(page.parameter('draft'), page.actor);
  if (stored.procedureCode !== page.parameter('code')) throw pageNotFound();
  const version = await singleWindow(strapi).versionById(stored.versionId);
  const form = formOf(version);
  if (!form) throw pageNotFound();
  const withPapers = (given: readonly PaperInput[]): Answers => fileAnswers(form.fields, stored.answers, given);
  const draft = { ...stored, answers: withPapers(stored.papers) };
  const papers = version.content.components.length > 0 ? [PAPERS] : [];
  return {
    draft,
    version,
    form,
    steps: [...form.steps(draft.answers), ...papers, REVIEW],
    withPapers,
    address: (step) => `/nop/${draft.procedureCode}/${draft.key}/${step}`,
  };
}

/** Saves what changed; everything else of the draft stays. */
export const saveSession = (
  strapi: Core.Strapi,
  page: CitizenPage,
  { draft }: FilingSession,
  changed: Partial<Pick<Draft, 'versionId' | 'answers' | 'provenance' | 'papers' | 'currentStep'>>,
): Promise<Draft> =>
  singleWindow(strapi).saveDraft(page.actor, {
    key: draft.key,
    procedureCode: draft.procedureCode,
    versionId: draft.versionId,
    agencyCode: draft.agencyCode,
    answers: draft.answers,
    provenance: draft.provenance,
    papers: draft.papers,
    currentStep: draft.currentStep,
    ...changed,
  });

/** The components with the files given for each, and the required ones that have none. */
export function papersOf(
  { version }: Pick<FilingSession, 'version'>,
  papers: readonly PaperInput[],
  locale: CitizenPage['locale'],
) {
  const components = version.content.components.map((component) => ({
    key: component.key,
    name: pick(component.name, locale),
    hint: component.hint ? pick(component.hint, locale) : '',
    required: component.required,
    files: papers
      .filter((paper) => paper.componentKey === component.key)
      .map((paper) => ({ key: paper.fileKey, name: paper.name })),
  }));
  return { components, missing: components.filter((component) => component.required && component.files.length === 0) };
}

export function progressOf(session: FilingSession, step: string, title: string) {
  return { number: session.steps.indexOf(step) + 1, total: session.steps.length, title };
}

/** Where "back" leads from a step. */
export function backOf(session: FilingSession, step: string): string {
  const before = session.steps[session.steps.indexOf(step) - 1];
  return before === undefined ? `/nop/${session.draft.procedureCode}` : session.address(before);
}
