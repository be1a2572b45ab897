/** What an act does to the tasks. */
import type { DossierTask } from '../api';
import { isStandingTask } from '../domain/acts/life';
import { StepNotAllowed } from '../domain/errors';
import type { Step } from '../domain/workflow/machine';
import { taskInserts, tasksClosed, type NewTask } from '../repositories/dossiers';
import type { Statement } from '../repositories/prepared';
import { change, insertions } from '../repositories/write-rows';
import type { Scene } from './act-papers';
import type { Effect, TaskPatch } from './effects/effect';
import { claimable, NOT_NOW } from './possible-acts';
import { eventActor, neededTasks } from './steps';

/** The tasks after the act, and the statements that make them so. */
export interface TaskChanges {
  readonly tasks: readonly DossierTask[];
  readonly statements: readonly Statement[];
}

const patched = (task: DossierTask, patch: TaskPatch): DossierTask => ({
  ...task,
  ...(patch.assignee === undefined
    ? {}
    : { assigneeId: patch.assignee?.id ?? null, assigneeName: patch.assignee?.name ?? null }),
  ...(patch.agency === undefined ? {} : { agencyCode: patch.agency.code, agencyName: patch.agency.name }),
  ...(patch.status === undefined ? {} : { status: patch.status }),
  ...(patch.dueAt === undefined ? {} : { dueAt: patch.dueAt }),
});

const patchStatement = (id: number, patch: TaskPatch, at: Date, closedBy: string): Statement =>
  change('dossier_tasks', id, {
    ...(patch.assignee === undefined ? {} : { assignee_id: patch.assignee?.id ?? null }),
    ...(patch.agency === undefined ? {} : { agency_id: patch.agency.id }),
    ...(patch.status === undefined ? {} : { status: patch.status, closed_at: at, closed_by: closedBy }),
    ...(patch.dueAt === undefined ? {} : { due_at: patch.dueAt }),
    updated_at: at,
  });

/** Closes the open tasks whose state is left and opens those of the states entered, beside what a standing act does to single ones. */
export function taskChanges(
  scene: Scene,
  { position }: Step,
  promisedAt: Date | null,
  { patches = new Map(), opens = [] }: Pick<Effect, 'patches' | 'opens'> = {},
): TaskChanges {
  const { core, row, file, input, now, facts } = scene;
  const units = { agencyId: row.agency_id, oneStopUnitId: row.one_stop_unit_id };
  const needed = neededTasks(core, position, units, now, promisedAt, scene.version.content.clock?.cutOff);
  const open = file.tasks.filter((task) => task.status === 'open');
  const stays = new Set(needed.map((task) => task.stateKey));
  // What is asked beside the drawing outlives a step, but not the dossier.
  const left = open.filter((task) =>
    isStandingTask(task.stateKey) ? position.final && !patches.has(task.id) : !stays.has(task.stateKey),
  );
  const known = new Set(open.map((task) => task.stateKey));
  const entered: readonly NewTask[] = [...needed.filter((task) => !known.has(task.stateKey)), ...opens].map(
    (task, index) => ({ ...task, id: facts.dossier_tasks_ids[index] ?? 0 }),
  );
  const closedBy = eventActor(input.actor, '').name;
  const done = left.filter((task) => !isStandingTask(task.stateKey)).map((task) => task.id);
  const cancelled = left.filter((task) => isStandingTask(task.stateKey)).map((task) => task.id);
  const single = [...patches].filter(([id]) => !done.includes(id) && !cancelled.includes(id));
  const all = new Map<number, TaskPatch>([
    ...single,
    ...done.map((id) => [id, { status: 'done' }] as const),
    ...cancelled.map((id) => [id, { status: 'cancelled' }] as const),
  ]);
  return {
    tasks: [
      ...file.tasks.map((task) => {
        const patch = all.get(task.id);
        return patch ? patched(task, patch) : task;
      }),
      ...entered,
    ],
    statements: [
      ...(done.length > 0 ? [tasksClosed(done, now, closedBy)] : []),
      ...(cancelled.length > 0 ? [tasksClosed(cancelled, now, closedBy, 'cancelled')] : []),
      ...single.map(([id, patch]) => patchStatement(id, patch, now, closedBy)),
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
