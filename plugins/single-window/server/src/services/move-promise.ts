/** Puts off the promised date of one dossier after a decision on its calendar: event, tasks, and the word to the applicant. */
import type { Knex } from 'knex';
import type { Text } from '@motcua/cms';
import type { OfficerActor } from '@motcua/plugin-identity';
import type { DossierEvent, DossierFile } from '../api';
import { changeBetween } from '../domain/history/file-state';
import type { WorkingCalendar } from '../domain/working-time/calendar';
import { momentWords } from '../domain/working-time/words';
import { dueOf } from '../domain/workflow/due';
import { ask, chained, newIds, stored } from '../repositories/dossiers';
import { toDossier } from '../repositories/rows';
import { dossierSealing } from '../repositories/sealing';
import { change, insertions, runTogether } from '../repositories/write-rows';
import type { Move } from './calendar-moves';
import type { Core } from './core';
import { assemble, positionOf } from './reading';
import { tellInside, eventActor, rowsAbout } from './steps';

export interface Moved {
  readonly event: DossierEvent;
  readonly file: DossierFile;
}

const CHANGED = 'CALENDAR_CHANGED';

const message = (to: Date, decision: string): Text => {
  const moment = momentWords(to);
  return {
    vi: `Ngày hẹn trả kết quả dời đến ${moment.vi} vì lịch làm việc thay đổi theo ${decision}.`,
    en: `The promised date is now ${moment.en}: the working calendar was changed by ${decision}.`,
  };
};

/** The open tasks with the due times that the new calendar gives them; none comes earlier. */
function tasksPutOff(
  core: Core,
  { row, to }: Move,
  file: DossierFile,
  calendarOf: (agencyCode: string) => WorkingCalendar,
): DossierFile['tasks'] {
  const { tasks } = positionOf(core, row);
  return file.tasks.map((task) => {
    const meta = tasks.find(({ stateKey }) => stateKey === task.stateKey)?.meta;
    if (task.status !== 'open' || !meta || !task.dueAt) return task;
    const due = dueOf(meta, calendarOf(task.agencyCode), task.openedAt, to, file.version.clock?.cutOff);
    return due && due > task.dueAt ? { ...task, dueAt: due } : task;
  });
}

export async function movePromise(
  core: Core,
  trx: Knex.Transaction,
  move: Move,
  by: { readonly actor: OfficerActor; readonly decision: string; readonly reason: string; readonly at: Date },
  calendarOf: (agencyCode: string) => WorkingCalendar,
): Promise<Moved> {
  const { row, to } = move;
  const file = await assemble(core, trx, row);
  const tasks = tasksPutOff(core, move, file, calendarOf);
  const { dossier_events_ids: ids } = await ask<{ dossier_events_ids: readonly number[] }>(trx, [
    newIds('dossier_events', 1),
  ]);
  const said = message(to, by.decision);
  const moved = {
    promised_at: to,
    promise_explanation: move.explanation ?? [...(row.promise_explanation ?? []), said],
    version: row.version + 1,
  };
  const dossier = toDossier({ ...row, ...moved });
  const told: Omit<DossierEvent, 'id' | 'hash'> = {
    dossierId: row.id,
    seq: row.last_event_seq + 1,
    type: CHANGED,
    actor: eventActor(by.actor, 'administrator'),
    reason: `${by.decision}: ${by.reason}`,
    at: by.at,
    data: {
      from: row.state_key,
      state: row.state_key,
      npspStatus: row.npsp_status,
      promisedFrom: row.promised_at.toISOString(),
      promisedTo: to.toISOString(),
    },
    onBehalf: null,
    message: said,
    visible: true,
  };
  const { event, rows } = chained(
    ids[0] ?? 0,
    row.last_event_hash,
    told,
    dossierSealing(file.version.form, row.id).change(changeBetween(file, { dossier, papers: file.papers, tasks })),
  );
  const changes = { ...moved, last_event_seq: event.seq, last_event_hash: event.hash };
  const after: DossierFile = { ...file, dossier, tasks, events: [...file.events, event] };
  const putOff = tasks.filter((task, index) => task.dueAt !== file.tasks[index]?.dueAt);
  await runTogether(trx, [
    change('dossiers', row.id, { ...stored(changes), updated_at: by.at }),
    ...putOff.map((task) => change('dossier_tasks', task.id, { due_at: task.dueAt, updated_at: by.at })),
    ...insertions([rows, ...rowsAbout(core, event, after)]),
  ]);
  await tellInside(core, trx, event, after);
  return { event, file: after };
}
