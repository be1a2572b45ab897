/** Absences that begin on a day to come: planned, called off, begun by themselves. */
import { identity, Problem, type OfficerActor } from '@motcua/plugin-identity';
import { isoDay, localDay } from '../domain/working-time/calendar';
import {
  absencesAhead,
  absencesBeginning,
  beginAbsence,
  callOffAbsence,
  planAbsence,
  type PlannedAbsence,
} from '../repositories/absences';
import { workingOfficer } from '../repositories/officers';
import type { Core } from './core';
import { handOverOfficer, officerToMove } from './many';

const today = (core: Core): string => isoDay(localDay(core.clock()));

const refused = (pointer: string, vi: string, en: string): Problem =>
  new Problem('AbsenceRefused', 422, { vi: 'Chưa ghi được', en: 'Not recorded' }, null, [
    { pointer, detail: { vi, en } },
  ]);

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
): Promise<readonly PlannedAbsence[]> {
  const { actor, ...absence } = input;
  await officerToMove(core, absence.username, actor);
  if (absence.begins <= today(core))
    throw refused(
      '/begins',
      'Vắng mặt từ hôm nay thì ủy quyền ngay.',
      'An absence from today on is delegated at once.',
    );
  if (absence.until < absence.begins)
    throw refused('/until', 'Ngày cuối phải sau ngày đầu.', 'The last day comes after the first.');
  if (absence.deputy === absence.username || !(await workingOfficer(core.db(), absence.deputy)))
    throw refused('/deputy', 'Chọn người được ủy quyền.', 'Choose a deputy.');
  await planAbsence(core.db(), { ...absence, actor: actor.username, at: core.clock() });
  return absencesAhead(core.db(), absence.username);
}

export async function plannedOf(core: Core, username: string, actor: OfficerActor): Promise<readonly PlannedAbsence[]> {
  await officerToMove(core, username, actor);
  return absencesAhead(core.db(), username);
}

export async function callOff(
  core: Core,
  { id, username, actor }: { readonly id: number; readonly username: string; readonly actor: OfficerActor },
): Promise<readonly PlannedAbsence[]> {
  await officerToMove(core, username, actor);
  if (!(await callOffAbsence(core.db(), id, username, core.clock())))
    throw new Problem('AbsenceNotFound', 404, { vi: 'Không có lần vắng mặt này', en: 'There is no such absence' });
  return absencesAhead(core.db(), username);
}

/** One round: what the officer holds on the first day goes to the deputy, by the right of whoever planned it. */
export async function beginAbsences(core: Core): Promise<void> {
  for (const absence of await absencesBeginning(core.db(), today(core))) {
    if (!(await beginAbsence(core.db(), absence.id, core.clock()))) continue;
    const actor = await identity(core.strapi).officer(absence.actor);
    if (!actor || absence.until < today(core)) continue;
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
}
