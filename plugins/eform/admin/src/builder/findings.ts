/** Where in the builder a finding of the server is mended. Its path names steps and fields by key: `steps.child.fields.childName.label.vi`. */
import type { FormDefinition, Text } from '@motcua/cms';
import type { Selection } from './edit';
import { findField, findStep } from './tree';

export interface Finding {
  readonly path: string;
  readonly code: string;
  /** A warning is told before publishing; an error stands against saving. */
  readonly severity: 'error' | 'warning';
  readonly message: Text;
}

export function selectionOf(definition: FormDefinition, { path }: Pick<Finding, 'path'>): Selection {
  const parts = path.split('.');
  if (parts[0] === 'rules') return { kind: 'rules' };
  // The deepest field that the path names: in a section its own fields come last.
  const field = parts
    .map((part, index) => (parts[index - 1] === 'fields' ? part : null))
    .filter((part): part is string => part !== null && findField(definition, part) !== undefined)
    .at(-1);
  if (field !== undefined) return { kind: 'field', key: field };
  const step = parts[0] === 'steps' ? parts[1] : undefined;
  return step !== undefined && findStep(definition, step) ? { kind: 'step', key: step } : { kind: 'form' };
}

const ATTRIBUTES = [
  'label',
  'hint',
  'title',
  'options',
  'message',
  'valid',
  'shownIf',
  'requiredIf',
  'formula',
  'component',
  'repeat',
] as const;
export type FindingAttribute = (typeof ATTRIBUTES)[number];

/** Which attribute a finding speaks of, when its path ends in one. */
export const attributeOf = ({ path }: Finding): FindingAttribute | null => {
  const parts = path.split('.');
  return ATTRIBUTES.find((attribute) => parts.slice(1).includes(attribute)) ?? null;
};

/** The rule that a finding speaks of, counted from 1. */
export const ruleOf = ({ path }: Finding): number | null => {
  const index = /^rules\.(\d+)/.exec(path)?.[1];
  return index === undefined ? null : Number(index) + 1;
};

/** The part of the form that a finding speaks of, in its own words. */
export function placeName(definition: FormDefinition, finding: Finding, pick: (text: Text) => string): string {
  const selection = selectionOf(definition, finding);
  if (selection.kind === 'field') {
    const label = findField(definition, selection.key)?.field.label;
    return (label && pick(label)) || selection.key;
  }
  if (selection.kind === 'step') {
    const title = findStep(definition, selection.key)?.title;
    return (title && pick(title)) || selection.key;
  }
  return pick(definition.title);
}

/** How many findings each field and step has, for the marks in the structure. */
export function countsOf(definition: FormDefinition, findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings.filter(({ severity }) => severity === 'error')) {
    const selection = selectionOf(definition, finding);
    if (selection.kind === 'field' || selection.kind === 'step')
      counts.set(selection.key, (counts.get(selection.key) ?? 0) + 1);
  }
  return counts;
}
