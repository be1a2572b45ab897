/** Reading and writing a definition's raw states by path, without changing what is given. */
import type { WorkflowDefinition } from '@motcua/cms';
import { parentOf, resolveTarget, type NamedPart } from '../../../../server/src/domain/workflow/definition';

export type Json = Readonly<Record<string, unknown>>;

/** One transition: the state it leaves, the event, and its place among that state's transitions on the event. */
export interface TransitionRef {
  readonly from: string;
  /** Event type, `onDone` or `always`. */
  readonly on: string;
  readonly index: number;
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

export const statesOf = (node: Json): Readonly<Record<string, unknown>> =>
  isObject(node['states']) ? node['states'] : {};

export const join = (parent: string, key: string): string => (parent ? `${parent}.${key}` : key);
export const keyOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
export const isWithin = (path: string, ancestor: string): boolean =>
  ancestor === '' || path === ancestor || path.startsWith(`${ancestor}.`);

export const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** The raw state at a path; the machine itself at ''. */
export function rawAt(definition: WorkflowDefinition, path: string): Json | null {
  let node: unknown = definition.machine;
  for (const key of path === '' ? [] : path.split('.')) node = isObject(node) ? statesOf(node)[key] : undefined;
  return isObject(node) ? node : null;
}

function changeIn(node: Json, keys: readonly string[], change: (node: Json) => Json): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return change(node);
  const states = statesOf(node);
  const child = states[key];
  if (!isObject(child)) return node;
  return { ...node, states: { ...states, [key]: changeIn(child, rest, change) } };
}

/** The definition with the state at `path` changed; the same definition when there is no such state. */
export const changeAt = (
  definition: WorkflowDefinition,
  path: string,
  change: (node: Json) => Json,
): WorkflowDefinition => ({
  ...definition,
  // `change` keeps the machine's id and initial: edits only touch states, `initial` and transitions.
  machine: changeIn(
    { ...definition.machine },
    path === '' ? [] : path.split('.'),
    change,
  ) as unknown as WorkflowDefinition['machine'],
});

/** Every path with its raw state, parents before children, the root first. */
export function allRaw(definition: WorkflowDefinition): readonly (readonly [string, Json])[] {
  const walk = (path: string, node: Json): readonly (readonly [string, Json])[] => [
    [path, node],
    ...Object.entries(statesOf(node)).flatMap(([key, child]) => (isObject(child) ? walk(join(path, key), child) : [])),
  ];
  return walk('', { ...definition.machine });
}

const ON_NODE = new Set(['onDone', 'always']);

/** Event names of a raw state in reading order. */
export const eventsOf = (node: Json): readonly string[] => [
  ...Object.keys(isObject(node['on']) ? node['on'] : {}),
  ...['onDone', 'always'].filter((name) => node[name] !== undefined),
];

export const transitionsOn = (node: Json, on: string): readonly unknown[] =>
  listOf(ON_NODE.has(on) ? node[on] : isObject(node['on']) ? node['on'][on] : undefined);

/** Writes the transitions of one event in the shortest form; none removes the event. */
export function withTransitions(node: Json, on: string, list: readonly unknown[]): Json {
  const value = list.length === 1 ? list[0] : list;
  if (ON_NODE.has(on)) return list.length === 0 ? without(node, on) : { ...node, [on]: value };
  const events = isObject(node['on']) ? node['on'] : {};
  const next = list.length === 0 ? without(events, on) : { ...events, [on]: value };
  return Object.keys(next).length === 0 ? without(node, 'on') : { ...node, on: next };
}

/** How XState names `to` in a transition that leaves `from`: its key among siblings, else by the machine's id. */
export const targetFrom = (machineId: string, from: string, to: string): string =>
  from !== '' && parentOf(from) === parentOf(to) ? keyOf(to) : `#${machineId}.${to}`;

/** A transition in the shortest form that says it. */
export function transitionJson(
  target: string | null,
  guard: NamedPart | null,
  actions: readonly NamedPart[],
): string | Json {
  const plain = (part: NamedPart): Json =>
    Object.keys(part.params).length === 0 ? { type: part.type } : { type: part.type, params: part.params };
  if (target !== null && !guard && actions.length === 0) return target;
  return {
    ...(target === null ? {} : { target }),
    ...(guard ? { guard: plain(guard) } : {}),
    ...(actions.length > 0 ? { actions: actions.map(plain) } : {}),
  };
}

/** Paths that a raw transition leads to. */
export const targetsOf = (definition: WorkflowDefinition, from: string, transition: unknown): readonly string[] =>
  (typeof transition === 'string' ? [transition] : isObject(transition) ? listOf(transition['target']) : []).flatMap(
    (target) => (typeof target === 'string' ? [resolveTarget(definition, from, target)] : []),
  );
