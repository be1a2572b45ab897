/** Two versions of a procedure, compared field by field, in plain words. */
import type { ProcedureVersionContent, Text } from '@motcua/cms';
import { differences, type Difference, type DifferenceKind } from './differences';
import { withMovedFields } from './moved-fields';
import { namesOf, sayValue, type Names } from './say-value';
import { sentenceOf } from './sentence';

/** The chapters of a comparison, in the order in which a reader asks. */
export const PARTS = [
  'fees',
  'limits',
  'components',
  'form',
  'result',
  'texts',
  'workflow',
  'templates',
  'other',
] as const;
export type VersionPart = (typeof PARTS)[number];

export interface VersionChange {
  readonly part: VersionPart;
  readonly kind: DifferenceKind;
  /** Keys on the way down to what differs. */
  readonly place: readonly string[];
  /** Null where there is nothing on that side. */
  readonly before: Text | null;
  readonly after: Text | null;
  readonly sentence: Text;
}

const PART_OF: Readonly<Record<string, VersionPart>> = {
  fees: 'fees',
  timeLimits: 'limits',
  components: 'components',
  form: 'form',
  result: 'result',
  name: 'texts',
  plainName: 'texts',
  summary: 'texts',
  texts: 'texts',
  workflow: 'workflow',
  deciding: 'workflow',
  templates: 'templates',
};

function changeOf(difference: Difference, names: Names): VersionChange {
  const { trail, kind, before, after } = difference;
  const key = trail.at(-1)?.key ?? '';
  const beside = kind === 'moved' ? { before: null, after: null } : { before: sided(before), after: sided(after) };
  function sided(value: unknown): Text | null {
    return value === undefined ? null : sayValue(value, key, names);
  }
  return {
    part: PART_OF[trail[0]?.key ?? ''] ?? 'other',
    kind,
    place: trail.map((step) => step.key),
    ...beside,
    sentence: sentenceOf(difference, names),
  };
}

/** Empty exactly if the two are the same content: what nobody foresaw is told by its key. */
export function compareVersions(
  before: ProcedureVersionContent,
  after: ProcedureVersionContent,
): readonly VersionChange[] {
  const names = namesOf(before, after);
  const found = withMovedFields(differences(before, after)).map((difference) => changeOf(difference, names));
  return [...found].sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
}
