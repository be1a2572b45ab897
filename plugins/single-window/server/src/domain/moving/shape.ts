/**
 * Entries as they travel, read from the content type's schema: an attribute that is added to it tomorrow travels without a change here. Ids stay at home;
 * a relation travels as the key of what it leads to.
 */
import type { Data } from './file';

export interface Attribute {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  /** The other side keeps the relation. */
  readonly mappedBy?: string;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly useJoinTable?: boolean;
}
export type Attributes = Readonly<Record<string, Attribute>>;
/** By uid of a content type or a component. */
export type Schemas = (uid: string) => Attributes;

export interface Reference {
  readonly uid: string;
  readonly key: string;
}

/** What an installation says of its own entry, and Strapi keeps by itself. */
const LOCAL = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** The attributes that travel. */
export const travelling = (attributes: Attributes): readonly (readonly [string, Attribute])[] =>
  Object.entries(attributes).filter(([name, { mappedBy }]) => !LOCAL.has(name) && mappedBy === undefined);

/** What names an entry in every installation. */
export function keyAttribute(attributes: Attributes): 'key' | 'code' {
  if ('key' in attributes) return 'key';
  if ('code' in attributes) return 'code';
  throw new Error('Entries without a key or a code cannot be named in another installation');
}

/** What the Document Service must bring along. */
export function populateOf(uid: string, schemas: Schemas): Readonly<Record<string, unknown>> {
  const deeper = ({ type, component = '' }: Attribute): readonly unknown[] => {
    if (type === 'relation') return [true];
    return type === 'component' ? [{ populate: populateOf(component, schemas) }] : [];
  };
  return Object.fromEntries(
    travelling(schemas(uid)).flatMap(([name, attribute]) => deeper(attribute).map((one) => [name, one] as const)),
  );
}

function outward(attribute: Attribute, value: unknown, schemas: Schemas): unknown {
  const { type, target, component, repeatable, relation = '' } = attribute;
  if (type === 'media' || type === 'dynamiczone') throw new Error(`No ${type} travels in a procedure file`);
  if (type === 'relation') {
    const name = keyAttribute(schemas(target ?? ''));
    const found = listOf(value).flatMap((one) =>
      isObject(one) ? [{ uid: target ?? '', key: String(one[name]) }] : [],
    );
    return relation.endsWith('Many') ? found : found[0];
  }
  if (type !== 'component') return value;
  const found = listOf(value).flatMap((one) => (isObject(one) ? [outwardEntry(component ?? '', one, schemas)] : []));
  return repeatable ? found : found[0];
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** An entry as it travels; what is empty is left out. */
export const outwardEntry = (uid: string, entry: Data, schemas: Schemas): Data =>
  Object.fromEntries(
    travelling(schemas(uid))
      .map(([name, attribute]) => [name, outward(attribute, entry[name], schemas)] as const)
      .filter(([, value]) => !isEmpty(value)),
  );

/** A relation's value for the Document Service. */
export type Resolve = (reference: Reference, attribute: Attribute) => unknown;

function inward(attribute: Attribute, value: unknown, schemas: Schemas, resolve: Resolve): unknown {
  const { type, component, repeatable, relation = '', useJoinTable } = attribute;
  if (type === 'relation') {
    const found = listOf(value).map((one) => resolve(one as Reference, attribute)); // `outward` wrote it
    if (useJoinTable === false) return found[0] ?? null;
    return { set: relation.endsWith('Many') ? found : found.slice(0, 1) };
  }
  if (type !== 'component') return value ?? null;
  const found = listOf(value).flatMap((one) =>
    isObject(one) ? [inwardEntry(component ?? '', one, schemas, resolve)] : [],
  );
  return repeatable ? found : (found[0] ?? null);
}

/** What the Document Service writes so that the entry becomes what travelled: what is left out is emptied. */
export const inwardEntry = (uid: string, data: Data, schemas: Schemas, resolve: Resolve): Data =>
  Object.fromEntries(
    travelling(schemas(uid)).map(([name, attribute]) => [name, inward(attribute, data[name], schemas, resolve)]),
  );

/** The references in an entry, with the attribute that makes each. */
export const referencesIn = (uid: string, data: Data, schemas: Schemas): readonly Reference[] =>
  travelling(schemas(uid)).flatMap(([name, { type, component }]) => {
    // As above: `outward` wrote it.
    if (type === 'relation') return listOf(data[name]) as readonly Reference[];
    return type === 'component'
      ? listOf(data[name]).flatMap((one) => (isObject(one) ? referencesIn(component ?? '', one, schemas) : []))
      : [];
  });

/** The entry with each reference changed; one that becomes null is left out. */
export const withReferences = (
  uid: string,
  data: Data,
  schemas: Schemas,
  change: (reference: Reference) => Reference | null,
): Data => {
  const changed = (attribute: Attribute | undefined, value: unknown): unknown => {
    if (attribute?.type === 'component') {
      const { component = '', repeatable } = attribute;
      const found = listOf(value).map((one) => (isObject(one) ? withReferences(component, one, schemas, change) : one));
      return repeatable ? found : found[0];
    }
    if (attribute?.type !== 'relation') return value;
    // As above.
    const found = (listOf(value) as readonly Reference[]).flatMap((one) => change(one) ?? []);
    return attribute.relation?.endsWith('Many') ? found : found[0];
  };
  const attributes = schemas(uid);
  return Object.fromEntries(
    Object.entries(data)
      .map(([name, value]) => [name, changed(attributes[name], value)] as const)
      .filter(([, value]) => !isEmpty(value)),
  );
};
