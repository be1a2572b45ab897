/** The structure of a definition, read without running it: states by path, transitions by event. */
import type { StateMeta, WorkflowDefinition } from '@motcua/cms';

export interface NamedPart {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface TransitionPart {
  /** Event type, `onDone` or `always`. */
  readonly on: string;
  readonly targets: readonly string[];
  readonly guard: NamedPart | null;
  readonly actions: readonly NamedPart[];
}

export interface StateNode {
  /** `appraisal.commune.open`; the root is ''. */
  readonly path: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly initial: string | null;
  readonly children: readonly string[];
  readonly meta: StateMeta | null;
  readonly transitions: readonly TransitionPart[];
  readonly hasAfter: boolean;
  readonly entryActions: readonly NamedPart[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function named(value: unknown): NamedPart | null {
  if (typeof value === 'string') return { type: value, params: {} };
  if (!isObject(value) || typeof value['type'] !== 'string') return null;
  return { type: value['type'], params: isObject(value['params']) ? value['params'] : {} };
}

const parts = (value: unknown): readonly NamedPart[] => list(value).flatMap((item) => named(item) ?? []);

const transitionsOf = (on: string, value: unknown): readonly TransitionPart[] =>
  list(value).flatMap((item) => {
    if (typeof item === 'string') return [{ on, targets: [item], guard: null, actions: [] }];
    if (!isObject(item)) return [];
    const targets = list(item['target']).filter((target) => typeof target === 'string');
    return [{ on, targets, guard: named(item['guard']), actions: parts(item['actions']) }];
  });

/** The publish check proves that `meta` has its shape before a definition is frozen. */
const metaOf = (value: unknown): StateMeta | null =>
  isObject(value) && typeof value['npspStatus'] === 'number' && isObject(value['label']) && isObject(value['next'])
    ? (value as unknown as StateMeta)
    : null;

function nodeOf(path: string, json: Json): StateNode {
  const children = isObject(json['states']) ? Object.keys(json['states']) : [];
  const type =
    json['type'] === 'final'
      ? 'final'
      : json['type'] === 'parallel'
        ? 'parallel'
        : children.length > 0
          ? 'compound'
          : 'atomic';
  return {
    path,
    type,
    initial: typeof json['initial'] === 'string' ? json['initial'] : null,
    children: children.map((name) => (path ? `${path}.${name}` : name)),
    meta: metaOf(json['meta']),
    transitions: [
      ...Object.entries(isObject(json['on']) ? json['on'] : {}).flatMap(([on, value]) => transitionsOf(on, value)),
      ...transitionsOf('onDone', json['onDone']),
      ...transitionsOf('always', json['always']),
    ],
    hasAfter: json['after'] !== undefined || json['invoke'] !== undefined,
    entryActions: [...parts(json['entry']), ...parts(json['exit'])],
  };
}

/** All state nodes by path, the root first. */
export function nodesOf(definition: WorkflowDefinition): ReadonlyMap<string, StateNode> {
  const found = new Map<string, StateNode>();
  const walk = (path: string, json: Json): void => {
    found.set(path, nodeOf(path, json));
    const states = isObject(json['states']) ? json['states'] : {};
    for (const [name, child] of Object.entries(states))
      walk(path ? `${path}.${name}` : name, isObject(child) ? child : {});
  };
  walk('', { ...definition.machine });
  return found;
}

export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
export const topOf = (path: string): string => path.split('.')[0] ?? path;

/** The path that a target names from a state: `#id.a.b`, `.child` or a sibling. */
export function resolveTarget(definition: WorkflowDefinition, from: string, target: string): string {
  const absolute = `#${definition.machine.id}.`;
  if (target.startsWith(absolute)) return target.slice(absolute.length);
  if (target.startsWith('.')) return from ? `${from}${target}` : target.slice(1);
  const parent = parentOf(from);
  return parent ? `${parent}.${target}` : target;
}

/** Paths of the active atomic states of an XState value. */
export function activeLeaves(value: unknown, prefix = ''): readonly string[] {
  const under = (name: string): string => (prefix ? `${prefix}.${name}` : name);
  if (typeof value === 'string') return [under(value)];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const leaves = activeLeaves(child, under(name));
    return leaves.length > 0 ? leaves : [under(name)];
  });
}
