/** The drawing of a definition without places: boxes and arrows. */
import type { StateMeta, WorkflowDefinition } from '@motcua/cms';
import { nodesOf, parentOf, type NamedPart, type StateNode } from '../../../../server/src/domain/workflow/definition';
import { readingOrder } from './reading-order';
import { transitionsOf, type Transition } from './transition-edits';
import type { TransitionRef } from './raw';

export interface Box {
  readonly path: string;
  /** Path of the box that it lies in; '' on the sheet itself. */
  readonly parent: string;
  readonly kind: 'state' | 'final' | 'parallel' | 'region' | 'group';
  readonly first: boolean;
  readonly meta: StateMeta | null;
  /** Side ways that the drawing leaves out, shown as a sign on the box. */
  readonly withdrawable: boolean;
}

export interface Arrow {
  readonly id: string;
  readonly ref: TransitionRef;
  readonly to: string;
  readonly guard: NamedPart | null;
  readonly papers: readonly string[];
}

export interface Graph {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** The applicant may leave nearly everywhere: one arrow from each state hides the way that matters. */
const SIDE_WAY = 'WITHDRAW';

export const arrowId = ({ from, on, index }: TransitionRef): string => `${from}|${on}|${index}`;

export const papersOf = (actions: readonly NamedPart[]): readonly string[] =>
  actions.flatMap(({ type, params }) =>
    type === 'issuePaper' && typeof params['form'] === 'string' ? [params['form']] : [],
  );

function kindOf(nodes: ReadonlyMap<string, StateNode>, node: StateNode): Box['kind'] {
  if (node.type === 'parallel' || node.type === 'final') return node.type;
  if (nodes.get(parentOf(node.path))?.type === 'parallel') return 'region';
  return node.type === 'compound' ? 'group' : 'state';
}

/** A region's own end tells nothing new to a reader, but a region must show that it ends. */
export function graphOf(definition: WorkflowDefinition, sideWays: boolean): Graph {
  const nodes = nodesOf(definition);
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  for (const path of readingOrder(definition)) {
    const node = nodes.get(path);
    if (!node) continue;
    const all = transitionsOf(definition, node.path);
    const parent = parentOf(node.path);
    boxes.push({
      path: node.path,
      parent,
      kind: kindOf(nodes, node),
      first: parent === '' && definition.machine.initial === node.path,
      meta: node.meta,
      withdrawable: all.some(({ on }) => on === SIDE_WAY),
    });
    arrows.push(...all.filter(({ on }) => sideWays || on !== SIDE_WAY).flatMap((item) => arrowOf(nodes, item)));
  }
  return { boxes, arrows };
}

function arrowOf(nodes: ReadonlyMap<string, StateNode>, { to, guard, actions, from, on, index }: Transition): Arrow[] {
  if (to === null || !nodes.has(to)) return [];
  const ref = { from, on, index };
  return [{ id: arrowId(ref), ref, to, guard, papers: papersOf(actions) }];
}
