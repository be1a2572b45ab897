/** Two versions of a procedure, compared field by field, in plain words. */
import type { ProcedureVersionContent, Text } from '@motcua/cms';
import { PARTS, type VersionChange, type VersionPart } from './change';
import { differences, type Difference } from './differences';
import { withMovedFields } from './moved-fields';
import { namesOf, sayValue, type Names } from './say-value';
import { sentenceOf } from './sentence';

const PART_OF: Readonly<Record<string, VersionPart>> = {
  fees: 'fees',
  timeLimits: 'limits',
  clock: 'limits',
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
