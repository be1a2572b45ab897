import type { FilterChoice, InboxRow, PossibleAct } from './types';
import { api, fetchRaw, httpClient } from './httpClient';

/** What a list can be narrowed by, as it stands in its address. */
export type ListFilter = Readonly<Record<string, string>>;
export type ChoiceField = 'step' | 'procedure' | 'unit' | 'officer' | 'channel';
export type Choices = Readonly<Partial<Record<ChoiceField, readonly FilterChoice[]>>>;

export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly filter: ListFilter;
  readonly shared: boolean;
  readonly owner: string;
  readonly mayChange: boolean;
  readonly version: number;
}
export type ViewContent = Pick<SavedView, 'name' | 'filter' | 'shared'>;

/** One of many selected dossiers and what may be done with it. */
export interface ManyActs {
  readonly id: number;
  readonly code: string;
  readonly version: number;
  readonly papers: readonly { readonly id: number; readonly checked: 'unchecked' | 'accepted' | 'rejected' }[];
  readonly limitCases: readonly string[];
  readonly acts: readonly PossibleAct[];
}

export interface Found {
  readonly dossiers: readonly InboxRow[];
  readonly contents: readonly InboxRow[];
}

/** The server reads so many at a time. */
const PART = 100;

const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const { json } = (await httpClient(`${api}/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: new Headers({ 'Content-Type': 'application/json' }) }),
  })) as { readonly json: unknown };
  return json;
};

const asText = (filter: ListFilter): string => encodeURIComponent(JSON.stringify(filter));

/** The office's own roads for lists; each answer has the type of the server's service. */
export const listDoors = {
  choices: async (filter: ListFilter, fields: readonly ChoiceField[], signal?: AbortSignal): Promise<Choices> => {
    const address = `${api}/inbox/choices?filter=${asText(filter)}&fields=${encodeURIComponent(JSON.stringify(fields))}`;
    return (await httpClient(address, signal ? { signal } : {})).json as Choices;
  },

  search: async (q: string, signal: AbortSignal): Promise<Found> =>
    (await httpClient(`${api}/search?q=${encodeURIComponent(q)}`, { signal })).json as Found,

  actsOfMany: async (ids: readonly number[], signal: AbortSignal): Promise<readonly ManyActs[]> => {
    const all: ManyActs[] = [];
    for (let from = 0; from < ids.length && !signal.aborted; from += PART)
      all.push(
        ...((await send('POST', 'dossiers/acts', { ids: ids.slice(from, from + PART) })) as readonly ManyActs[]),
      );
    return all;
  },

  drawReceipt: async (id: number): Promise<void> => {
    await send('POST', `dossiers/${id}/receipt`, {});
  },

  joinedReceipts: async (ids: readonly number[], signal: AbortSignal): Promise<Blob> => {
    const response = await fetchRaw(`${api}/receipts/joined`, {
      method: 'POST',
      body: JSON.stringify({ ids }),
      headers: { 'Content-Type': 'application/json' },
      signal,
    });
    return response.blob();
  },

  keepView: async (content: ViewContent): Promise<SavedView> => (await send('POST', 'views', content)) as SavedView,

  changeView: async (id: number, change: Partial<ViewContent> & { readonly version: number }): Promise<SavedView> =>
    (await send('PATCH', `views/${id}`, change)) as SavedView,

  dropView: async ({ id, version }: SavedView): Promise<void> => {
    await send('DELETE', `views/${id}?version=${version}`);
  },
};

export type ListDoors = typeof listDoors;
