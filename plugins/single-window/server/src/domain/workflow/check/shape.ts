/** Each state on its own: its meta, its actions and guards, where its transitions lead. XState finds an unknown target or guard only when it is reached. */
import type { StateMeta, Text } from '@motcua/cms';
import type { NamedPart, StateNode } from '../definition';
import { resolveTarget } from '../definition';
import { error, type WorkflowFinding } from '../finding';
import { paramFits } from '../part-params';
import { actionOf, actionParts, guardOf, guardParts, type WorkflowPart } from '../registry';
import type { Scene } from './scene';

const UNITS = ['working_day', 'calendar_day', 'working_hour', 'hour', 'month'];

const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  'vi' in value &&
  typeof value.vi === 'string' &&
  value.vi !== '' &&
  'en' in value &&
  typeof value.en === 'string';

const isLength = (value: { readonly amount: unknown; readonly unit: unknown }): boolean =>
  typeof value.amount === 'number' && value.amount > 0 && UNITS.includes(String(value.unit));

function metaFindings({ path: state }: StateNode, meta: StateMeta): readonly WorkflowFinding[] {
  const found: WorkflowFinding[] = [];
  if (!Number.isInteger(meta.npspStatus) || meta.npspStatus < 1 || meta.npspStatus > 10)
    found.push(
      error(
        'status-unknown',
        { state },
        ['Mã trạng thái phải từ 1 đến 10.', 'The status must be one of the ten.'],
        ['Chọn một trong mười trạng thái của Cổng Dịch vụ công quốc gia.', 'Choose one of the ten statuses.'],
      ),
    );
  if (!isText(meta.label) || !isText(meta.next))
    found.push(
      error(
        'words-missing',
        { state },
        ['Thiếu tên trạng thái hoặc câu cho biết bước tiếp theo.', 'The label or what comes next is missing.'],
        ['Viết tên trạng thái và bước tiếp theo bằng tiếng Việt và tiếng Anh.', 'Write both, in both languages.'],
      ),
    );
  for (const [length, vi, en] of [
    [meta.limit, 'Thời hạn của bước', 'The limit of the step'],
    [meta.timer, 'Hẹn giờ', 'The timer'],
  ] as const)
    if (length && !isLength(length))
      found.push(
        error(
          'length-wrong',
          { state },
          [`${vi} không phải là một khoảng thời gian.`, `${en} is no length of time.`],
          ['Nhập số lớn hơn 0 và chọn đơn vị.', 'Enter a number above 0 and choose a unit.'],
        ),
      );
  return found;
}

function shapeOfState(node: StateNode): readonly WorkflowFinding[] {
  const state = node.path;
  const found: WorkflowFinding[] = [];
  if (node.meta) found.push(...metaFindings(node, node.meta));
  else if (state !== '' && (!state.includes('.') || node.type === 'atomic'))
    found.push(
      error(
        'meta-missing',
        { state },
        ['Trạng thái thiếu thông tin (mã trạng thái, tên, bước tiếp theo).', 'The state lacks its meta.'],
        ['Điền mã trạng thái, tên và bước tiếp theo.', 'Enter status, label and what comes next.'],
      ),
    );
  if (node.hasAfter)
    found.push(
      error(
        'after-refused',
        { state: state || null },
        ['Không được dùng "after" hoặc "invoke".', '"after" and "invoke" are refused.'],
        ['Dùng hẹn giờ của trạng thái và sự kiện TIMER.', 'Use the state’s timer and the event TIMER.'],
      ),
    );
  const initial = node.initial === null ? '' : state ? `${state}.${node.initial}` : node.initial;
  if (node.type === 'compound' && !node.children.includes(initial))
    found.push(
      error(
        'initial-missing',
        { state: state || null },
        ['Thiếu trạng thái đầu.', 'The initial state is missing.'],
        ['Chọn trạng thái mà luồng này bắt đầu.', 'Choose the state that this part begins with.'],
      ),
    );
  return found;
}

function paramFindings(
  node: StateNode,
  on: string | undefined,
  used: NamedPart,
  known: WorkflowPart,
): readonly WorkflowFinding[] {
  return known.params
    .filter((param) => !paramFits(param, used.params[param.name]))
    .map((param) =>
      error(
        'param-wrong',
        { state: node.path, ...(on === undefined ? {} : { transition: on }) },
        [
          `“${known.label.vi}”: thiếu hoặc sai tham số “${param.label.vi}”.`,
          `“${known.label.en}”: “${param.label.en}” is missing or wrong.`,
        ],
        [`Chọn giá trị cho “${param.label.vi}”.`, `Choose a value for “${param.label.en}”.`],
      ),
    );
}

function partsOf(node: StateNode): readonly WorkflowFinding[] {
  const actions = new Map(actionParts().map((part) => [part.name, part]));
  const guards = new Map(guardParts().map((part) => [part.name, part]));
  const action = (used: NamedPart, on?: string): readonly WorkflowFinding[] => {
    const known = actions.get(used.type);
    if (known && actionOf(used.type)) return paramFindings(node, on, used, known);
    return [
      error(
        'action-unknown',
        { state: node.path, ...(on === undefined ? {} : { transition: on }) },
        [`Không có hành động "${used.type}".`, `Unknown action "${used.type}".`],
        ['Chọn một hành động trong danh sách, hoặc cài phần mở rộng có hành động này.', 'Choose one of the list.'],
      ),
    ];
  };
  const guard = (used: NamedPart, on: string): readonly WorkflowFinding[] => {
    const known = guards.get(used.type);
    if (known && guardOf(used.type)) return paramFindings(node, on, used, known);
    return [
      error(
        'guard-unknown',
        { state: node.path, transition: on },
        [`Không có điều kiện "${used.type}".`, `Unknown guard "${used.type}".`],
        ['Chọn một điều kiện trong danh sách, hoặc cài phần mở rộng có điều kiện này.', 'Choose one of the list.'],
      ),
    ];
  };
  return [
    ...node.entryActions.flatMap((used) => action(used)),
    ...node.transitions.flatMap((part) => [
      ...part.actions.flatMap((used) => action(used, part.on)),
      ...(part.guard ? guard(part.guard, part.on) : []),
    ]),
  ];
}

/** Every part that a definition names exists, and has what it needs. */
export function checkShape({ definition, nodes }: Scene): readonly WorkflowFinding[] {
  return [...nodes.values()].flatMap((node) => [
    ...shapeOfState(node),
    ...partsOf(node),
    ...node.transitions.flatMap((part) =>
      part.targets
        .filter((target) => !nodes.has(resolveTarget(definition, node.path, target)))
        .map((target) =>
          error(
            'target-unknown',
            { state: node.path, transition: part.on },
            [`${part.on} dẫn tới trạng thái không có: "${target}".`, `${part.on} leads to an unknown "${target}".`],
            ['Nối bước này tới một trạng thái có trong quy trình.', 'Connect it to a state of the workflow.'],
          ),
        ),
    ),
  ]);
}
