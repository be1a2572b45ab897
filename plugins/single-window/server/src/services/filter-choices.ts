/** What a list can be narrowed by: each filter's values with the count that choosing one would show, whatever the others are set to. */
import type { Text } from '@motcua/cms';
import type { OfficerActor } from '@motcua/plugin-identity';
import type { FilterChoice } from '../api-inbox';
import { choicesFor, type ChoiceField, type ChoiceRow } from '../repositories/filter-choices';
import type { Core } from './core';
import { scopeOf, type ListAsked } from './inbox-scope';
import { positionOf } from './reading';

export const CHOICE_FIELDS = [
  'step',
  'procedure',
  'unit',
  'officer',
  'channel',
] as const satisfies readonly ChoiceField[];

const CHANNELS: Readonly<Record<string, Text>> = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  counter: { vi: 'Tại quầy', en: 'At the counter' },
  post: { vi: 'Bưu chính', en: 'By post' },
};
const NOBODY: Text = { vi: 'Chưa ai nhận', en: 'Nobody yet' };

function labelOf(core: Core, field: ChoiceField, row: ChoiceRow): Text {
  if (field === 'step') return positionOf(core, row).meta.label;
  if (field === 'channel') return CHANNELS[row.value ?? ''] ?? { vi: row.value ?? '', en: row.value ?? '' };
  if (row.value === null) return NOBODY;
  const name = row.name ?? row.value;
  return { vi: name, en: name };
}

/** Steps of several workflows that carry one name are one choice. */
function joined(choices: readonly FilterChoice[]): readonly FilterChoice[] {
  const byName = new Map<string, FilterChoice>();
  for (const choice of choices) {
    const known = byName.get(choice.label.vi);
    byName.set(
      choice.label.vi,
      known ? { ...known, value: `${known.value},${choice.value}`, count: known.count + choice.count } : choice,
    );
  }
  return [...byName.values()].sort((a, b) => b.count - a.count);
}

export async function filterChoices(
  core: Core,
  asked: ListAsked,
  fields: readonly ChoiceField[],
  actor: OfficerActor,
): Promise<Readonly<Partial<Record<ChoiceField, readonly FilterChoice[]>>>> {
  await core.directory.ready();
  const found: Partial<Record<ChoiceField, readonly FilterChoice[]>> = {};
  for (const field of fields) {
    const scope = scopeOf(core, { ...asked, filters: { ...asked.filters, [field]: undefined } }, actor);
    const rows = await choicesFor(core.db(), scope, field);
    if (field === 'step') await core.versions.load(rows.map((row) => row.procedure_version_id));
    found[field] = joined(
      rows.map((row) => ({ value: row.value ?? '-', label: labelOf(core, field, row), count: Number(row.count) })),
    );
  }
  return found;
}
