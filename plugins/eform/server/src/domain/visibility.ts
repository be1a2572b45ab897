import type { Answer, Answers, FormDefinition, FormField, FormStep } from '@motcua/cms';
import { readsOf, type Evaluate } from './logic';

/** What is shown for given answers. A condition sees a hidden field as unanswered, so hidden chains fold away whole. */
export interface Visibility {
  readonly steps: readonly FormStep[];
  shown(field: FormField): boolean;
  /** Answers of shown fields only. */
  readonly answers: Answers;
}

export interface Place {
  readonly step: FormStep;
  readonly field: FormField;
}

export function placesOf(definition: FormDefinition): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const step of definition.steps) for (const field of step.fields) places.set(field.key, { step, field });
  return places;
}

export function visibilityOf(
  definition: FormDefinition,
  places: ReadonlyMap<string, Place>,
  answers: Answers,
  evaluate: Evaluate,
): Visibility {
  const decided = new Map<string, boolean>();

  const holds = (logic: FormField['shownIf'], decide: (key: string) => boolean): boolean => {
    if (logic === undefined) return true;
    const read: Record<string, Answer> = {};
    for (const key of readsOf(logic)) if (decide(key)) read[key] = answers[key] ?? null;
    return evaluate(logic, read);
  };
  const fieldShown = (key: string): boolean => {
    const known = decided.get(key);
    if (known !== undefined) return known;
    const place = places.get(key);
    if (place === undefined) return false;
    decided.set(key, true); // a cycle, refused by checkDefinition, ends here
    const shown = holds(place.step.shownIf, fieldShown) && holds(place.field.shownIf, fieldShown);
    decided.set(key, shown);
    return shown;
  };

  const visible: Record<string, Answer> = {};
  for (const key of places.keys()) {
    const answer = answers[key];
    if (answer !== undefined && fieldShown(key)) visible[key] = answer;
  }
  const steps = definition.steps.filter(
    (step) => holds(step.shownIf, fieldShown) && step.fields.some((field) => fieldShown(field.key)),
  );
  return { steps, shown: (field) => fieldShown(field.key), answers: visible };
}
