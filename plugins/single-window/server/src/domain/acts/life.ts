/** What the history and the tasks of a dossier say of its life. Pure. */
import type { DossierFile } from '../../api';
import type { LifeFacts } from './standing';

const DECIDING = new Set(['APPROVE', 'ISSUE']);
const UNDOING = new Set(['RETURN', 'REOPEN', 'REOPEN_REFUSED', 'CORRECT_RESULT']);

export const isStandingTask = (stateKey: string): boolean => stateKey.startsWith('~');

export function lifeOf({ dossier, tasks, events }: DossierFile, now: Date): LifeFacts {
  const open = tasks.filter((task) => task.status === 'open');
  const steps = open.filter((task) => !isStandingTask(task.stateKey));
  const last = events.findLast(({ type }) => DECIDING.has(type) || UNDOING.has(type));
  const stored: unknown = dossier.workflowState;
  return {
    now,
    received: dossier.receivedAt !== null,
    promisedAt: dossier.promisedAt,
    taken: steps.some((task) => task.assigneeId !== null),
    free: steps.some((task) => task.assigneeId === null),
    decided: last !== undefined && DECIDING.has(last.type),
    extensionCount: dossier.extensionCount,
    openQuestions: open.filter((task) => task.stateKey.startsWith('~opinion')).length,
    route: dossier.routeStatus,
    delivery: dossier.deliveryStatus,
    settledAt: dossier.settledAt,
    archived: dossier.archivedAt !== null,
    paused: dossier.life.pausedAt !== undefined,
    owing: dossier.life.owed !== undefined,
    delegated: dossier.life.delegations !== undefined,
    whole: dossier.life.parts !== undefined,
    part: dossier.life.whole !== undefined,
    resume: typeof stored === 'object' && stored !== null && 'resume' in stored ? stored.resume : null,
  };
}
