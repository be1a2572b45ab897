/** Every move from one status to another that a dossier may make by its workflow and by the standing acts. Pure. */
import type { NpspStatus, WorkflowDefinition } from '@motcua/cms';
import { STANDING_ACTS } from '../acts';
import type { StandingAct, Target } from '../acts/standing';
import { nodesOf, parentOf, resolveTarget } from './definition';
import { weave } from './weave';

export interface StatusMove {
  readonly from: NpspStatus;
  readonly to: NpspStatus;
  /** The acts that make it. */
  readonly by: readonly string[];
}

/** What another system may report of a dossier that it settles. */
const REPORTED: readonly NpspStatus[] = [4, 5, 6];

const enteredFrom = (wait: Target): readonly NpspStatus[] =>
  STANDING_ACTS.filter((act) => act.to === wait).flatMap(({ statuses }) => statuses);

export function legalMoves(drawing: WorkflowDefinition): readonly StatusMove[] {
  const woven = weave(drawing);
  const nodes = nodesOf(woven);
  const statusOf = (path: string): NpspStatus | undefined => {
    for (let at = path; at !== ''; at = parentOf(at)) {
      const status = nodes.get(at)?.meta?.npspStatus;
      if (status !== undefined) return status;
    }
    return undefined;
  };
  const found = new Map<string, { from: NpspStatus; to: NpspStatus; by: Set<string> }>();
  const add = (from: NpspStatus | undefined, to: NpspStatus | undefined, act: string): void => {
    if (from === undefined || to === undefined || from === to) return;
    const known = found.get(`${from}>${to}`) ?? { from, to, by: new Set<string>() };
    found.set(`${from}>${to}`, { ...known, by: known.by.add(act) });
  };
  const drawn = [...nodes.values()].filter(({ path }) => path !== '');
  for (const node of drawn)
    for (const part of node.transitions)
      for (const target of part.targets)
        add(statusOf(node.path), statusOf(resolveTarget(woven, node.path, target)), part.on);
  const targetsOf = (act: StandingAct): readonly (NpspStatus | undefined)[] => {
    if (act.type === 'EXTERNAL_PROGRESS') return REPORTED;
    if (act.to === 'stays') return [];
    // A wait is left to where it was entered.
    if (act.to === 'resume') return enteredFrom(act.guards.includes('isReturning') ? 'external' : 'duty');
    const parts = nodes.get('')?.transitions.filter(({ on }) => on === act.type) ?? [];
    return parts.flatMap(({ targets }) => targets.map((target) => statusOf(resolveTarget(woven, '', target))));
  };
  for (const act of STANDING_ACTS)
    for (const from of act.statuses) for (const to of targetsOf(act)) add(from, to, act.type);
  return [...found.values()]
    .map(({ from, to, by }) => ({ from, to, by: [...by].sort() }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
