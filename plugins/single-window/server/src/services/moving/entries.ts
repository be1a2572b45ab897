/** Entries of this installation as they travel, and who uses what. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Data, Part } from '../../domain/moving/file';
import { FORM, namedParts, PARTS, PROCEDURE, WORKFLOW } from '../../domain/moving/parts';
import type { PartHere } from '../../domain/moving/plan';
import {
  keyAttribute,
  outwardEntry,
  populateOf,
  referencesIn,
  type Attributes,
  type Reference,
  type Schemas,
} from '../../domain/moving/shape';

export interface Entry {
  readonly id: number;
  readonly documentId: string;
  readonly data: Data;
}

/** What is used here of the Document Service; Strapi's generated types are not made in this project. */
interface Documents {
  findMany(query: unknown): Promise<readonly (Data & { readonly id: number; readonly documentId: string })[]>;
  create(query: unknown): Promise<{ readonly documentId: string }>;
  update(query: unknown): Promise<unknown>;
}

export const documentsOf = (strapi: StrapiCore.Strapi, uid: string): Documents =>
  strapi.documents(uid as never) as unknown as Documents;

/** Throws for a content type that this installation does not have. */
export const schemasOf =
  (strapi: StrapiCore.Strapi): Schemas =>
  (uid) => {
    const model = strapi.getModel(uid as never) as { readonly attributes: Attributes } | undefined;
    if (!model) throw new Error(`There is no content type ${uid}`);
    return model.attributes;
  };

/** Those that this installation has. */
export const partTypes = (strapi: StrapiCore.Strapi): readonly string[] =>
  PARTS.filter((uid) => uid in strapi.contentTypes);

async function entries(strapi: StrapiCore.Strapi, uid: string, filters: Data = {}): Promise<readonly Entry[]> {
  const schemas = schemasOf(strapi);
  const found = await documentsOf(strapi, uid).findMany({
    filters,
    status: 'draft',
    populate: populateOf(uid, schemas),
    sort: 'id:asc',
    limit: 100_000,
  });
  return found.map((entry) => ({
    id: entry.id,
    documentId: entry.documentId,
    data: outwardEntry(uid, entry, schemas),
  }));
}

export async function entryBy(strapi: StrapiCore.Strapi, uid: string, filters: Data): Promise<Entry | null> {
  return (await entries(strapi, uid, filters))[0] ?? null;
}

export const entryByKey = (strapi: StrapiCore.Strapi, { uid, key }: Reference): Promise<Entry | null> =>
  entryBy(strapi, uid, { [keyAttribute(schemasOf(strapi)(uid))]: key });

const refKey = ({ uid, key }: Reference): string => `${uid} ${key}`;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Names of the procedures that use each part directly, without the one that is imported; which parts that one uses; all codes. */
async function procedureUse(strapi: StrapiCore.Strapi, except: string) {
  const schemas = schemasOf(strapi);
  const used = new Map<string, string[]>();
  const codes = new Set<string>();
  for (const { data } of await entries(strapi, PROCEDURE)) {
    codes.add(text(data['code']));
    for (const reference of referencesIn(PROCEDURE, data, schemas)) {
      const names = used.get(refKey(reference)) ?? [];
      used.set(refKey(reference), names);
      if (data['code'] !== except) names.push(text(data['plainName']) || text(data['name']));
    }
  }
  return { used, codes };
}

/** All parts here, each with what else uses it beside one procedure: other procedures, and forms or workflows that no procedure uses yet. */
export async function partsHere(
  strapi: StrapiCore.Strapi,
  code: string,
): Promise<{ readonly parts: readonly PartHere[]; readonly procedures: ReadonlySet<string> }> {
  const schemas = schemasOf(strapi);
  const parts: Part[] = [];
  for (const uid of partTypes(strapi))
    for (const { data } of await entries(strapi, uid))
      parts.push({ uid, key: text(data[keyAttribute(schemas(uid))]), data });
  const { used, codes } = await procedureUse(strapi, code);
  const inner = new Map<string, string[]>();
  for (const { uid, key, data } of parts.filter((one) => one.uid === FORM || one.uid === WORKFLOW))
    for (const reference of namedParts(uid, data)) {
      const names = inner.get(refKey(reference)) ?? [];
      inner.set(refKey(reference), names);
      names.push(...(used.get(refKey({ uid, key })) ?? [text(data['name']) || key]));
    }
  const others = (part: Part): readonly string[] => [
    ...new Set([...(used.get(refKey(part)) ?? []), ...(inner.get(refKey(part)) ?? [])]),
  ];
  return { parts: parts.map((part) => ({ ...part, others: others(part) })), procedures: codes };
}
