/** A question that left one place of the form and stands in another has moved: its key is unique in the whole form. */
import { differences, isJson, type Difference, type Step } from './differences';

/** `form, steps, <key>, fields, <key>, …`: whether the trail ends at a field. */
const isField = ({ trail, before, after }: Difference): boolean =>
  trail.length >= 2 && trail.at(-2)?.key === 'fields' && isJson(after ?? before);

const keyOf = ({ trail }: Difference): string => trail.at(-1)?.key ?? '';

/** Where a field stands, without the field itself. */
const standsIn = (trail: readonly Step[]): readonly Step[] => trail.slice(0, -2);

export function withMovedFields(found: readonly Difference[]): readonly Difference[] {
  const gone = new Map(found.filter((one) => one.kind === 'removed' && isField(one)).map((one) => [keyOf(one), one]));
  const came = new Map(found.filter((one) => one.kind === 'added' && isField(one)).map((one) => [keyOf(one), one]));
  return found.flatMap((one) => {
    const [left, arrived] = isField(one) ? [gone.get(keyOf(one)), came.get(keyOf(one))] : [];
    if (!left || !arrived) return [one];
    if (one === left) return [];
    if (one !== arrived) return [one];
    const { trail } = arrived;
    const step = { key: keyOf(one), before: left.before, after: arrived.after };
    const moved: Difference = { trail, kind: 'moved', before: standsIn(left.trail), after: standsIn(trail) };
    return [moved, ...differences(left.before, arrived.after, [...trail.slice(0, -1), step])];
  });
}
