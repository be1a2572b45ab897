/** Every wait ends by itself, and somebody answers for it. */
import { parentOf, type StateNode } from '../definition';
import { error, type WorkflowFinding } from '../finding';
import { isWait, nameOf, withAncestors, type Scene } from './scene';

/** A wait is named once: at the outermost state that waits. */
const outermost = (scene: Scene, node: StateNode): boolean => {
  const parent = scene.nodes.get(parentOf(node.path));
  return !parent || parent.path === '' || !isWait(parent);
};

/** Every state inside a wait, or the state itself. */
const leavesOf = ({ nodes }: Scene, node: StateNode): readonly StateNode[] => {
  const inside = [...nodes.values()].filter((one) => one.path.startsWith(`${node.path}.`) && one.type === 'atomic');
  return inside.length > 0 ? inside : [node];
};

function waitFindings(scene: Scene, node: StateNode): readonly WorkflowFinding[] {
  const { definition, nodes } = scene;
  const around = leavesOf(scene, node).map((leaf) => withAncestors(nodes, leaf.path));
  const within = (test: (one: StateNode) => boolean): boolean => around.every((line) => line.some(test));
  const place = { state: node.path };
  const found: WorkflowFinding[] = [];
  if (!within((one) => one.transitions.some((part) => part.on === 'TIMER' && !part.guard)))
    found.push(
      error(
        'wait-without-timer',
        { ...place, transition: 'TIMER' },
        [
          `${nameOf(node)} là trạng thái chờ nhưng không có lối đi khi hết hạn (TIMER).`,
          'It waits, but has no way on when the time is up (TIMER).',
        ],
        [
          'Thêm lối đi TIMER không điều kiện tới bước xảy ra khi hết hạn.',
          'Add a TIMER transition without a condition.',
        ],
      ),
    );
  // A supplement has the workflow's own time (Decree 118/2025 Art. 19(5)).
  const bySupplement = node.meta?.npspStatus === 5 && definition.supplement.answerWithin.amount > 0;
  if (!bySupplement && !within((one) => (one.meta?.timer?.amount ?? 0) > 0))
    found.push(
      error(
        'wait-without-time',
        place,
        [`${nameOf(node)} là trạng thái chờ nhưng không hẹn giờ.`, 'It waits without a due time.'],
        ['Đặt hẹn giờ: chờ bao lâu thì hết hạn.', 'Set the timer: how long may it wait.'],
      ),
    );
  if (!within((one) => !!(one.meta?.owner ?? (one.meta?.role && one.meta.unit))))
    found.push(
      error(
        'wait-without-owner',
        place,
        [`${nameOf(node)} là trạng thái chờ nhưng không ai theo dõi.`, 'It waits, and nobody answers for it.'],
        ['Chọn vai trò và đơn vị theo dõi việc chờ.', 'Choose the role and unit that see to it.'],
      ),
    );
  const { waitsFor } = node.meta ?? {};
  if (waitsFor && !within((one) => one.transitions.some((part) => part.on === waitsFor.event)))
    found.push(
      error(
        'answer-without-way',
        { ...place, transition: waitsFor.event },
        [
          `Chờ ${waitsFor.system.vi} trả lời bằng ${waitsFor.event}, nhưng không có lối đi cho ${waitsFor.event}.`,
          `It waits for ${waitsFor.event} of ${waitsFor.system.en}, which leads nowhere.`,
        ],
        [`Thêm lối đi ${waitsFor.event}.`, `Add a transition for ${waitsFor.event}.`],
      ),
    );
  return found;
}

/** A timer that leads nowhere, or a way on by a timer that nobody set. */
function timerFindings({ nodes, definition }: Scene, node: StateNode): readonly WorkflowFinding[] {
  const line = withAncestors(nodes, node.path);
  const under = [...nodes.values()].filter((one) => one.path.startsWith(`${node.path}.`));
  const leads = [...line, ...under].some((one) => one.transitions.some((part) => part.on === 'TIMER'));
  if (node.meta?.timer && !leads)
    return [
      error(
        'timer-without-way',
        { state: node.path, transition: 'TIMER' },
        [`${nameOf(node)} có hẹn giờ nhưng không có lối đi TIMER.`, 'It has a timer but no TIMER transition.'],
        ['Thêm lối đi TIMER, hoặc bỏ hẹn giờ.', 'Add a TIMER transition, or remove the timer.'],
      ),
    ];
  const set =
    [...line, ...under].some((one) => one.meta?.timer) ||
    (node.meta?.npspStatus === 5 && definition.supplement.answerWithin.amount > 0);
  if (!set && !isWait(node) && node.transitions.some((part) => part.on === 'TIMER'))
    return [
      error(
        'timer-without-time',
        { state: node.path, transition: 'TIMER' },
        [`${nameOf(node)} có lối đi TIMER nhưng không hẹn giờ.`, 'It has a TIMER transition, but no timer is set.'],
        ['Đặt hẹn giờ, hoặc bỏ lối đi TIMER.', 'Set the timer, or remove the TIMER transition.'],
      ),
    ];
  return [];
}

export const checkWaits = (scene: Scene): readonly WorkflowFinding[] => {
  const states = [...scene.nodes.values()].filter((node) => node.path !== '');
  return [
    ...states.filter((node) => isWait(node) && outermost(scene, node)).flatMap((node) => waitFindings(scene, node)),
    ...states.flatMap((node) => timerFindings(scene, node)),
  ];
};
