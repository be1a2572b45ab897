/** Absences: planned for a day to come, called off, begun and ended by themselves, or ended because the officer is back. */
import type { Knex } from 'knex';
import { identity, Problem, type OfficerActor } from '@motcua/plugin-identity';
import { absenceNotFound, absenceRefused } from '../domain/absence';
import { isoDay, localDay } from '../domain/working-time/calendar';
import {
  absencesAhead,
  absencesBeginning,
  beginAbsence,
  callOffAbsence,
  endAbsences,
  planAbsence,
  runningAbsences,
  type PlannedAbsence,
} from '../repositories/absences';
import type { OfficerRow } from '../repositories/officers';
import type { Core } from './core';
import { sweepDelegations } from './delegations';
import { checkDeputy, handOverOfficer, officerToMove } from './many';

const today = (core: Core): string => isoDay(localDay(core.clock()));

export interface Absence extends PlannedAbsence {
  /** It has begun. */
  readonly running: boolean;
}

/** Those that run, then those that are still to begin. */
export async function absencesOf(core: Core, officer: OfficerRow): Promise<readonly Absence[]> {
  const running = await runningAbsences(core.db(), officer, today(core));
  const ahead = await absencesAhead(core.db(), officer.username);
  return [...running.map((one) => ({ ...one, running: true })), ...ahead.map((one) => ({ ...one, running: false }))];
}

export async function planFor(
  core: Core,
  input: {
    readonly username: string;
    readonly begins: string;
    readonly until: string;
    readonly deputy: string;
    readonly reason: string;
    readonly actor: OfficerActor;
  },
): Promise<readonly Absence[]> {
  const { actor, ...absence } = input;
  const officer = await officerToMove(core, absence.username, actor);
  if (absence.begins <= today(core))
    throw absenceRefused(
      '/begins',
      'Vắng mặt từ hôm nay thì ủy quyền ngay.',
      'An absence from today on is delegated at once.',
    );
  if (absence.until < absence.begins)
    throw absenceRefused('/until', 'Ngày cuối phải sau ngày đầu.', 'The last day comes after the first.');
  await checkDeputy(core, officer, absence.deputy, '/deputy');
  await planAbsence(core.db(), { ...absence, actor: actor.username, at: core.clock(), begun_at: null });
  return absencesOf(core, officer);
}

export const absencesFor = async (core: Core, username: string, actor: OfficerActor): Promise<readonly Absence[]> =>
  absencesOf(core, await officerToMove(core, username, actor));

/** The officer is back before the day: what deputies still hold for him returns, and nobody stands in for him any more. */
export async function endFor(core: Core, username: string, actor: OfficerActor): Promise<readonly Absence[]> {
  const officer = await officerToMove(core, username, actor);
  const ended = { today: today(core), actor: actor.username, at: core.clock() };
  if (!(await endAbsences(core.db(), officer.id, ended))) throw absenceNotFound();
  await sweepDelegations(core);
  return absencesOf(core, officer);
}

export async function callOff(
  core: Core,
  { id, username, actor }: { readonly id: number; readonly username: string; readonly actor: OfficerActor },
): Promise<readonly Absence[]> {
  const officer = await officerToMove(core, username, actor);
  if (!(await callOffAbsence(core.db(), id, username, core.clock()))) throw absenceNotFound();
  return absencesOf(core, officer);
}

/** What the officer holds goes to the deputy, by the right of whoever planned it. */
async function begin(core: Core, absence: PlannedAbsence): Promise<void> {
  const actor = await identity(core.strapi).officer(absence.actor);
  if (!actor || absence.until < today(core)) return;
  const { username: from, deputy: to, until, reason } = absence;
  try {
    for (let left = 1, portion = 0; left > 0; portion += 1) {
      const key = `absence:${absence.id}:${portion}`;
      const part = await handOverOfficer(core, { key, from, to, until, reason, actor });
      left = part.done === 0 ? 0 : part.left;
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    core.strapi.log.warn(`single-window: absence ${absence.id} of ${from}: ${error.message}`);
  }
}

/** One round: absences whose first day has come. */
export async function beginAbsences(core: Core): Promise<void> {
  for (const absence of await absencesBeginning(core.db(), today(core)))
    if (await beginAbsence(core.db(), absence.id, core.clock())) await begin(core, absence);
}

/** Planned in `db`; answers what is left to do when that is committed: it begins at once where its first day has come. */
export async function recordPlanned(
  core: Core,
  db: Knex,
  absence: Omit<PlannedAbsence, 'id'>,
): Promise<() => Promise<void>> {
  const at = core.clock();
  const begins = absence.begins <= today(core);
  const id = await planAbsence(db, { ...absence, at, begun_at: begins ? at : null });
  return async () => {
    if (begins) await begin(core, { ...absence, id });
  };
}
