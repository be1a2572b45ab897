/** What an editor does to a form, each as a pure function of the form before. An edit that does not apply leaves the form as it is. */
import type { FormDefinition, FormRule, FormStep } from '@motcua/cms';
import { renameReads } from './references';
import {
  changeFields,
  findField,
  findStep,
  freeKey,
  holdsFields,
  insertAt,
  keysOf,
  type Node,
  type Place,
} from './tree';

export type Change =
  | { readonly do: 'replace'; readonly definition: FormDefinition }
  | { readonly do: 'form'; readonly patch: Partial<Pick<FormDefinition, 'key' | 'title'>> }
  | { readonly do: 'addStep'; readonly step: FormStep; readonly index: number }
  | { readonly do: 'step'; readonly key: string; readonly patch: Partial<FormStep> }
  | { readonly do: 'moveStep'; readonly key: string; readonly index: number }
  | { readonly do: 'removeStep'; readonly key: string }
  | { readonly do: 'addField'; readonly field: Node; readonly place: Place }
  | { readonly do: 'field'; readonly key: string; readonly patch: Partial<Node> }
  | { readonly do: 'moveField'; readonly key: string; readonly place: Place }
  | { readonly do: 'removeField'; readonly key: string }
  | { readonly do: 'rules'; readonly rules: readonly FormRule[] };

/** An attribute set to `undefined` is taken out, so that nothing is stored that says nothing. */
function patched<T extends object>(before: T, patch: Partial<T>): T {
  const entries = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T; // what must be there is never patched away: the types of the patches say so
}

/** A copy of a field, and of what it holds, under keys that are free. */
function withFreeKeys(field: Node, taken: Set<string>): Node {
  const key = freeKey(taken, field.key);
  taken.add(key);
  const own = key === field.key ? field : { ...field, key };
  return own.fields === undefined
    ? own
    : { ...own, fields: own.fields.map((child: Node) => withFreeKeys(child, taken)) };
}

/** A copied step comes with keys of its own; its conditions read the copies. */
function stepWithFreeKeys(definition: FormDefinition, step: FormStep): FormStep {
  const taken = new Set(keysOf(definition));
  const key = freeKey(taken, step.key);
  taken.add(key);
  const fields = step.fields.map((field) => withFreeKeys(field, taken));
  let copy: FormDefinition = { key: '', title: step.title, steps: [{ ...step, key, fields }] };
  const before = step.fields.flatMap((field: Node) => [field, ...(field.fields ?? [])]);
  const after = fields.flatMap((field) => [field, ...(field.fields ?? [])]);
  before.forEach((field, index) => {
    const now = after[index]?.key ?? field.key;
    if (now !== field.key) copy = renameReads(copy, field.key, now);
  });
  return copy.steps[0] ?? { ...step, key, fields };
}

function addField(definition: FormDefinition, field: Node, place: Place): FormDefinition {
  const fresh = withFreeKeys(field, new Set(keysOf(definition)));
  return changeFields(definition, place, (fields) => insertAt(fields, place.index, fresh));
}

function changeField(definition: FormDefinition, key: string, patch: Partial<Node>): FormDefinition {
  const found = findField(definition, key);
  if (!found) return definition;
  const renamedTo = patch.key !== undefined && patch.key !== key ? patch.key : null;
  const base = renamedTo === null ? definition : renameReads(definition, key, renamedTo);
  return changeFields(base, found.place, (fields) =>
    fields.map((field) => (field.key === key ? patched(field, patch) : field)),
  );
}

/** `place.index` counts without the field itself. What holds fields stays out of sections. */
function moveField(definition: FormDefinition, key: string, place: Place): FormDefinition {
  const found = findField(definition, key);
  const step = findStep(definition, place.step);
  if (!found || !step) return definition;
  if (place.section !== null) {
    const section = findField(definition, place.section);
    const fits = section?.place.step === place.step && holdsFields(section.field) && !holdsFields(found.field);
    if (!fits) return definition;
  }
  const without = changeFields(definition, found.place, (fields) => fields.filter((field) => field.key !== key));
  return changeFields(without, place, (fields) => insertAt(fields, place.index, found.field));
}

function moveStep(definition: FormDefinition, key: string, index: number): FormDefinition {
  const step = findStep(definition, key);
  if (!step) return definition;
  const others = definition.steps.filter((each) => each.key !== key);
  return { ...definition, steps: insertAt(others, index, step) };
}

export function apply(definition: FormDefinition, change: Change): FormDefinition {
  switch (change.do) {
    case 'replace':
      return change.definition;
    case 'form':
      return { ...definition, ...change.patch };
    case 'addStep':
      return {
        ...definition,
        steps: insertAt(definition.steps, change.index, stepWithFreeKeys(definition, change.step)),
      };
    case 'step':
      return {
        ...definition,
        steps: definition.steps.map((step) => (step.key === change.key ? patched(step, change.patch) : step)),
      };
    case 'moveStep':
      return moveStep(definition, change.key, change.index);
    case 'removeStep':
      return { ...definition, steps: definition.steps.filter(({ key }) => key !== change.key) };
    case 'addField':
      return addField(definition, change.field, change.place);
    case 'field':
      return changeField(definition, change.key, change.patch);
    case 'moveField':
      return moveField(definition, change.key, change.place);
    case 'removeField': {
      const found = findField(definition, change.key);
      return found
        ? changeFields(definition, found.place, (fields) => fields.filter(({ key }) => key !== change.key))
        : definition;
    }
    case 'rules':
      return patched(definition, {
        rules: change.rules.length === 0 ? undefined : change.rules,
      });
  }
}
