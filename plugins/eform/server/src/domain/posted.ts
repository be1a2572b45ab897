/** A posted page as a tree: nested already by qs, or flat under bracket names as multipart sends them. */

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const clean = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : '';

/** What was posted under one field. Texts are NFC and trimmed; markup is what a person typed, nothing more. */
export interface Posted {
  /** The field's own text, or that of a part; the first when the name came more than once. */
  text(part?: string): string;
  /** All texts under the field's name: ticked boxes. */
  list(): readonly string[];
  within(name: string): Posted;
  /** Rows in order, whatever holes their numbers have. */
  rows(): readonly Posted[];
  /** False when the page had no such control at all. */
  readonly there: boolean;
}

/** qs turns more than twenty rows or repeated names into an object of indexes. */
const listed = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isTree(value)) return value === undefined ? [] : [value];
  return Object.entries(value)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, item]) => item);
};

function postedOf(value: unknown): Posted {
  const child = (name: string): unknown => (isTree(value) && Object.hasOwn(value, name) ? value[name] : undefined);
  return {
    there: value !== undefined,
    text: (part) => {
      const found = part === undefined ? value : child(part);
      return clean(Array.isArray(found) ? (found as readonly unknown[])[0] : found);
    },
    list: () =>
      listed(value)
        .map(clean)
        .filter((text) => text !== ''),
    within: (name) => postedOf(child(name)),
    rows: () => listed(value).filter(isTree).map(postedOf),
  };
}

const MOST_PARTS = 5;
/** No prototype to reach into. */
const bare = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>; // `create` of null is typed as any

/** `{ 'rows[0][name]': 'A' }` → `{ rows: { 0: { name: 'A' } } }`; names without brackets stay. */
export function readBody(body: Tree): Posted {
  const root = bare();
  for (const [name, value] of Object.entries(body)) {
    const parts = name.split(/[[\]]+/u).filter((part) => part !== '');
    if (parts.length === 0 || parts.length > MOST_PARTS) continue;
    let node = root;
    for (const part of parts.slice(0, -1)) {
      const next = node[part];
      // Copied before it is written to: the body belongs to the request.
      const copy: Record<string, unknown> = Object.assign(bare(), isTree(next) ? next : {});
      node[part] = copy;
      node = copy;
    }
    node[parts.at(-1) ?? name] = value;
  }
  return postedOf(root);
}
