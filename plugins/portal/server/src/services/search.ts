import type { Core } from '@strapi/strapi';
import { buildIndex, type Hit, type SearchDoc, type SearchIndex } from '../domain/search/build-index';

/** Columns of a procedure that people search in; JSON ones may hold any shape. */
interface ProcedureRow {
  readonly code: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly plain_name: string | null;
  readonly plain_name_en: string | null;
  readonly summary: string | null;
  readonly summary_en: string | null;
  readonly keywords: string | null;
  readonly field_name: string | null;
  readonly steps: string | null;
  readonly requirements: string | null;
  readonly competent_agency: string | null;
  readonly implementing_agency: string | null;
  readonly components: unknown;
  readonly results: unknown;
  readonly audience: unknown;
  readonly questions: unknown;
  readonly legal_bases: unknown;
}

const COLUMNS = [
  ...[
    'code',
    'name',
    'name_en',
    'plain_name',
    'plain_name_en',
    'summary',
    'summary_en',
    'keywords',
    'field_name',
    'steps',
  ],
  ...[
    'requirements',
    'competent_agency',
    'implementing_agency',
    'components',
    'results',
    'audience',
    'questions',
    'legal_bases',
  ],
];

/** Every text in a JSON value. */
function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textsIn).join(' ');
}

const join = (...texts: readonly (string | null)[]): string => texts.filter((text) => text !== null).join(' ');

const toDoc = (row: ProcedureRow): SearchDoc => ({
  code: row.code,
  name: row.name,
  plainName: row.plain_name ?? '',
  summary: row.summary ?? '',
  keywords: row.keywords ?? '',
  field: row.field_name ?? '',
  other: join(row.name_en, row.plain_name_en, row.summary_en),
  content: join(
    row.steps,
    textsIn(row.components),
    row.requirements,
    textsIn(row.results),
    textsIn(row.audience),
    textsIn(row.questions),
    textsIn(row.legal_bases),
    row.competent_agency,
    row.implementing_agency,
  ),
});

interface SearchOptions {
  readonly limit: number;
  /** Also what is not published yet: for editors and for `npm run search:check`. */
  readonly drafts?: boolean;
}

export interface Search {
  search(query: string, options: SearchOptions): Promise<readonly Hit[]>;
}

/** How long an index is trusted before the table is looked at again, in milliseconds. */
const TRUSTED = 2000;
/** Longer queries are cut: nobody types more, and time grows with the words. */
const LONGEST_QUERY = 200;

interface Kept {
  readonly stamp: string;
  readonly index: SearchIndex;
  checkedAt: number;
}

/** The portal's search over the procedures in the database. The index is built aside and swapped when procedures have changed. */
export default function search({ strapi }: { readonly strapi: Core.Strapi }): Search {
  const kept = new Map<boolean, Kept>();
  const building = new Map<boolean, Promise<SearchIndex>>();

  const rows = (drafts: boolean) => {
    const query = strapi.db.connection('procedures');
    return drafts ? query.whereNull('published_at') : query.whereNotNull('published_at');
  };

  async function refresh(drafts: boolean): Promise<SearchIndex> {
    const found: unknown = await rows(drafts).count('* as count').max('updated_at as latest').first();
    const stamp = JSON.stringify(found);
    const before = kept.get(drafts);
    if (before?.stamp === stamp) {
      before.checkedAt = Date.now();
      return before.index;
    }
    const procedures: readonly ProcedureRow[] = await rows(drafts).select(COLUMNS).orderBy('code');
    const index = buildIndex(procedures.map(toDoc));
    kept.set(drafts, { stamp, index, checkedAt: Date.now() });
    return index;
  }

  async function currentIndex(drafts: boolean): Promise<SearchIndex> {
    const known = kept.get(drafts);
    if (known && Date.now() - known.checkedAt < TRUSTED) return known.index;
    const running = building.get(drafts);
    if (running) return running;
    const next = refresh(drafts).finally(() => building.delete(drafts));
    building.set(drafts, next);
    return next;
  }

  return {
    async search(query, { limit, drafts = false }) {
      const index = await currentIndex(drafts);
      return index.search(query.slice(0, LONGEST_QUERY), limit);
    },
  };
}
