/** A workflow made from another gets a key of its own; ways named by the machine's id follow. */
import type { WorkflowDefinition } from '@motcua/cms';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function rekey(definition: WorkflowDefinition, key: string): WorkflowDefinition {
  const old = `#${definition.machine.id}.`;
  const target = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith(old) ? `#${key}.${value.slice(old.length)}` : value;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return target(value);
    return Object.fromEntries(
      // What people read is no target, whatever it begins with.
      Object.entries(value).map(([name, inner]) => [name, name === 'meta' ? inner : walk(inner)]),
    );
  };
  // Only targets change: the states keep their shape.
  const states = walk(definition.machine.states) as WorkflowDefinition['machine']['states'];
  return { ...definition, key, machine: { ...definition.machine, id: key, states } };
}
