import type { Core } from '@strapi/strapi';
import { identity, Problem, type CitizenActor } from '@motcua/plugin-identity';
import {
  AUTHORISATION,
  computeFee,
  limitOfFile,
  singleWindow,
  VersionChanged,
  type DossierFile,
  type FiledPaper,
  type FilingInput,
} from '@motcua/plugin-single-window';
import { duration, isoDay, moment } from '../domain/format';
import { pick } from '../domain/locale';
import { asksReason, unexplained } from '../domain/provenance';
import {
  backOf,
  CHANGED,
  openSession,
  PAPERS,
  papersOf,
  progressOf,
  REVIEW,
  type FilingSession,
} from '../services/filing-session';
import { mustNow } from '../services/filing-door';
import type { CitizenPage } from '../services/page';
import { sourceText } from '../view-models/field';
import { computedFee } from '../view-models/fee';

interface Finding {
  readonly href: string;
  readonly text: string;
}

/** How long it takes, "not fixed" in the law's own words. */
function filedLimit(page: CitizenPage, file: DossierFile): string {
  const limit = limitOfFile(file);
  if (limit?.notFixed) return page.t('filed.step3NotFixed', { words: page.text(limit.notFixed) });
  return page.t('filed.step3Text', {
    limit: limit ? duration(limit, page.locale) : page.t('procedure.howLongUnknown'),
  });
}

/** What was sent, and where papers may come later, the required ones that are still to be handed in. */
function filedPapers(page: CitizenPage, session: FilingSession): readonly FiledPaper[] {
  const { papers } = session.draft;
  const { principal } = session.draft;
  if (principal)
    return [
      ...papers,
      { componentKey: AUTHORISATION, ...principal.paper, name: `Văn bản ủy quyền (${principal.paper.name})` },
    ];
  if (!page.door.papersLater) return papers;
  const later = papersOf(session, papers, page.locale).missing;
  return [...papers, ...later.map(({ key, name }) => ({ componentKey: key, fileKey: null, name }))];
}

/** Who applies, and who files for him. What the account of somebody else knows is not told to whoever files for him. */
async function partiesOf(
  strapi: Core.Strapi,
  page: CitizenPage,
  { draft: { principal } }: FilingSession,
): Promise<Pick<FilingInput, 'applicant' | 'filer' | 'onBehalf' | 'life'>> {
  const { actor, door } = page;
  if (!principal) return { applicant: actor, life: door.life };
  const { fullName, personalNumber, paper } = principal;
  const account = await identity(strapi).citizenAccount({ fullName, personalNumber, phone: null, email: null });
  const applicant: CitizenActor = { ...account, fullName, phone: null, email: null };
  const representative = {
    name: actor.fullName,
    number: actor.personalNumber,
    relation: 'Người được ủy quyền',
    paper: paper.name,
  };
  return {
    applicant,
    filer: actor,
    onBehalf: { kind: 'citizen', name: fullName, number: personalNumber, paper: paper.name },
    life: { ...door.life, representative: { ...representative, userId: actor.userId } },
  };
}

