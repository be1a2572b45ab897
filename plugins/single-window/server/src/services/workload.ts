/** Who of a unit has how much to do, and what; for those who lead it. */
import type { Role, Text } from '@motcua/cms';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import { nextWorkingDay, workingMinutesBetween, addWorkingDays } from '../domain/working-time/working-time';
import { officersOf } from '../repositories/officers';
import { doneSince, heldSteps, openLoad } from '../repositories/workload';
import type { Agency } from '../repositories/directory';
import { unitRequests, type AbsenceRequest } from './absence-requests';
import type { Core } from './core';
import { likelyLate } from './forecasting';
import { positionOf } from './reading';
import { seesProvince } from './relations';

export interface PersonLoad {
  /** '' for what nobody has taken. */
  readonly username: string;
  readonly name: string;
  readonly position: string;
  readonly roles: readonly Role[];
  readonly open: number;
  readonly late: number;
  readonly soon: number;
  readonly likelyLate: number;
  /** Steps since Monday. */
  readonly done: number;
}

export interface TeamLoad {
  readonly unit: { readonly code: string; readonly name: string };
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly people: readonly PersonLoad[];
  /** Absences that officers of the unit have asked for. */
  readonly requests: readonly AbsenceRequest[];
}

export interface HeldStep {
  readonly id: number;
  readonly version: number;
  readonly code: string;
  readonly procedureName: string;
  readonly step: Text;
  readonly role: Role;
  readonly dueAt: string | null;
  readonly workingMinutesLeft: number | null;
  readonly likelyLate: boolean;
}

/** A person's list; nobody holds more and still knows what he holds. */
const LISTED = 500;
/** Soon is before the end of the next working day but one. */
const SOON_DAYS = 2;

class TeamNotFound extends Problem {
  constructor() {
    super(
      'TeamNotFound',
      404,
      { vi: 'Không có đơn vị này', en: 'There is no such unit' },
      {
        vi: 'Đơn vị không có, hoặc không do bạn điều hành.',
        en: 'There is no such unit, or you do not lead it.',
      },
    );
  }
}

/** Own unit; leaders and administrators of the province may look at each. */
async function unitOf(core: Core, code: string | undefined, actor: OfficerActor): Promise<Agency> {
  await core.directory.ready();
  const unit = core.directory.byCode(code ?? actor.agencyCode);
  if (!unit || (unit.id !== actor.agencyId && !seesProvince(core, actor))) throw new TeamNotFound();
  return unit;
}

/** The Monday of the week, at midnight in Vietnam. */
function monday(now: Date): Date {
  const local = new Date(now.getTime() + 7 * 3_600_000);
  const back = (local.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - back) - 7 * 3_600_000);
}

/** The steps of the unit that will sooner be late than not. */
async function likely(core: Core, unit: Agency, actor: OfficerActor): Promise<ReadonlyMap<number, number | null>> {
  const ids = (await likelyLate(core, actor)).map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await heldSteps(core.db(), { agencyId: unit.id, ids }, LISTED);
  return new Map(rows.map((row) => [row.id, row.assignee_id]));
}

export async function teamLoad(core: Core, code: string | undefined, actor: OfficerActor): Promise<TeamLoad> {
  const unit = await unitOf(core, code, actor);
  const now = core.clock();
  const calendar = core.directory.calendar(unit.code);
  const soon = nextWorkingDay(calendar, addWorkingDays(calendar, now, SOON_DAYS - 1));
  const officers = await officersOf(core.db(), unit.id);
  const load = new Map((await openLoad(core.db(), unit.id, now, soon)).map((row) => [row.assignee_id, row]));
  const done = await doneSince(core.db(), unit.id, monday(now));
  const late = [...(await likely(core, unit, actor)).values()];
  const counts = (
    id: number | null,
    name: string,
  ): Pick<PersonLoad, 'open' | 'late' | 'soon' | 'likelyLate' | 'done'> => {
    const row = load.get(id);
    return {
      open: row?.open ?? 0,
      late: row?.late ?? 0,
      soon: row?.soon ?? 0,
      likelyLate: late.filter((holder) => holder === id).length,
      done: done.get(name) ?? 0,
    };
  };
  return {
    unit: { code: unit.code, name: unit.name },
    units: seesProvince(core, actor)
      ? core.directory
          .all()
          .filter(({ active }) => active !== false)
          .map(({ code: unitCode, name }) => ({ code: unitCode, name }))
      : [{ code: unit.code, name: unit.name }],
    people: [
      ...officers.map(({ id, username, full_name, position, roles }) => ({
        username,
        name: full_name,
        position: position ?? '',
        roles,
        ...counts(id, full_name),
      })),
      { username: '', name: '', position: '', roles: [], ...counts(null, '') },
    ],
    requests:
      unit.id === actor.agencyId || actor.roles.includes('administrator')
        ? (await unitRequests(core, unit.id)).filter(({ username }) => username !== actor.username)
        : [],
  };
}

/** The open steps of a person of the unit, or ('') those that nobody has taken. */
export async function heldBy(
  core: Core,
  code: string | undefined,
  username: string,
  actor: OfficerActor,
): Promise<readonly HeldStep[]> {
  const unit = await unitOf(core, code, actor);
  const officer =
    username === '' ? null : (await officersOf(core.db(), unit.id)).find((one) => one.username === username);
  if (officer === undefined) throw new TeamNotFound();
  const rows = await heldSteps(core.db(), { agencyId: unit.id, assignee: officer?.id ?? null }, LISTED);
  const late = await likely(core, unit, actor);
  await core.versions.load(rows.map((row) => row.procedure_version_id));
  const calendar = core.directory.calendar(unit.code);
  const now = core.clock();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    code: row.code ?? row.number,
    procedureName: row.procedure_name,
    step: positionOf(core, row).meta.label,
    role: row.role,
    dueAt: row.due_at?.toISOString() ?? null,
    workingMinutesLeft: row.due_at ? Math.round(workingMinutesBetween(calendar, now, row.due_at)) : null,
    likelyLate: late.has(row.id),
  }));
}
