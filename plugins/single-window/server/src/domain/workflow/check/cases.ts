/** The cases that a workflow tells apart by channel and answers, and the transitions that a dossier of one case can take. */
import type { Channel } from '@motcua/cms';
import type { NamedPart, StateNode, TransitionPart } from '../definition';
import type { Scene } from './scene';

/** Stands for every answer that no guard names. */
const OTHER = Symbol('other');

export interface Case {
  readonly channel: Channel;
  readonly answers: ReadonlyMap<string, unknown>;
}

/** More cases than these are not told apart: then both ways of a guard are possible. */
const MOST = 256;

const answerGuard = (guard: NamedPart | null): readonly [field: string, value: unknown] | null => {
  const field = guard?.type === 'answerEquals' ? guard.params['field'] : undefined;
  return typeof field === 'string' ? [field, guard?.params['value']] : null;
};

/** All combinations of the answers that guards ask about, for one channel. */
export function casesOf({ nodes }: Pick<Scene, 'nodes'>, channel: Channel): readonly Case[] {
  const values = new Map<string, Set<unknown>>();
  for (const node of nodes.values())
    for (const part of node.transitions) {
      const asked = answerGuard(part.guard);
      if (asked) values.set(asked[0], (values.get(asked[0]) ?? new Set<unknown>([OTHER])).add(asked[1]));
    }
  const count = [...values.values()].reduce((product, set) => product * set.size, 1);
  if (count > MOST) return [{ channel, answers: new Map() }];
  let found: readonly ReadonlyMap<string, unknown>[] = [new Map()];
  for (const [field, set] of values)
    found = found.flatMap((before) => [...set].map((value) => new Map(before).set(field, value)));
  return found.map((answers) => ({ channel, answers }));
}

/** Null when the case does not say. */
function holds(guard: NamedPart, { channel, answers }: Case): boolean | null {
  if (guard.type === 'channelIs') return guard.params['channel'] === channel;
  const asked = answerGuard(guard);
  return asked && answers.has(asked[0]) ? answers.get(asked[0]) === asked[1] : null;
}

/** The transitions of a state that a dossier of this case may take: the first that holds hides those after it. */
export function possibleParts(node: StateNode, one: Case): readonly TransitionPart[] {
  const closed = new Set<string>();
  return node.transitions.filter((part) => {
    if (closed.has(part.on)) return false;
    const held = part.guard ? holds(part.guard, one) : true;
    if (held === true) closed.add(part.on);
    return held !== false;
  });
}
