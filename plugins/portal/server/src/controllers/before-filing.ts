import type { Core } from '@strapi/strapi';
import type { ProcedureVersionContent } from '@motcua/cms';
import { prefillAnswers } from '@motcua/plugin-eform';
import { nationalData } from '@motcua/plugin-national-data';
import { singleWindow, type PublishedVersion } from '@motcua/plugin-single-window';
import { moment } from '../domain/format';
import { pick } from '../domain/locale';
import { pageNotFound } from '../domain/problems';
import { Procedures } from '../repositories/procedures';
import { formOf } from '../services/forms';
import type { CitizenPage } from '../services/page';
import { readPrincipal, type PrincipalReading } from '../services/principal';
import { discard, uploadsOf } from '../services/uploads';
import { fileable } from '../view-models/procedure';

type Fileable = PublishedVersion & { readonly content: ProcedureVersionContent };

/** Minutes for a page of the form and for a paper, until enough filings tell the median. */
const MINUTES_A_STEP = 2;

export const beforeFilingController = (strapi: Core.Strapi) => {
  const procedures = new Procedures(strapi);

  async function versionOf(code: string): Promise<Fileable> {
    const version = await singleWindow(strapi).currentVersion(code);
    if (!version || !fileable(version.content)) throw pageNotFound();
    return version;
  }

  async function show(
    page: CitizenPage,
    version: Fileable,
    missing: boolean,
    principal: PrincipalReading | null = null,
  ): Promise<void> {
    const { content } = version;
    const drafts = (await singleWindow(strapi).drafts(page.actor)).filter(
      (draft) => draft.procedureCode === content.code,
    );
    const asked = content.deciding.kind === 'commune' && page.door.communeCode === null;
    const communes = asked ? await procedures.communes() : [];
    const needs = content.components
      .filter((component) => component.required)
      .map((component) => pick(component.name, page.locale));
    const message = page.t('before.agencyMissing');
    const errors = [
      ...(missing ? [{ href: '#agency', text: message }] : []),
      ...Object.entries(principal?.wrong ?? {}).map(([field, text]) => ({ href: `#${field}`, text })),
    ];
    page.render(
      'pages/before.njk',
      {
        title: page.t('before.title'),
        back: `/thu-tuc/${content.code}`,
        name: pick(content.plainName, page.locale),
        minutes: ((content.form?.steps.length ?? 1) + 2) * MINUTES_A_STEP,
        drafts: drafts.map((draft) => ({
          at: moment(draft.savedAt),
          href: `/nop/${content.code}/${draft.key}/${draft.currentStep ?? formOf(version)?.steps(draft.answers)[0] ?? 'giay-to'}`,
        })),
        needs: needs.length > 0 ? needs : [page.t('before.readyNone')],
        communes:
          communes.length > 0
            ? [
                { value: '', text: page.t('before.agencyChoose') },
                ...communes.map(({ code, name }) => ({ value: code, text: name })),
              ]
            : [],
        agency: page.body['agency'],
        agencyError: missing ? message : null,
        // At a kiosk the authorisation itself goes over the counter: whoever has one is served there.
        mayAuthorise: page.door.channel === 'online',
        principal,
        errors,
        errorCount: errors.length,
      },
      errors.length > 0 ? 422 : 200,
    );
  }

  return {
    show: async (page: CitizenPage): Promise<void> => {
      await show(page, await versionOf(page.parameter('code')), false);
    },

    /** Opens a draft: what the state knows is filled in, with its source. */
    start: async (page: CitizenPage): Promise<void> => {
      const version = await versionOf(page.parameter('code'));
      const { content } = version;
      const form = formOf(version);
      if (!form || content.form === null) throw pageNotFound();
      const typed = page.door.communeCode ?? page.body['agency'];
      const agencyCode = content.deciding.kind === 'commune' && typeof typed === 'string' ? typed : null;
      if (
        content.deciding.kind === 'commune' &&
        !(await procedures.communes()).some((commune) => commune.code === agencyCode)
      )
        return discard(uploadsOf(page.ctx)).then(() => show(page, version, true));
      const principal = page.door.channel === 'online' ? await readPrincipal(strapi, page) : null;
      if (principal && !principal.principal) return show(page, version, false, principal);
      if (principal?.principal) {
        const step = form.steps({})[0] ?? 'giay-to';
        const { key } = await singleWindow(strapi).saveDraft(page.actor, {
          procedureCode: content.code,
          versionId: version.id,
          agencyCode,
          // What the state knows of somebody else is not shown to whoever files for him.
          answers: {},
          provenance: {},
          papers: [],
          currentStep: step,
          principal: principal.principal,
        });
        page.redirect(`/nop/${content.code}/${key}/${step}`);
        return;
      }
      const found = await nationalData(strapi).lookUpPerson(
        page.actor.personalNumber,
        page.actor,
        `Nộp hồ sơ ${content.code}`,
      );
      const first = prefillAnswers(content.form, {
        population: found.outcome === 'found' ? found.person : null,
        account: page.actor,
        at: found.outcome === 'found' ? found.at : singleWindow(strapi).now().toISOString(),
      });
      const step = form.steps(first.answers)[0] ?? 'giay-to';
      const draft = await singleWindow(strapi).saveDraft(page.actor, {
        procedureCode: content.code,
        versionId: version.id,
        agencyCode,
        answers: first.answers,
        provenance: first.provenance,
        papers: [],
        currentStep: step,
      });
      page.redirect(`/nop/${content.code}/${draft.key}/${step}`);
    },
  };
};
