/** Units that a template or an import leaves open, and naming them. */
import type { UnitRef, WorkflowDefinition } from '@motcua/cms';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A unit reference that waits for its agency. */
const isOpen = (value: Readonly<Record<string, unknown>>): boolean => value['agency'] === '';

/** The words of all units that are still to be named, each once. */
export function unnamedUnits(definition: WorkflowDefinition): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (!isObject(value)) return;
    if (isOpen(value)) found.add(typeof value['words'] === 'string' ? value['words'] : '');
    Object.values(value).forEach(look);
  };
  look(definition.machine);
  return [...found];
}

/** The same workflow with agency codes in the place of words; words that `codeOf` does not know stay open. */
export function nameUnits(
  definition: WorkflowDefinition,
  codeOf: (words: string) => string | undefined,
): WorkflowDefinition {
  const name = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(name);
    if (!isObject(value)) return value;
    if (isOpen(value)) {
      const words = typeof value['words'] === 'string' ? value['words'] : '';
      const agency = codeOf(words);
      return agency === undefined ? value : ({ ...value, agency } satisfies UnitRef);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, name(inner)]));
  };
  // Only unit references change, and they keep their shape.
  return { ...definition, machine: name(definition.machine) as WorkflowDefinition['machine'] };
}
