/** Entries of the content manager, as the editor may see them. */
import type { useFetchClient } from '@strapi/strapi/admin';

type Get = ReturnType<typeof useFetchClient>['get'];
export type Entry = Readonly<Record<string, unknown>>;

const PAGE = 100;

/** All of a content type, page by page. */
export async function allEntries(get: Get, uid: string, query = ''): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { data } = await get<{
      readonly results: readonly Entry[];
      readonly pagination: { readonly pageCount: number };
    }>(`/content-manager/collection-types/${uid}?page=${page}&pageSize=${PAGE}${query}`);
    found.push(...data.results);
    pages = data.pagination.pageCount;
  }
  return found;
}
