/** The workflow as a table: the same as the drawing, for those who read line by line. */
import type { StateMeta, WorkflowDefinition } from '@motcua/cms';
import { nodesOf, parentOf, topOf } from '../../../../server/src/domain/workflow/definition';
import { readingOrder } from './reading-order';
import { transitionsOf, type Transition } from './transition-edits';

export interface StepRow {
  readonly path: string;
  /** The parallel step that it is a part of. */
  readonly branchOf: string | null;
  readonly meta: StateMeta | null;
  readonly final: boolean;
  readonly ways: readonly Transition[];
}

export function stepsOf(definition: WorkflowDefinition): readonly StepRow[] {
  const nodes = nodesOf(definition);
  return readingOrder(definition).flatMap((path): StepRow[] => {
    const node = nodes.get(path);
    const parent = nodes.get(parentOf(path));
    // Branches and their ends are the drawing's frame, not steps.
    if (!node || parent?.type === 'parallel' || (path.includes('.') && node.type === 'final')) return [];
    return [
      {
        path,
        branchOf: path.includes('.') ? topOf(path) : null,
        meta: node.meta,
        final: node.type === 'final',
        ways: transitionsOf(definition, path),
      },
    ];
  });
}
