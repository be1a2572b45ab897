/** Who reads whom: conditions name fields by key, so a new key must be told to all of them. */
import type { FormDefinition, FormStep, Logic } from '@motcua/cms';
import { placed, type Node } from './tree';

type Visit = (path: string) => string;

/** The same expression with each `var` path passed through `change`. */
function mapVars(logic: unknown, change: Visit): unknown {
  if (Array.isArray(logic)) return logic.map((item) => mapVars(item, change));
  if (typeof logic !== 'object' || logic === null) return logic;
  return Object.fromEntries(
    Object.entries(logic).map(([operator, argument]: [string, unknown]) => {
      if (operator !== 'var') return [operator, mapVars(argument, change)];
      if (typeof argument === 'string') return [operator, change(argument)];
      if (!Array.isArray(argument)) return [operator, argument];
      const [path, ...rest] = argument as readonly unknown[]; // of any type: Array.isArray says no more
      return [operator, [typeof path === 'string' ? change(path) : path, ...rest]];
    }),
  );
}

const LOGIC = ['shownIf', 'requiredIf', 'formula'] as const;

/** Every key read by an expression; of `address.province` it is `address`. */
function readsOf(logic: Logic | undefined): ReadonlySet<string> {
  const keys = new Set<string>();
  mapVars(logic, (path) => {
    keys.add(path.split('.')[0] ?? path);
    return path;
  });
  return keys;
}

const renamed =
  (from: string, to: string): Visit =>
  (path) =>
    path === from || path.startsWith(`${from}.`) ? to + path.slice(from.length) : path;

function mapLogic<T extends object>(holder: T, change: Visit): T {
  const changed = LOGIC.filter((name) => name in holder).map((name) => [
    name,
    mapVars((holder as Readonly<Record<string, unknown>>)[name], change), // one of the names just found
  ]);
  return changed.length === 0 ? holder : { ...holder, ...(Object.fromEntries(changed) as Partial<T>) }; // the same names
}

function mapField(field: Node, change: Visit): Node {
  const own = mapLogic(field, change);
  return own.fields === undefined ? own : { ...own, fields: own.fields.map((child: Node) => mapField(child, change)) };
}

const mapStep = (step: FormStep, change: Visit): FormStep => ({
  ...mapLogic(step, change),
  fields: step.fields.map((field) => mapField(field, change)),
});

/** The form with a field's key changed wherever a condition or a rule names it. The field itself is the caller's. */
export function renameReads(definition: FormDefinition, from: string, to: string): FormDefinition {
  const change = renamed(from, to);
  return {
    ...definition,
    steps: definition.steps.map((step) => mapStep(step, change)),
    ...(definition.rules === undefined
      ? {}
      : {
          rules: definition.rules.map((rule) => ({
            ...rule,
            field: rule.field === from ? to : rule.field,
            valid: mapVars(rule.valid, change) as Logic, // mapVars keeps the shape
          })),
        }),
  };
}

/** Fields, steps and rules whose conditions read `key`, by the label that an editor knows them by. */
export function readersOf(definition: FormDefinition, key: string): readonly string[] {
  const reads = (holder: object): boolean =>
    LOGIC.some((name) => readsOf((holder as Readonly<Record<string, Logic | undefined>>)[name]).has(key));
  return [
    ...definition.steps.filter(reads).map(({ title }) => title.vi),
    ...placed(definition)
      .filter(({ field }) => field.key !== key && reads(field))
      .map(({ field }) => field.label.vi),
    ...(definition.rules ?? [])
      .filter((rule) => rule.field === key || readsOf(rule.valid).has(key))
      .map(({ message }) => message.vi),
  ];
}
