/** For whom an officer acts: a deputy on a step of somebody who is away. */
import type { OnBehalf } from '../api-history';
import { standingAct } from '../domain/acts';
import { isStandingTask } from '../domain/acts/life';
import type { Scene } from './act-papers';
import { valueOf } from './possible-acts';
import { mayOfOwnRight } from './standing-acts';

/** The absent officer whose delegated step the act goes through; null for an officer who acts on a step of his own, and for everybody else. */
export function actedFor({ core, file, workflow, input: { actor, type } }: Scene): OnBehalf | null {
  if (actor.kind !== 'officer') return null;
  const { delegations = [] } = file.dossier.life;
  const delegated = delegations.filter(({ to }) => to.id === actor.officerId);
  if (delegated.length === 0) return null;
  const beside = standingAct(type);
  if (beside && mayOfOwnRight(core, file, actor, beside)) return null;
  const states = workflow.events(valueOf(file.dossier)).filter((event) => event.type === type);
  const through = file.tasks.filter(
    (task) =>
      task.status === 'open' &&
      task.assigneeId === actor.officerId &&
      (beside ? !isStandingTask(task.stateKey) : states.some(({ stateKey }) => stateKey === task.stateKey)),
  );
  const absent = delegated.find(({ taskId }) => through.some(({ id }) => id === taskId))?.from;
  return absent ? { kind: 'officer', id: String(absent.id), name: absent.name } : null;
}
