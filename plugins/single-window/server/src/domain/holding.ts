/** Whose a step is: by role in the unit, by name, or as the deputy of somebody who is away. */
import type { OfficerActor, StandIn } from '@motcua/plugin-identity';
import type { DossierEvent, DossierTask } from '../api';

type Held = Pick<DossierTask, 'status' | 'agencyCode' | 'role' | 'assigneeId'>;
type Holder = Pick<OfficerActor, 'officerId' | 'agencyCode' | 'roles' | 'standsInFor'>;

const byRole = (task: Held, actor: Holder): boolean =>
  task.agencyCode === actor.agencyCode && actor.roles.includes(task.role);

/** A step that was given to somebody by name, such as a deputy, is his as well. */
export const holdsHimself = (task: Held, actor: Holder): boolean =>
  task.status === 'open' && (task.assigneeId === actor.officerId || byRole(task, actor));

/** The absent colleague for whom the step waits, if it is not the officer's own; a step that somebody else has taken waits for nobody. */
export const standsInFor = (task: Held, actor: Holder): StandIn | undefined =>
  task.status === 'open' && task.agencyCode === actor.agencyCode && !holdsHimself(task, actor)
    ? actor.standsInFor.find(
        ({ id, roles }) => roles.includes(task.role) && (task.assigneeId === null || task.assigneeId === id),
      )
    : undefined;

export const isHolder = (task: Held, actor: Holder): boolean =>
  holdsHimself(task, actor) || standsInFor(task, actor) !== undefined;

/** Four eyes: a deputy does not approve what he himself has put before the one who is away. */
export function approvesOwnProposal(
  type: string,
  held: readonly Held[],
  events: readonly Pick<DossierEvent, 'type' | 'actor'>[],
  actor: Holder,
): boolean {
  if (type !== 'APPROVE' || held.some((task) => byRole(task, actor))) return false;
  const proposed = events.findLast((event) => event.type === 'PROPOSE')?.actor;
  return proposed?.kind === 'officer' && proposed.id === String(actor.officerId);
}
