/**
 * Where two JSON values differ, by the names of things rather than by lines of text. Complete by construction: a value that differs in any way gives
 * at least one difference, whatever keys it has, and equal values give none.
 */
import { canonicalJson } from '../hash-chain';

export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved';

/** One step on the way down to what differs, with what stands there on either side. */
export interface Step {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Difference {
  readonly trail: readonly Step[];
  readonly kind: DifferenceKind;
  readonly before: unknown;
  readonly after: unknown;
}

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is { readonly vi: string; readonly en: string } =>
  isJson(value) &&
  typeof value['vi'] === 'string' &&
  typeof value['en'] === 'string' &&
  Object.keys(value).length === 2;

/** Conditions and formulas: one thing, whatever changes within. */
export const LOGIC_KEYS: ReadonlySet<string> = new Set([
  'shownIf',
  'requiredIf',
  'formula',
  'valid',
  'if',
  'condition',
]);

const MEASURE_KEYS: ReadonlySet<string> = new Set(['amount', 'unit']);

/** An amount with its unit, also where more is said of it. */
export const isMeasure = (value: unknown): value is { readonly amount: number; readonly unit: string } =>
  isJson(value) && typeof value['amount'] === 'number' && typeof value['unit'] === 'string';

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** A key that is there but undefined is not written to JSON. */
const present = (value: Json): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(value).filter(([, item]) => item !== undefined));

function onlyMeasures(before: Json, after: Json): boolean {
  if (!isMeasure(before) || !isMeasure(after)) return false;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].every((key) => MEASURE_KEYS.has(key) || same((before as Json)[key], (after as Json)[key]));
}

/** What is told as a whole. */
const whole = (key: string | undefined, before: Json, after: Json): boolean =>
  (key !== undefined && LOGIC_KEYS.has(key)) || (isText(before) && isText(after)) || onlyMeasures(before, after);

const named =
  (...keys: readonly string[]) =>
  (item: unknown): string | null => {
    if (!isJson(item)) return null;
    const parts = keys.map((key) => item[key]);
    return parts.every((part) => typeof part === 'string' && part !== '') ? parts.join('·') : null;
  };

/** What a list's items may be told apart by, the surest first. */
const IDENTITIES: readonly ((item: unknown) => string | null)[] = [
  named('key'),
  named('code'),
  named('code', 'channel'),
  named('value'),
  named('channel'),
  named('id'),
  named('field'),
  (item) => (typeof item === 'string' ? item : null),
  (item) => (isText(item) ? item.vi : null),
];

const unique = (ids: readonly (string | null)[]): boolean => !ids.includes(null) && new Set(ids).size === ids.length;

type Identified = ReadonlyMap<string, unknown>;

function identified(before: readonly unknown[], after: readonly unknown[]): readonly [Identified, Identified] | null {
  const identity = IDENTITIES.find((of) => unique(before.map(of)) && unique(after.map(of)));
  if (!identity) return null;
  const map = (items: readonly unknown[]): Identified => new Map(items.map((item) => [identity(item) ?? '', item]));
  return [map(before), map(after)];
}

/** The items that need not move: the longest run whose order is the same on both sides. */
function steady(order: readonly number[]): ReadonlySet<number> {
  const best: (readonly number[])[] = [];
  for (const [index, value] of order.entries()) {
    const longest = best
      .slice(0, index)
      .filter((run) => (run.at(-1) ?? -1) < value)
      .reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, value]);
  }
  return new Set(best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []));
}

function ofIdentified(trail: readonly Step[], before: Identified, after: Identified): readonly Difference[] {
  const old = [...before.keys()];
  const stays = [...after.keys()].filter((key) => before.has(key));
  const unmoved = steady(stays.map((key) => old.indexOf(key)));
  const step = (key: string): readonly Step[] => [...trail, { key, before: before.get(key), after: after.get(key) }];
  return [
    ...old
      .filter((key) => !after.has(key))
      .map((key) => ({ trail: step(key), kind: 'removed' as const, before: before.get(key), after: undefined })),
    ...[...after].flatMap(([key, item]): readonly Difference[] => {
      if (!before.has(key)) return [{ trail: step(key), kind: 'added', before: undefined, after: item }];
      const within = differences(before.get(key), item, step(key));
      return unmoved.has(old.indexOf(key))
        ? within
        : [
            {
              trail: step(key),
              kind: 'moved',
              before: old.indexOf(key) + 1,
              after: [...after.keys()].indexOf(key) + 1,
            },
            ...within,
          ];
    }),
  ];
}

/** Items without a name: the equal ones are set aside, the rest meet in order. */
function ofNameless(
  trail: readonly Step[],
  before: readonly unknown[],
  after: readonly unknown[],
): readonly Difference[] {
  const unmatched = after.map((item) => canonicalJson(item));
  const left = before.filter((item) => {
    const at = unmatched.indexOf(canonicalJson(item));
    if (at >= 0) unmatched.splice(at, 1);
    return at < 0;
  });
  const right = after.filter((item) => {
    const at = unmatched.indexOf(canonicalJson(item));
    if (at >= 0) unmatched.splice(at, 1);
    return at >= 0;
  });
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): readonly Difference[] => {
    const step = [...trail, { key: `#${index + 1}`, before: left[index], after: right[index] }];
    if (index >= right.length) return [{ trail: step, kind: 'removed', before: left[index], after: undefined }];
    if (index >= left.length) return [{ trail: step, kind: 'added', before: undefined, after: right[index] }];
    return differences(left[index], right[index], step);
  }).flat();
}

function ofLists(trail: readonly Step[], before: readonly unknown[], after: readonly unknown[]): readonly Difference[] {
  const known = identified(before, after);
  const found = known ? ofIdentified(trail, ...known) : ofNameless(trail, before, after);
  // The same nameless items in another order.
  return found.length > 0 ? found : [{ trail, kind: 'changed', before, after }];
}

function ofObjects(trail: readonly Step[], before: Json, after: Json): readonly Difference[] {
  const [old, now] = [present(before), present(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): readonly Difference[] => {
    const step = [...trail, { key, before: old.get(key), after: now.get(key) }];
    if (!now.has(key)) return [{ trail: step, kind: 'removed', before: old.get(key), after: undefined }];
    if (!old.has(key)) return [{ trail: step, kind: 'added', before: undefined, after: now.get(key) }];
    return differences(old.get(key), now.get(key), step);
  });
}

export function differences(before: unknown, after: unknown, trail: readonly Step[] = []): readonly Difference[] {
  if (same(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(trail, before, after);
  if (isJson(before) && isJson(after) && !whole(trail.at(-1)?.key, before, after))
    return ofObjects(trail, before, after);
  return [{ trail, kind: 'changed', before, after }];
}
