/** For whom an officer acts: a deputy on a step of somebody who is away. */
import type { OnBehalf } from '../api-history';
import { standingAct } from '../domain/acts';
import { isStandingTask } from '../domain/acts/life';
import { holdsHimself, isHolder, standsInFor } from '../domain/holding';
import type { Scene } from './act-papers';
import { valueOf } from './possible-acts';
import { mayOfOwnRight } from './standing-acts';

/**
 * The absent officer whose step the act goes through, delegated by name or waiting for his role; null for an officer who acts on a step of his own, and
 * for everybody else.
 */
export function actedFor({ core, file, workflow, input: { actor, type } }: Scene): OnBehalf | null {
  if (actor.kind !== 'officer') return null;
  const { delegations = [] } = file.dossier.life;
  const delegated = delegations.filter(({ to }) => to.id === actor.officerId);
  if (delegated.length === 0 && actor.standsInFor.length === 0) return null;
  const beside = standingAct(type);
  if (beside && mayOfOwnRight(core, file, actor, beside)) return null;
  const states = workflow.events(valueOf(file.dossier)).filter((event) => event.type === type);
  const asked = beside?.who.flatMap((rule) => (rule.at === 'task' ? [rule.task] : [])) ?? [];
  const through = file.tasks.filter(
    (task) =>
      isHolder(task, actor) &&
      (beside
        ? !isStandingTask(task.stateKey) || asked.some((kind) => task.stateKey.startsWith(kind))
        : states.some(({ stateKey }) => stateKey === task.stateKey)),
  );
  const named = delegated.find(({ taskId }) =>
    through.some(({ id, assigneeId }) => id === taskId && assigneeId === actor.officerId),
  )?.from;
  const absent =
    named ??
    (through.some((task) => holdsHimself(task, actor))
      ? undefined
      : through.map((task) => standsInFor(task, actor)).find((one) => one !== undefined));
  return absent ? { kind: 'officer', id: String(absent.id), name: absent.name } : null;
}
