/** What an act does to the tasks. */
import type { DossierTask } from '../api';
import { StepNotAllowed } from '../domain/errors';
import type { Step } from '../domain/workflow/machine';
import { taskInserts, tasksClosed } from '../repositories/dossiers';
import type { Statement } from '../repositories/prepared';
import { change, insertions } from '../repositories/write-rows';
import type { Scene } from './act-papers';
import { claimable, NOT_NOW } from './possible-acts';
import { eventActor, neededTasks } from './steps';

/** The tasks after the act, and the statements that make them so. */
export interface TaskChanges {
  readonly tasks: readonly DossierTask[];
  readonly statements: readonly Statement[];
}

/** Closes the open tasks whose state is left and opens those of the states entered. */
export function taskChanges(scene: Scene, { position }: Step, promisedAt: Date | null): TaskChanges {
  const { core, row, file, input, now, facts } = scene;
  const units = { agencyId: row.agency_id, oneStopUnitId: row.one_stop_unit_id };
  const needed = neededTasks(core, position, units, now, promisedAt, scene.version.content.clock?.cutOff);
  const open = file.tasks.filter((task) => task.status === 'open');
  const stays = new Set(needed.map((task) => task.stateKey));
  const left = new Set(open.filter((task) => !stays.has(task.stateKey)).map((task) => task.id));
  const known = new Set(open.map((task) => task.stateKey));
  const entered = needed
    .filter((task) => !known.has(task.stateKey))
    .map((task, index) => ({ ...task, id: facts.dossier_tasks_ids[index] ?? 0 }));
  const closedBy = eventActor(input.actor, '').name;
  return {
    tasks: [...file.tasks.map((task) => (left.has(task.id) ? { ...task, status: 'done' as const } : task)), ...entered],
    statements: [
      ...(left.size > 0 ? [tasksClosed([...left], now, closedBy)] : []),
      ...insertions([taskInserts(row.id, entered)]),
    ],
  };
}

/** The officer takes an open task for himself. */
export function claimChanges({ file, input, now }: Scene): TaskChanges {
  const task = claimable(file, input.actor);
  if (!task || input.actor.kind !== 'officer') throw new StepNotAllowed(NOT_NOW);
  const { officerId, fullName } = input.actor;
  return {
    tasks: file.tasks.map((one) =>
      one.id === task.id ? { ...one, assigneeId: officerId, assigneeName: fullName } : one,
    ),
    statements: [change('dossier_tasks', task.id, { assignee_id: officerId, updated_at: now })],
  };
}
