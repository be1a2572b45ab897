/** Every state can be reached, and an end from every state; parallel branches end and join. */
import { parentOf, type StateNode } from '../definition';
import { error, type WorkflowFinding } from '../finding';
import { nameOf, withAncestors, type Scene } from './scene';

/** Where entering a state leads at once: into its first state, or into all branches. */
function entered({ nodes }: Scene, node: StateNode): readonly StateNode[] {
  const children =
    node.type === 'parallel'
      ? node.children
      : node.type === 'compound' && node.initial !== null
        ? [node.path ? `${node.path}.${node.initial}` : node.initial]
        : [];
  return children.flatMap((path) => nodes.get(path) ?? []);
}

/** States that can be reached from the start, with their parents. */
function reached(scene: Scene): ReadonlySet<string> {
  const { nodes, targets } = scene;
  const seen = new Set<string>();
  const enter = (node: StateNode): void => {
    if (seen.has(node.path)) return;
    seen.add(node.path);
    const parent = nodes.get(parentOf(node.path));
    // A branch is entered with the branches beside it.
    if (parent && node.path !== '') {
      if (parent.type === 'parallel') enter(parent);
      else if (!seen.has(parent.path)) {
        seen.add(parent.path);
        leave(parent);
      }
    }
    entered(scene, node).forEach(enter);
    leave(node);
  };
  const leave = (node: StateNode): void => {
    for (const part of node.transitions)
      for (const target of targets(node, part)) {
        const to = nodes.get(target);
        if (to) enter(to);
      }
  };
  const root = nodes.get('');
  if (root) enter(root);
  return seen;
}

/** States from which the end of the dossier can be reached; grows until nothing more is added. */
function ending(scene: Scene): ReadonlySet<string> {
  const { nodes, targets } = scene;
  const good = new Set<string>();
  const leads = (node: StateNode, done: boolean): boolean =>
    node.transitions.some(
      (part) => (part.on === 'onDone') === done && targets(node, part).some((target) => good.has(target)),
    );
  const byParents = (path: string): boolean => withAncestors(nodes, path).some((one) => leads(one, false));
  const isGood = (node: StateNode): boolean => {
    const parent = nodes.get(parentOf(node.path));
    if (node.type === 'final') {
      if (!parent || parent.path === '') return true;
      // The last state of a branch waits for the other branches, then the whole goes on.
      const around = nodes.get(parentOf(parent.path));
      return leads(parent, true) || (around?.type === 'parallel' && (leads(around, true) || byParents(around.path)));
    }
    if (byParents(node.path)) return true;
    const inside = entered(scene, node);
    return inside.length > 0 && inside.every((one) => good.has(one.path));
  };
  for (let before = -1; before !== good.size;) {
    before = good.size;
    for (const node of nodes.values()) if (node.path !== '' && isGood(node)) good.add(node.path);
  }
  return good;
}

const hasFinal = (nodes: Scene['nodes'], path: string): boolean =>
  (nodes.get(path)?.children ?? []).some((child) => nodes.get(child)?.type === 'final');
const joins = (node: StateNode): boolean => node.transitions.some((part) => part.on === 'onDone');

function regions({ nodes }: Scene): readonly WorkflowFinding[] {
  return [...nodes.values()].flatMap((node) => {
    if (node.type === 'parallel') {
      const endless = node.children.filter((child) => !hasFinal(nodes, child));
      return [
        ...endless.map((state) =>
          error(
            'branch-without-end',
            { state },
            ['Nhánh song song này không có điểm kết thúc.', 'This parallel branch has no end.'],
            ['Thêm trạng thái kết thúc vào nhánh.', 'Add a final state to the branch.'],
          ),
        ),
        ...(joins(node)
          ? []
          : [
              error(
                'branches-not-joined',
                { state: node.path },
                ['Các nhánh song song phải kết thúc và nhập lại (onDone).', 'Parallel branches must join (onDone).'],
                ['Nối điểm nhập lại tới bước tiếp theo.', 'Connect the join to the next step.'],
              ),
            ]),
      ];
    }
    const isRegion = nodes.get(parentOf(node.path))?.type === 'parallel';
    if (node.type !== 'compound' || node.path === '' || isRegion || !hasFinal(nodes, node.path) || joins(node))
      return [];
    return [
      error(
        'group-not-left',
        { state: node.path },
        [
          'Nhóm bước có điểm kết thúc nhưng không có lối đi tiếp (onDone).',
          'The group ends but leads nowhere (onDone).',
        ],
        ['Nối điểm kết thúc của nhóm tới bước tiếp theo.', 'Connect its end to the next step.'],
      ),
    ];
  });
}

export function checkReach(scene: Scene): readonly WorkflowFinding[] {
  const reachable = reached(scene);
  const good = ending(scene);
  const states = [...scene.nodes.values()].filter((node) => node.path !== '');
  return [
    ...states
      .filter((node) => !reachable.has(node.path))
      .map((node) =>
        error(
          'unreachable',
          { state: node.path },
          [`Không có đường nào dẫn tới ${nameOf(node)}.`, `No path leads to this state.`],
          ['Nối một bước tới trạng thái này, hoặc xóa nó.', 'Connect a step to it, or remove it.'],
        ),
      ),
    ...states
      .filter((node) => !good.has(node.path))
      .map((node) =>
        error(
          'no-end',
          { state: node.path },
          [`Từ ${nameOf(node)} không đến được kết thúc.`, 'No end can be reached from this state.'],
          ['Nối trạng thái này, trực tiếp hay qua các bước khác, tới một kết thúc.', 'Connect it to an end.'],
        ),
      ),
    ...regions(scene),
  ];
}
