/** The order in which a reader meets the states. */
import type { WorkflowDefinition } from '@motcua/cms';
import { nodesOf, topOf } from '../../../../server/src/domain/workflow/definition';
import { transitionsOf } from './transition-edits';

/** Breadth first from the beginning, as a dossier would meet them; what is never met stands last. */
export function readingOrder(definition: WorkflowDefinition): readonly string[] {
  const nodes = nodesOf(definition);
  const order = new Set<string>();
  const visit = (start: string): void => {
    const queue = [start];
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (order.has(path) || !nodes.has(path)) continue;
      const own = [path, ...[...nodes.keys()].filter((inner) => inner.startsWith(`${path}.`))];
      own.forEach((inner) => order.add(inner));
      const ways = own.flatMap((from) => transitionsOf(definition, from)).filter(({ on }) => on !== 'WITHDRAW');
      queue.push(...ways.flatMap(({ to }) => (to === null ? [] : [topOf(to)])));
    }
  };
  visit(definition.machine.initial);
  Object.keys(definition.machine.states).forEach(visit);
  return [...order];
}
