/** An officer asks to be away; whoever leads the unit confirms or declines, and both are told. */
import type { OfficerActor } from '@motcua/plugin-identity';
import { absenceNotFound, absenceRefused, checkAbsence, requestState, type RequestState } from '../domain/absence';
import { isoDay, localDay } from '../domain/working-time/calendar';
import {
  addRequest,
  decideRequest,
  requestById,
  requestsOf,
  requestsWaiting,
  withdrawRequest,
  type RequestRow,
} from '../repositories/absence-requests';
import { workingOfficer, type OfficerRow } from '../repositories/officers';
import type { Core } from './core';
import { checkDeputy, deputiesOf, leads, officerToMove } from './many';
import { absencesOf, recordPlanned, type Absence } from './planned-absences';

const LISTED = 20;

export interface AbsenceRequest {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  /** `YYYY-MM-DD`, both days belong to it. */
  readonly begins: string;
  readonly until: string;
  readonly deputy: string;
  readonly reason: string;
  readonly state: RequestState;
  /** Who has decided, and why not. */
  readonly by: string | null;
  readonly declined: string | null;
}

export interface MyAbsences {
  /** Somebody else confirms what is asked for. */
  readonly asks: boolean;
  readonly deputies: readonly { readonly username: string; readonly name: string; readonly position: string }[];
  readonly absences: readonly Absence[];
  readonly requests: readonly AbsenceRequest[];
}

const today = (core: Core): string => isoDay(localDay(core.clock()));

const shown = (core: Core, row: RequestRow): AbsenceRequest => ({
  id: row.id,
  username: row.username,
  name: row.name,
  begins: row.begins,
  until: row.until,
  deputy: row.deputy_name ?? row.deputy,
  reason: row.reason,
  state: requestState(row, today(core)),
  by: row.decided_name,
  declined: row.declined,
});

async function myself(core: Core, actor: OfficerActor): Promise<OfficerRow> {
  await core.directory.ready();
  const officer = await workingOfficer(core.db(), actor.username);
  if (!officer) throw absenceNotFound();
  return officer;
}

async function mine(core: Core, officer: OfficerRow, actor: OfficerActor): Promise<MyAbsences> {
  const deputies = await deputiesOf(core, officer);
  return {
    asks: !leads(core, actor, officer),
    deputies: deputies.map((one) => ({ username: one.username, name: one.full_name, position: one.position ?? '' })),
    absences: await absencesOf(core, officer),
    requests: (await requestsOf(core.db(), officer.id, LISTED)).map((row) => shown(core, row)),
  };
}

export const myAbsences = async (core: Core, actor: OfficerActor): Promise<MyAbsences> =>
  mine(core, await myself(core, actor), actor);

/** Who leads the unit himself needs nobody to confirm. */
export async function askAbsence(
  core: Core,
  wish: { readonly begins: string; readonly until: string; readonly deputy: string; readonly reason: string },
  actor: OfficerActor,
): Promise<MyAbsences> {
  const officer = await myself(core, actor);
  const deputies = (await deputiesOf(core, officer)).map(({ username }) => username);
  checkAbsence(wish, { today: today(core), deputies });
  if (leads(core, actor, officer)) {
    const { username } = actor;
    const begin = await recordPlanned(core, core.db(), { ...wish, username, actor: username });
    await begin();
  } else await addRequest(core.db(), { ...wish, officer_id: officer.id, at: core.clock() });
  return mine(core, officer, actor);
}

export async function withdraw(core: Core, id: number, actor: OfficerActor): Promise<MyAbsences> {
  const officer = await myself(core, actor);
  if (!(await withdrawRequest(core.db(), id, officer.id, core.clock()))) throw absenceNotFound();
  return mine(core, officer, actor);
}

/** A unit and its own one-stop unit. */
const withOneStop = (core: Core, agencyId: number): readonly number[] => [
  agencyId,
  ...core.directory
    .all()
    .filter(({ kind, parent_id: parent }) => kind === 'one_stop_unit' && parent === agencyId)
    .map(({ id }) => id),
];

/** What waits for a decision in a unit. The directory must be ready. */
export const unitRequests = async (core: Core, agencyId: number): Promise<readonly AbsenceRequest[]> =>
  (await requestsWaiting(core.db(), withOneStop(core, agencyId), today(core))).map((row) => shown(core, row));

/** Confirmed, it is an absence that whoever decides has planned, and begins at once where its first day has come. */
export async function decideAbsence(
  core: Core,
  { id, declined, actor }: { readonly id: number; readonly declined: string | null; readonly actor: OfficerActor },
): Promise<AbsenceRequest> {
  const row = await requestById(core.db(), id);
  if (!row || row.officer_id === actor.officerId) throw absenceNotFound();
  const officer = await officerToMove(core, row.username, actor);
  if (requestState(row, today(core)) === 'lapsed')
    throw absenceRefused('/until', 'Những ngày đó đã qua.', 'Those days have passed.');
  if (declined === null) await checkDeputy(core, officer, row.deputy, '/deputy');
  const begin = await core.db().transaction(async (trx) => {
    if (!(await decideRequest(trx, id, { at: core.clock(), by: actor.username, declined }))) throw absenceNotFound();
    const { username, begins, until, deputy, reason } = row;
    return declined === null
      ? recordPlanned(core, trx, { username, begins, until, deputy, reason, actor: actor.username })
      : null;
  });
  await begin?.();
  const decided = await requestById(core.db(), id);
  if (!decided) throw absenceNotFound();
  return shown(core, decided);
}

export interface AbsenceNotice extends AbsenceRequest {
  /** The officer's own; else one that he is to decide on. */
  readonly own: boolean;
  readonly read: boolean;
}

/** What waits for his decision, and what was decided on his own. */
export async function absenceNotices(core: Core, actor: OfficerActor): Promise<readonly AbsenceNotice[]> {
  await core.directory.ready();
  const heads = actor.roles.some((role) => role === 'approver' || role === 'leader');
  const waiting = heads ? await unitRequests(core, actor.agencyId) : [];
  const own = await requestsOf(core.db(), actor.officerId, LISTED);
  return [
    ...waiting
      .filter(({ username }) => username !== actor.username)
      .map((request) => ({ ...request, own: false, read: false })),
    ...own
      .filter((row) => row.decided_at !== null && row.until >= today(core))
      .map((row) => ({ ...shown(core, row), own: true, read: row.told_at !== null })),
  ];
}
