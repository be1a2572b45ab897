import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { api, httpClient } from './httpClient';
import type { DecisionReceipt } from '@motcua/plugin-single-window';
import { listDoors, type ListDoors } from './listDoors';
import type { ActReceipt, CalendarEffect, InboxMeta } from './types';

/** What an officer does on a dossier. */
export interface ActRequest {
  readonly type: string;
  readonly version: number;
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What a level of the calendar is to say; the shape of the server's `changesSchema`. */
export interface CalendarChange {
  readonly agencyCode: string;
  readonly changes: {
    readonly days?: readonly {
      readonly date: string;
      readonly kind: string;
      readonly name: { readonly vi: string; readonly en: string };
      readonly hours?: readonly (readonly [string, string])[];
    }[];
    readonly removed?: readonly string[];
    readonly week?: { readonly from: string; readonly week: readonly (readonly (readonly [string, string])[])[] };
  };
}

export interface CalendarDecision extends CalendarChange {
  readonly number: string;
  readonly decidedOn: string;
  readonly reason: string;
  readonly seen: number;
}

interface OwnProvider extends DataProvider, ListDoors {
  act(dossierId: number, request: ActRequest, idempotencyKey: string): Promise<ActReceipt>;
  readNotices(): Promise<void>;
  previewCalendar(change: CalendarChange, after: number): Promise<CalendarEffect>;
  decideCalendar(decision: CalendarDecision): Promise<DecisionReceipt>;
}

interface Reply {
  readonly json: unknown;
  readonly headers: Headers;
}

const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();

/** The rows of a list answered as a plain array. */
const rowsOf = <RecordType extends RaRecord>(json: unknown): RecordType[] =>
  // The server's types are those of data/types.ts; react-admin asks only that rows have an id.
  Array.isArray(json) ? (json as RecordType[]) : [];

const groupsOf = (header: string | null): InboxMeta['groups'] => {
  const parsed: unknown = header === null ? null : JSON.parse(header);
  // Counts by group, written by the inbox route.
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
};

const totalOf = (headers: Headers, otherwise: number): number => {
  const total = Number(headers.get('content-range')?.split('/').pop());
  return Number.isFinite(total) && headers.has('content-range') ? total : otherwise;
};

const listResult = <RecordType extends RaRecord>(
  { json, headers }: Reply,
  meta: unknown,
): GetListResult<RecordType> => {
  const data = rowsOf<RecordType>(json);
  return { data, total: totalOf(headers, data.length), meta };
};

const get = (path: string, params?: { signal?: AbortSignal }): Promise<Reply> =>
  httpClient(`${api}/${path}`, params?.signal ? { signal: params.signal } : {});

/** A page of the inbox goes on from a cursor, so that nothing is shown twice while others work. */
const inboxList = async <RecordType extends RaRecord>(params: GetListParams): Promise<GetListResult<RecordType>> => {
  const reply = await get(
    `inbox?${query({
      filter: JSON.stringify(params.filter),
      range: JSON.stringify([0, (params.pagination?.perPage ?? 50) - 1]),
      sort: JSON.stringify(['dueAt', 'ASC']),
    })}`,
    params,
  );
  const meta: InboxMeta = {
    groups: groupsOf(reply.headers.get('x-groups')),
    next: reply.headers.get('x-next'),
    more: reply.headers.has('x-more'),
  };
  return listResult<RecordType>(reply, meta);
};

const post = async (path: string, body: unknown): Promise<unknown> => {
  const reply: Reply = await httpClient(`${api}/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: new Headers({ 'Content-Type': 'application/json' }),
  });
  return reply.json;
};

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const withId = (json: unknown, id: unknown): RaRecord => ({ ...(typeof json === 'object' ? json : {}), id: text(id) });

/** There is one of each. */
const ALONE: ReadonlySet<string> = new Set(['me', 'watch', 'notices']);

const base = simpleRestProvider(api, httpClient);

/** The simple-rest provider, with the office's own roads: cursor pages, acts, documents, figures. */
export const dataProvider = {
  ...base,
  ...listDoors,

  getList: async <RecordType extends RaRecord>(
    resource: string,
    params: GetListParams,
  ): Promise<GetListResult<RecordType>> => {
    // react-admin types filters as any; each resource below has its own small one.
    const filter = params.filter as Readonly<Record<string, unknown>>;
    switch (resource) {
      case 'inbox':
        return inboxList<RecordType>(params);
      case 'documents':
        return listResult<RecordType>(await get(`dossiers/${text(filter.dossierId)}/documents`, params), null);
      case 'targets': {
        const reply = await get('targets', params);
        const json = rowsOf<RaRecord>(reply.json).map((row) => withId(row, row['target']));
        return listResult<RecordType>({ ...reply, json }, null);
      }
      case 'calendars': {
        const reply = await get('calendars', params);
        const json = rowsOf<RaRecord>(reply.json).map((row) => withId(row, row['code']));
        return listResult<RecordType>({ ...reply, json }, null);
      }
      case 'views':
        return listResult<RecordType>(await get('views', params), null);
      case 'likely-late':
        return listResult<RecordType>(await get('likely-late', params), null);
      case 'quality/dossiers': {
        const wanted = Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, text(value)]));
        return listResult<RecordType>(await get(`quality/dossiers?${query(wanted)}`, params), null);
      }
      default:
        return base.getList<RecordType>(resource, params);
    }
  },

  getOne: async (resource: string, params: { id: string | number; meta?: unknown; signal?: AbortSignal }) => {
    if (ALONE.has(resource)) return { data: withId((await get(resource, params)).json, params.id) };
    // `id` of an index is its query: agency, from, to.
    if (resource === 'quality') return { data: withId((await get(`quality?${params.id}`, params)).json, params.id) };
    // So is a calendar's: agency, year.
    if (resource === 'calendar') return { data: withId((await get(`calendar?${params.id}`, params)).json, params.id) };
    const { json } = await get(`${resource}/${encodeURIComponent(params.id)}`, params);
    return { data: { ...withId(json, params.id), id: params.id } };
  },

  /** The same key until it succeeded: a repeat after a lost answer does nothing twice. */
  act: async (dossierId: number, request: ActRequest, idempotencyKey: string): Promise<ActReceipt> => {
    const reply: Reply = await httpClient(`${api}/dossiers/${dossierId}/acts`, {
      method: 'POST',
      body: JSON.stringify(request),
      headers: new Headers({ 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey }),
    });
    // The act route answers an ActReceipt (single-window/api.ts).
    return reply.json as ActReceipt;
  },

  /** All messages of the officer are read. */
  readNotices: async (): Promise<void> => {
    await httpClient(`${api}/notices/read`, { method: 'POST' });
  },

  /** What a change of a calendar would do, from the dossier after `after` on. */
  previewCalendar: async (change: CalendarChange, after: number): Promise<CalendarEffect> =>
    // The types of both answers are those of single-window/api.ts.
    (await post('calendar/preview', { ...change, after })) as CalendarEffect,

  decideCalendar: async (decision: CalendarDecision): Promise<DecisionReceipt> =>
    (await post('calendar/decisions', decision)) as DecisionReceipt,
} as OwnProvider;
// DataProvider's methods are generic in the record type, which object literals cannot express for each resource.

export type OfficeDataProvider = typeof dataProvider;