export const reviewController = (strapi: Core.Strapi) => {
  const openUnlessFiled = (page: CitizenPage): Promise<FilingSession | null> =>
    openSession(strapi, page).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    });

  /** All that stands against filing; each line leads to the page where it is mended. */
  function findings(page: CitizenPage, { form, draft, ...session }: FilingSession): readonly Finding[] {
    const stepOf = (key: string): string => form.stepOf(key) ?? form.steps(draft.answers)[0] ?? REVIEW;
    const seen = form.visible(draft.answers);
    const silent = unexplained(draft.provenance)
      .filter((key) => key in seen)
      .map((key) => ({
        href: `${page.path(session.address(stepOf(key)))}#f-${key}-reason`,
        text: page.t('form.reasonMissing', {
          label: pick(form.fields.get(key)?.label ?? { vi: key, en: key }, page.locale),
        }),
      }));
    const wrong = mustNow(page.door, form, form.validate(draft.answers)).map((error) => ({
      href: `${page.path(session.address(stepOf(error.key)))}#f-${error.key.split('.')[0] ?? ''}`,
      text: pick(error.message, page.locale),
    }));
    const missing = page.door.papersLater ? [] : papersOf(session, draft.papers, page.locale).missing;
    return [
      ...wrong,
      ...silent,
      ...missing.map((component) => ({
        href: `${page.path(session.address(PAPERS))}#file-${component.key}`,
        text: page.t('papers.missingOne', { name: component.name }),
      })),
    ];
  }

  function draw(page: CitizenPage, session: FilingSession, errors: readonly Finding[], undeclared: boolean): void {
    const { draft, form, version } = session;
    // What filing will freeze, if nothing changes until then.
    const fee = computeFee(version.content.fees, {
      channel: page.door.channel,
      applicant: page.actor.personalNumber.length === 12 ? 'citizen' : 'business',
      answers: form.visible(draft.answers),
      papers: draft.papers.map(({ componentKey }) => componentKey),
      date: isoDay(singleWindow(strapi).now()),
    });
    page.render(
      'pages/review.njk',
      {
        title: page.t('review.title'),
        back: backOf(session, REVIEW),
        progress: progressOf(session, REVIEW, page.t('review.title')),
        groups: form.summary(draft.answers, page.locale, draft.provenance).map((group) => ({
          title: group.title,
          href: page.path(session.address(group.step)),
          lines: group.lines.map((line) => ({
            ...line,
            source: sourceText(line.provenance, page.locale),
            given: asksReason(line.provenance) ? line.given : null,
            reason: line.provenance?.contested?.reason ?? null,
          })),
        })),
        papers: papersOf(session, draft.papers, page.locale).components,
        papersHref: page.path(session.address(PAPERS)),
        behalf: draft.principal,
        fee: computedFee(fee, version.content, page.locale),
        idempotencyKey: `filing-${draft.key}`,
        errors,
        errorCount: errors.length,
        declareError: undeclared ? page.t('review.declareMissing') : null,
      },
      errors.length > 0 ? 422 : 200,
    );
  }

  return {
    show: async (page: CitizenPage): Promise<void> => {
      draw(page, await openSession(strapi, page), [], false);
    },

    file: async (page: CitizenPage): Promise<void> => {
      const session = await openUnlessFiled(page);
      // The button was pressed twice: the first press has filed, and the dossier stands first in the list.
      if (!session) {
        page.redirect(page.door.list);
        return;
      }
      const { draft, form } = session;
      const undeclared =
        page.body['declare'] !== 'yes' &&
        !(Array.isArray(page.body['declare']) && page.body['declare'].includes('yes'));
      const errors = [
        ...findings(page, session),
        ...(undeclared ? [{ href: '#declare', text: page.t('review.declareMissing') }] : []),
      ];
      if (errors.length > 0) {
        draw(page, session, errors, undeclared);
        return;
      }
      try {
        const receipt = await singleWindow(strapi).file({
          idempotencyKey: `filing-${draft.key}`,
          procedureCode: draft.procedureCode,
          versionId: draft.versionId,
          channel: page.door.channel,
          ...(await partiesOf(strapi, page, session)),
          ...(page.door.receivingUnit ? { receivingUnit: page.door.receivingUnit } : {}),
          ...(draft.agencyCode ? { agencyCode: draft.agencyCode } : {}),
          answers: form.visible(draft.answers),
          provenance: draft.provenance,
          papers: filedPapers(page, session),
          language: page.locale,
          draftKey: draft.key,
          contact: {
            ...(page.actor.phone ? { phone: page.actor.phone } : {}),
            ...(page.actor.email ? { email: page.actor.email } : {}),
          },
        });
        page.redirect(`/ho-so/${String(receipt.dossierId)}/da-nop`);
      } catch (error) {
        if (error instanceof VersionChanged) {
          page.redirect(session.address(CHANGED));
          return;
        }
        if (!(error instanceof Problem) || error.status !== 422) throw error;
        const told = error.violations.map((violation) => ({
          href: '#main',
          text: pick(violation.detail, page.locale),
        }));
        draw(
          page,
          session,
          told.length > 0 ? told : [{ href: '#main', text: pick(error.detail ?? error.title, page.locale) }],
          false,
        );
      }
    },

    /** The page after filing: the number, and what happens next with dates. */
    filed: async (page: CitizenPage): Promise<void> => {
      const file = await singleWindow(strapi).read(Number(page.parameter('id')), page.actor);
      const answerBy = file.tasks.find((task) => task.dueAt !== null)?.dueAt ?? null;
      page.render('pages/filed.njk', {
        title: page.t('filed.title'),
        id: file.dossier.id,
        number: file.dossier.number,
        fee: file.dossier.fee && computedFee(file.dossier.fee, file.version, page.locale),
        steps: [
          { title: page.t('filed.step1'), text: moment(file.dossier.filedAt) },
          {
            title: page.t('filed.step2'),
            text: answerBy ? page.t('filed.step2Text', { at: moment(answerBy) }) : page.text(file.state.next),
          },
          {
            title: page.t('filed.step3'),
            text: filedLimit(page, file),
          },
        ],
      });
    },
  };
};
