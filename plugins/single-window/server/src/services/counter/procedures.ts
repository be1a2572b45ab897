/** What a unit takes in: its own procedures first, those of other units beside them (Decree 118/2025 Art. 14–15). */
import type { DecidingAgency, Text } from '@motcua/cms';
import type { OfficerActor } from '@motcua/plugin-identity';
import { fold } from '../../domain/fold';
import { publishedNow, type PublishedRow } from '../../repositories/published-procedures';
import type { Agency } from '../../repositories/directory';
import type { Core } from '../core';

export interface CounterProcedure {
  readonly code: string;
  readonly name: Text;
  readonly plainName: Text;
  readonly field: Text;
  /** False: another unit decides; this one receives and passes on. */
  readonly own: boolean;
  readonly deciding: DecidingAgency;
}

const MOST = 20;
/** Names of procedures change when one is published, not by the minute. */
const TTL = 30_000;

interface Listed extends PublishedRow {
  readonly words: string;
}

const lists = new WeakMap<Core, { readonly at: number; readonly rows: readonly Listed[] }>();

async function listed(core: Core): Promise<readonly Listed[]> {
  const known = lists.get(core);
  if (known && Date.now() - known.at < TTL) return known.rows;
  const rows = (await publishedNow(core.db(), core.clock())).map((row) => ({
    ...row,
    words: fold(`${row.code} ${row.name.vi} ${row.plain_name.vi} ${row.name.en} ${row.field.vi}`),
  }));
  lists.set(core, { at: Date.now(), rows });
  return rows;
}

/** Whether the unit is the one that receives for whoever decides. */
function isOwn(core: Core, unit: Agency, deciding: DecidingAgency): boolean {
  if (deciding.kind === 'commune')
    return core.directory.all().some((agency) => agency.id === unit.parent_id && agency.kind === 'commune');
  const department = core.directory.byCode(deciding.code);
  return department !== undefined && core.directory.oneStopOf(department)?.id === unit.id;
}

/** Typed without diacritics, in any order; what fits the short name stands first. */
export async function receivable(
  core: Core,
  officer: Pick<OfficerActor, 'agencyCode'>,
  { q, others }: { readonly q: string; readonly others: boolean },
): Promise<readonly CounterProcedure[]> {
  await core.directory.ready();
  const unit = core.directory.byCode(officer.agencyCode);
  if (!unit) return [];
  const words = fold(q).split(/\s+/).filter(Boolean);
  const rank = (row: Listed): number =>
    words.length > 0 && fold(row.plain_name.vi).startsWith(words.join(' ')) ? 0 : 1;
  return (await listed(core))
    .filter((row) => words.every((word) => row.words.includes(word)))
    .map((row) => ({ row, own: isOwn(core, unit, row.deciding) }))
    .filter(({ own }) => own || others)
    .sort((a, b) => Number(b.own) - Number(a.own) || rank(a.row) - rank(b.row))
    .slice(0, MOST)
    .map(({ row, own }) => ({
      code: row.code,
      name: row.name,
      plainName: row.plain_name,
      field: row.field,
      deciding: row.deciding,
      own,
    }));
}

/** Where a commune decides: that of the unit itself, else the one that the officer names. */
export function decidingUnit(
  core: Core,
  officer: Pick<OfficerActor, 'agencyCode'>,
  deciding: DecidingAgency,
): Agency | undefined {
  if (deciding.kind === 'department') return core.directory.byCode(deciding.code);
  const unit = core.directory.byCode(officer.agencyCode);
  const parent = core.directory.all().find((agency) => agency.id === unit?.parent_id);
  return parent?.kind === 'commune' ? parent : undefined;
}
