/** Where a field goes: one step up or down by keyboard, or to where it was dropped. */
import type { FormDefinition } from '@motcua/cms';
import { findField, findStep, holdsFields, placed, type Node, type Place } from './tree';

const lengthOf = (definition: FormDefinition, { step, section }: Pick<Place, 'step' | 'section'>): number => {
  if (section !== null) return findField(definition, section)?.field.fields?.length ?? 0;
  return findStep(definition, step)?.fields.length ?? 0;
};

/** The neighbour's inside, when it can take the field. */
function into(neighbour: Node | undefined, moved: Node, step: string, end: 'first' | 'last'): Place | null {
  if (!neighbour || !holdsFields(neighbour) || holdsFields(moved)) return null;
  return { step, section: neighbour.key, index: end === 'first' ? 0 : (neighbour.fields?.length ?? 0) };
}

function beyondStep(definition: FormDefinition, step: string, by: 1 | -1): Place | null {
  const index = definition.steps.findIndex(({ key }) => key === step);
  const next = definition.steps[index + by];
  if (!next) return null;
  return { step: next.key, section: null, index: by === 1 ? 0 : next.fields.length };
}

/** One place further: past a neighbour, into or out of a section, or over the border of a step. Null at the ends of the form. */
export function oneFurther(definition: FormDefinition, key: string, by: 1 | -1): Place | null {
  const found = findField(definition, key);
  if (!found) return null;
  const { field, place } = found;
  const { step, section, index } = place;
  const target = index + by;
  const inside = target >= 0 && target < lengthOf(definition, place);
  if (section !== null) {
    if (inside) return { step, section, index: target };
    const at = findField(definition, section)?.place.index ?? 0;
    return { step, section: null, index: by === 1 ? at + 1 : at };
  }
  if (!inside) return beyondStep(definition, step, by);
  const neighbour: Node | undefined = findStep(definition, step)?.fields[target];
  return into(neighbour, field, step, by === 1 ? 'first' : 'last') ?? { step, section: null, index: target };
}

/** Rows of the structure as drag and drop names them. */
export const fieldId = (key: string): string => `field:${key}`;
export const stepId = (key: string): string => `step:${key}`;
/** The place behind the last field of a step or a section. */
export const endId = (step: string, section: string | null = null): string =>
  section === null ? `end:${step}` : `end:${step}/${section}`;

/** Where a dragged field lands over a row: before or behind a field by the direction of the drag, first in a step, last at its end. */
export function dropPlace(definition: FormDefinition, dragged: string, over: string): Place | null {
  const [kind, name = ''] = over.split(':');
  const found = findField(definition, dragged);
  if (!found || over === fieldId(dragged)) return null;
  if (kind === 'step') return { step: name, section: null, index: 0 };
  if (kind === 'end') {
    const [step = '', section = null] = name.split('/');
    const place = { step, section };
    const own = found.place.step === step && found.place.section === section ? 1 : 0;
    return { ...place, index: lengthOf(definition, place) - own };
  }
  const target = findField(definition, name);
  if (!target) return null;
  const order = placed(definition).map(({ field }) => field.key);
  const down = order.indexOf(dragged) < order.indexOf(name);
  const same = target.place.step === found.place.step && target.place.section === found.place.section;
  return { ...target.place, index: target.place.index + (down && !same ? 1 : 0) };
}
