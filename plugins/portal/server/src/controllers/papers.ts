import type { Core } from '@strapi/strapi';
import { Problem } from '@motcua/plugin-identity';
import { records } from '@motcua/plugin-records';
import { clock } from '../domain/format';
import { pick } from '../domain/locale';
import {
  backOf,
  openSession,
  PAPERS,
  papersOf,
  progressOf,
  REVIEW,
  saveSession,
  type FilingSession,
} from '../services/filing-session';
import type { CitizenPage } from '../services/page';
import { discard, uploadsOf } from '../services/uploads';

const field = (page: CitizenPage, name: string): string => {
  const value = page.body[name];
  return typeof value === 'string' ? value : '';
};

export const papersController = (strapi: Core.Strapi) => {
  function draw(
    page: CitizenPage,
    session: FilingSession,
    wrong: { readonly component: string; readonly text: string } | null = null,
  ): void {
    const { components, missing } = papersOf(session, session.draft.papers, page.locale);
    page.render(
      'pages/papers.njk',
      {
        title: page.t('papers.title'),
        back: backOf(session, PAPERS),
        progress: progressOf(session, PAPERS, page.t('papers.title')),
        components: components.map((component) => ({
          ...component,
          error: component.key === wrong?.component ? wrong.text : null,
        })),
        missing: missing.map((component) => component.name),
        errors: wrong ? [{ href: `#file-${wrong.component}`, text: wrong.text }] : [],
        errorCount: wrong ? 1 : 0,
        action: page.path(session.address(PAPERS)),
        next: page.path(session.address(REVIEW)),
        savedAt: clock(session.draft.savedAt),
      },
      wrong ? 422 : 200,
    );
  }

  return {
    show: async (page: CitizenPage): Promise<void> => {
      draw(page, await openSession(strapi, page));
    },

    /** One file for one component; refused files leave everything as it was. */
    upload: async (page: CitizenPage): Promise<void> => {
      const uploads = uploadsOf(page.ctx);
      try {
        const session = await openSession(strapi, page);
        const component = session.version.content.components.find((each) => each.key === field(page, 'component'));
        const [file] = uploads;
        if (!component || !file || file.size === 0) {
          draw(page, session, {
            component: component?.key ?? session.version.content.components[0]?.key ?? '',
            text: page.t('papers.none'),
          });
          return;
        }
        try {
          const stored = await records(strapi).store(file.path, file.name, page.actor);
          const papers = [
            ...session.draft.papers,
            { componentKey: component.key, fileKey: stored.key, name: stored.name },
          ];
          await saveSession(strapi, page, session, { papers, currentStep: PAPERS });
        } catch (error) {
          if (!(error instanceof Problem) || error.status !== 422) throw error;
          draw(page, session, {
            component: component.key,
            text: pick(error.detail ?? error.title, page.locale),
          });
          return;
        }
        page.redirect(`${session.address(PAPERS)}#paper-${component.key}`);
      } finally {
        await discard(uploads);
      }
    },

    remove: async (page: CitizenPage): Promise<void> => {
      const session = await openSession(strapi, page);
      const key = field(page, 'file');
      await saveSession(strapi, page, session, {
        papers: session.draft.papers.filter((paper) => paper.fileKey !== key),
      });
      page.redirect(session.address(PAPERS));
    },
  };
};
