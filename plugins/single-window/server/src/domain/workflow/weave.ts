/**
 * Weaves the standing acts into a drawn workflow: transitions of the root, and the few states that no drawing has to show (a financial duty, another
 * system, an end). What the drawing itself says comes first, as statecharts have it: an inner state's transition wins over the root's.
 */
import type { NpspStatus, StateMeta, WorkflowDefinition } from '@motcua/cms';
import { STANDING_ACTS } from '../acts';
import type { StandingAct, Target } from '../acts/standing';
import { nodesOf, resolveTarget, type StateNode } from './definition';

export const RESUME = 'standing_resume';
const DUTY = 'standing_duty';
const EXTERNAL = 'standing_external';
const WITHDRAWN = 'standing_withdrawn';
const STOPPED = 'standing_stopped';

const words = (
  npspStatus: NpspStatus,
  label: readonly [string, string],
  next: readonly [string, string],
): StateMeta => ({
  npspStatus,
  label: { vi: label[0], en: label[1] },
  next: { vi: next[0], en: next[1] },
});

/** A wait has a task as well: no open dossier is without an owner. */
const STATES: Readonly<Record<string, unknown>> = {
  [DUTY]: {
    meta: {
      ...words(
        6,
        ['Chờ thực hiện nghĩa vụ tài chính', 'Waiting for a financial duty'],
        ['Bạn nộp tiền theo yêu cầu; hồ sơ được giải quyết tiếp.', 'Pay what is asked for; the dossier goes on.'],
      ),
      role: 'reception_officer',
      unit: 'one_stop',
    },
  },
  [EXTERNAL]: {
    meta: {
      ...words(
        4,
        ['Đang giải quyết tại hệ thống của bộ', 'Being settled in a ministry’s system'],
        [
          'Hệ thống của bộ giải quyết hồ sơ và trả kết quả về.',
          'The ministry’s system settles it and sends the result.',
        ],
      ),
      role: 'reception_officer',
      unit: 'one_stop',
    },
  },
  [WITHDRAWN]: {
    type: 'final',
    meta: words(7, ['Đã rút hồ sơ', 'Withdrawn'], ['Hồ sơ kết thúc theo đề nghị của bạn.', 'It ended as you asked.']),
  },
  [STOPPED]: {
    type: 'final',
    meta: words(8, ['Dừng xử lý', 'Stopped'], ['Hồ sơ đã dừng; xem lý do.', 'It was stopped; see the reason.']),
  },
  [RESUME]: { type: 'history', history: 'deep' },
};

const TOP = (node: StateNode): boolean => node.path !== '' && !node.path.includes('.');
const HELD = (node: StateNode, nodes: ReadonlyMap<string, StateNode>): boolean =>
  [...nodes.values()].some(
    (one) => (one.path === node.path || one.path.startsWith(`${node.path}.`)) && one.meta?.role !== undefined,
  );

/** Where the drawn workflow takes up work again: where an answered supplement leads, else the first step under way. */
function workState(definition: WorkflowDefinition, nodes: ReadonlyMap<string, StateNode>): string | undefined {
  const { initial } = definition.machine;
  for (const node of nodes.values())
    for (const part of node.meta?.npspStatus === 5 ? node.transitions : []) {
      const [target] = part.targets;
      const path = part.on === 'SUPPLEMENT' && target !== undefined ? resolveTarget(definition, node.path, target) : '';
      if (path !== '' && path !== initial) return path;
    }
  return [...nodes.values()].find(
    (node) => TOP(node) && (node.meta?.npspStatus === 4 || node.meta?.npspStatus === 2) && HELD(node, nodes),
  )?.path;
}

/** Where each target lies in this workflow; what is not there is an act that this workflow does not know. */
function placesOf(definition: WorkflowDefinition): Readonly<Partial<Record<Target, string>>> {
  const nodes = nodesOf(definition);
  const top = [...nodes.values()].filter(TOP);
  const ended = (status: NpspStatus): string | undefined => top.find((node) => node.meta?.npspStatus === status)?.path;
  const work = workState(definition, nodes);
  const settled = ended(9);
  const handedOver = ended(10);
  // Where another system decides, nobody approves here: a wrong result goes back to where work is taken up.
  const approval = top.find((node) => node.transitions.some((part) => part.on === 'APPROVE'))?.path ?? work;
  return {
    start: definition.machine.initial,
    duty: DUTY,
    external: EXTERNAL,
    resume: RESUME,
    withdrawn: WITHDRAWN,
    stopped: STOPPED,
    ...(work === undefined ? {} : { work }),
    ...(approval === undefined ? {} : { approval }),
    ...(settled === undefined ? {} : { settled }),
    ...(handedOver === undefined ? {} : { handed_over: handedOver }),
  };
}

const transitionOf = (act: StandingAct, id: string, place: string | undefined): Readonly<Record<string, unknown>> => ({
  guard: { type: 'standing', params: { act: act.type } },
  ...(place === undefined ? {} : { target: `#${id}.${place}` }),
  actions: [
    { type: 'standing', params: { act: act.type } },
    ...(act.paper === null ? [] : [{ type: 'issuePaper', params: { form: act.paper } }]),
    ...act.actions.map((type) => ({ type, params: {} })),
  ],
});

/** The definition that dossiers live by. The drawing stays as it is: it is what the panel shows and checks. */
export function weave(definition: WorkflowDefinition): WorkflowDefinition {
  const { machine } = definition;
  const places = placesOf(definition);
  const on = Object.fromEntries(
    STANDING_ACTS.flatMap((act) => {
      const place = act.to === 'stays' ? undefined : places[act.to];
      return act.to !== 'stays' && place === undefined ? [] : [[act.type, [transitionOf(act, machine.id, place)]]];
    }),
  );
  const drawn = 'on' in machine && typeof machine.on === 'object' ? machine.on : {};
  const woven = { ...machine, states: { ...machine.states, ...STATES }, on: { ...on, ...drawn } };
  return { ...definition, machine: woven };
}
