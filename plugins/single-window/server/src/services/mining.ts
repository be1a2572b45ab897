/** How the dossiers of a procedure really went, over the drawing of its newest version. */
import type { OfficerActor } from '@motcua/plugin-identity';
import { Problem } from '@motcua/plugin-identity';
import { mined, type Mined } from '../domain/mining/mined';
import { FIRST_DAY } from '../domain/working-time/day-table';
import { hoursAt } from '../domain/working-time/working-time';
import {
  MOST_MINED,
  minedProcedures,
  mineStates,
  mineWays,
  type DaySums,
  type MinedProcedure,
  type MiningScope,
} from '../repositories/mining';
import type { Core } from './core';
import { seesProvince } from './relations';

export interface MiningAnswer extends Mined {
  readonly procedure: { readonly code: string; readonly name: string };
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly from: string;
  readonly to: string;
  /** Only the newest so many were looked at. */
  readonly bounded: boolean;
}

const DAY = 86_400_000;

const nothing = (): Problem =>
  new Problem(
    'NothingToMine',
    404,
    { vi: 'Không có thủ tục này', en: 'There is no such procedure' },
    { vi: 'Chọn một thủ tục đã công bố, có quy trình.', en: 'Choose a published procedure that has a workflow.' },
  );

export const procedures = (core: Core): Promise<readonly MinedProcedure[]> => minedProcedures(core.db());

/** Each day from the first to now, with its hours and the working minutes before it. */
function daySums(core: Core, agencyCode: string, from: string, now: Date): readonly DaySums[] {
  const calendar = core.directory.calendar(agencyCode);
  const days: DaySums[] = [];
  let before = 0;
  for (let at = Date.parse(`${from}T00:00:00+07:00`); at <= now.getTime() + DAY; at += DAY) {
    const [first, second] = hoursAt(calendar, new Date(at));
    const spans: DaySums['spans'] = [first?.from ?? 0, first?.to ?? 0, second?.from ?? 0, second?.to ?? 0];
    days.push({ day: new Date(at + 7 * 3_600_000).toISOString().slice(0, 10), before, spans });
    before += spans[1] - spans[0] + spans[3] - spans[2];
  }
  return days;
}

export async function mine(
  core: Core,
  asked: { readonly procedure: string; readonly from: string; readonly to: string },
  actor: OfficerActor,
): Promise<MiningAnswer> {
  await core.directory.ready();
  const procedure = (await minedProcedures(core.db())).find(({ code }) => code === asked.procedure);
  const version = procedure ? await core.versions.byId(procedure.version) : null;
  if (!procedure || !version?.content.workflow) throw nothing();
  const all = seesProvince(core, actor);
  const now = core.clock();
  const unit = core.directory.byCode(actor.agencyCode);
  // Those at a commune's counter look at the commune.
  const agency = unit?.kind === 'one_stop_unit' && unit.parent_id !== null ? core.directory.byId(unit.parent_id) : unit;
  const scope: MiningScope = { ...asked, agencyId: all ? null : (agency?.id ?? actor.agencyId), now };
  // A dossier may have been filed before the period in which it was received.
  const before = new Date(Date.parse(`${asked.from}T00:00:00+07:00`) - 366 * DAY).toISOString().slice(0, 10);
  const begin = before < FIRST_DAY ? FIRST_DAY : before;
  const { dossiers, states } = await mineStates(core.db(), scope, daySums(core, actor.agencyCode, begin, now));
  const ways = await mineWays(core.db(), scope);
  return {
    ...mined(version.content.workflow, dossiers, states, ways),
    procedure: { code: procedure.code, name: procedure.name },
    unit: all || !agency ? null : { code: agency.code, name: agency.name },
    from: asked.from,
    to: asked.to,
    bounded: dossiers >= MOST_MINED,
  };
}
