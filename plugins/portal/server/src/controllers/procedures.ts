import type { Core } from '@strapi/strapi';
import { singleWindow } from '@motcua/plugin-single-window';
import { isoDay } from '../domain/format';
import { day } from '../domain/format';
import { lifeEvents } from '../domain/life-events';
import { pageNotFound } from '../domain/problems';
import type { ProcedureEntry } from '../domain/procedure-entry';
import { Procedures, type ProcedureFilter } from '../repositories/procedures';
import type { Page } from '../services/page';
import { procedureView, resultView } from '../view-models/procedure';

/** The portal's own search; another file of this room brings it. */
export interface PortalSearch {
  search(
    query: string,
    options: { readonly limit: number },
  ): Promise<readonly { readonly code: string; readonly score: number }[]>;
}

const search = (strapi: Core.Strapi): PortalSearch => strapi.plugin('portal').service('search');
const LIMIT = 50;

export const procedureController = (strapi: Core.Strapi) => {
  const procedures = new Procedures(strapi);

  /** Best first; a filter only takes away. */
  async function ranked(query: string, filter: ProcedureFilter): Promise<readonly ProcedureEntry[]> {
    const hits = await search(strapi).search(query, { limit: LIMIT });
    const entries = await procedures.list({ ...filter, codes: hits.map((hit) => hit.code) }, LIMIT * 2);
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    return hits.flatMap((hit) => byCode.get(hit.code) ?? []);
  }

  async function find(query: string, eventKey: string, filter: ProcedureFilter): Promise<readonly ProcedureEntry[]> {
    if (query !== '') return ranked(query, filter);
    const event = lifeEvents.find((each) => each.key === eventKey);
    if (!event) return procedures.list(filter, LIMIT);
    const marked = await procedures.list({ ...filter, lifeEvent: event.key }, LIMIT);
    return marked.length > 0 ? marked : ranked(event.query, filter);
  }

  function filters(page: Page, fields: readonly string[]) {
    const choices = (name: string, values: readonly { readonly value: string; readonly text: string }[]) => ({
      name,
      label: page.t(`search.${name}`),
      options: [{ value: '', text: page.t('search.any') }, ...values].map((option) => ({
        ...option,
        selected: option.value === page.query(name),
      })),
    });
    return [
      choices(
        'field',
        fields.map((value) => ({ value, text: value })),
      ),
      choices(
        'level',
        ['ministry', 'province', 'commune'].map((value) => ({ value, text: page.t(`level.${value}`) })),
      ),
      choices(
        'online',
        ['full', 'partial', 'none'].map((value) => ({ value, text: page.t(`online.${value}`) })),
      ),
    ];
  }

  return {
    list: async (page: Page): Promise<void> => {
      const q = page.query('q');
      const event = lifeEvents.find((each) => each.key === page.query('event'));
      const filter = { field: page.query('field'), level: page.query('level'), online: page.query('online') };
      const entries = await find(q, page.query('event'), filter);
      const today = isoDay(singleWindow(strapi).now());
      const [facts, fields] = await Promise.all([
        procedures.facts(entries.map((entry) => entry.code)),
        procedures.fields(),
      ]);
      const title =
        q !== '' ? page.t('search.titleFor', { q }) : event ? page.text(event.name) : page.t('search.title');
      page.render('pages/search.njk', {
        title,
        q,
        event: event?.key ?? '',
        results: entries.map((entry) => resultView(entry, facts.get(entry.code), today, page.locale)),
        filters: filters(page, fields),
      });
    },

    show: async (page: Page): Promise<void> => {
      const code = page.parameter('code');
      const [entry, version, planned] = await Promise.all([
        procedures.byCode(code),
        singleWindow(strapi).currentVersion(code),
        singleWindow(strapi).plannedVersion(code),
      ]);
      if (!entry) throw pageNotFound();
      // What is only described has no version yet: its page shows what the editor published.
      const content = version?.content ?? (await singleWindow(strapi).contentOf({ code }, 'published'));
      const start = page.path(`/nop/${encodeURIComponent(code)}`);
      const linked = await procedures.linked(entry);
      const view = procedureView(
        { entry, content, version, linked, start, today: isoDay(singleWindow(strapi).now()) },
        page.locale,
      );
      const ahead =
        version && planned
          ? { href: page.path(`/thu-tuc/${encodeURIComponent(code)}/thay-doi`), at: day(planned.effectiveFrom) }
          : null;
      page.render('pages/procedure.njk', { title: view.name, p: view, ahead });
    },
  };
};
