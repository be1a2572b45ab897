/** What a transition may start from and lead to. */
import type { WorkflowDefinition } from '@motcua/cms';
import { nodesOf, parentOf } from '../../../../server/src/domain/workflow/definition';

const isRegion = (definition: WorkflowDefinition, path: string): boolean =>
  path !== '' && nodesOf(definition).get(parentOf(path))?.type === 'parallel';

/** States that can be left: neither ends nor branches. */
export const startsOf = (definition: WorkflowDefinition): readonly string[] =>
  [...nodesOf(definition).values()]
    .filter(({ path, type }) => path !== '' && type !== 'final' && !isRegion(definition, path))
    .map(({ path }) => path);

/** From the sheet one enters a parallel step as a whole; from within a branch also its own states, or leaves for the sheet. */
export const reachableFrom = (definition: WorkflowDefinition, from: string): readonly string[] =>
  [...nodesOf(definition).keys()].filter(
    (path) => path !== '' && !isRegion(definition, path) && (!path.includes('.') || parentOf(path) === parentOf(from)),
  );
