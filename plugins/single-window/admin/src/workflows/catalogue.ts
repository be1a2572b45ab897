/** What a workflow may name: agencies, and the registry's guards and actions. */
import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Text } from '@motcua/cms';
import { isObject } from './model/raw';

export interface Agency {
  readonly code: string;
  readonly name: string;
}

/** A parameter that a guard or an action declares. */
export interface PartParam {
  readonly name: string;
  readonly label: Text;
  readonly kind: 'field' | 'value' | 'channel' | 'form';
}

/** A guard or an action as it is offered. */
export interface Part {
  readonly name: string;
  readonly label: Text;
  readonly params: readonly PartParam[];
}

export interface Catalogue {
  readonly agencies: readonly Agency[];
  readonly guards: readonly Part[];
  readonly actions: readonly Part[];
}

const NOTHING: Catalogue = { agencies: [], guards: [], actions: [] };
const AGENCIES = '/content-manager/collection-types/api::agency.agency';
const PAGE = 100;

type Get = ReturnType<typeof useFetchClient>['get'];

/** All entries of a content type, page by page, as the editor may see them. */
export async function allEntries(
  get: Get,
  url: string,
  query = '',
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found: Readonly<Record<string, unknown>>[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { data } = await get<{
      readonly results: readonly Readonly<Record<string, unknown>>[];
      readonly pagination: { readonly pageCount: number };
    }>(`${url}?page=${page}&pageSize=${PAGE}${query}`);
    found.push(...data.results);
    pages = data.pagination.pageCount;
  }
  return found;
}

async function agencies(get: Get): Promise<readonly Agency[]> {
  const entries = await allEntries(get, AGENCIES, '&sort=name:ASC');
  return entries.flatMap((entry) =>
    typeof entry['code'] === 'string' && typeof entry['name'] === 'string'
      ? [{ code: entry['code'], name: entry['name'] }]
      : [],
  );
}

async function registry(get: Get): Promise<Pick<Catalogue, 'guards' | 'actions'>> {
  const { data } = await get('/single-window/workflow-registry');
  // Our own route: see controllers/designer.ts.
  return isObject(data) ? (data as unknown as Pick<Catalogue, 'guards' | 'actions'>) : NOTHING;
}

/** Empty until it has been read; what cannot be read stays empty, and codes stand in for names. */
export function useCatalogue(): Catalogue {
  const { get } = useFetchClient();
  const [catalogue, setCatalogue] = useState<Catalogue>(NOTHING);
  useEffect(() => {
    let gone = false;
    void Promise.allSettled([agencies(get), registry(get)]).then(([units, parts]) => {
      if (gone) return;
      setCatalogue({
        agencies: units.status === 'fulfilled' ? units.value : [],
        guards: parts.status === 'fulfilled' ? parts.value.guards : [],
        actions: parts.status === 'fulfilled' ? parts.value.actions : [],
      });
    });
    return () => {
      gone = true;
    };
  }, [get]);
  return catalogue;
}
