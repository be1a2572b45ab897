/** What stands against publishing a workflow: XState finds an unknown target or guard only when it is reached, so every transition is walked here. */
import type { ProcedureVersionContent, StateMeta, Text, TimeUnit, WorkflowDefinition } from '@motcua/cms';
import type { WorkflowFinding } from '../../api';
import { nodesOf, parentOf, resolveTarget, topOf, type StateNode } from './definition';
import { compileWorkflow } from './machine';
import { actionOf, guardOf } from './registry';

type Nodes = ReadonlyMap<string, StateNode>;

const finding = (state: string | null, vi: string, en: string): WorkflowFinding => ({ state, message: { vi, en } });
const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  'vi' in value &&
  typeof value.vi === 'string' &&
  value.vi !== '' &&
  'en' in value &&
  typeof value.en === 'string';

function metaFindings(node: StateNode, meta: StateMeta | null, needed: boolean): readonly WorkflowFinding[] {
  if (!meta)
    return needed
      ? [
          finding(
            node.path,
            'Trạng thái thiếu thông tin (mã trạng thái, tên, bước tiếp theo).',
            'The state lacks its meta (status, label, next).',
          ),
        ]
      : [];
  const found: WorkflowFinding[] = [];
  if (!Number.isInteger(meta.npspStatus) || meta.npspStatus < 1 || meta.npspStatus > 10)
    found.push(finding(node.path, 'Mã trạng thái phải từ 1 đến 10.', 'The status must be one of the ten.'));
  if (!isText(meta.label) || !isText(meta.next))
    found.push(finding(node.path, 'Thiếu tên hoặc bước tiếp theo.', 'The label or what comes next is missing.'));
  return found;
}

function partFindings(definition: WorkflowDefinition, nodes: Nodes, node: StateNode): readonly WorkflowFinding[] {
  const found: WorkflowFinding[] = [];
  if (node.hasAfter)
    found.push(
      finding(node.path, 'Không được dùng "after" hoặc "invoke".', '"after" and "invoke" are refused: use TIMER.'),
    );
  const actions = [...node.entryActions, ...node.transitions.flatMap((part) => part.actions)];
  for (const action of actions)
    if (!actionOf(action.type))
      found.push(finding(node.path, `Không có hành động "${action.type}".`, `Unknown action "${action.type}".`));
  for (const part of node.transitions) {
    if (part.guard && !guardOf(part.guard.type))
      found.push(finding(node.path, `Không có điều kiện "${part.guard.type}".`, `Unknown guard "${part.guard.type}".`));
    for (const target of part.targets) {
      if (!nodes.has(resolveTarget(definition, node.path, target)))
        found.push(
          finding(
            node.path,
            `${part.on} dẫn tới trạng thái không có: "${target}".`,
            `${part.on} leads to an unknown state "${target}".`,
          ),
        );
    }
  }
  if (
    node.type === 'compound' &&
    (!node.initial || !node.children.includes(node.path ? `${node.path}.${node.initial}` : node.initial))
  )
    found.push(finding(node.path || null, 'Thiếu trạng thái đầu.', 'The initial state is missing.'));
  return found;
}

/** States that can be reached from the start, with their parents. */
function reached(definition: WorkflowDefinition, nodes: Nodes): ReadonlySet<string> {
  const seen = new Set<string>(['']);
  const enter = (path: string): void => {
    const node = nodes.get(path);
    if (!node || (seen.has(path) && path !== '')) return;
    seen.add(path);
    const parent = parentOf(path);
    if (parent !== '' && !seen.has(parent)) enter(parent);
    if (node.type === 'parallel') node.children.forEach(enter);
    if (node.type === 'compound' && node.initial) enter(path ? `${path}.${node.initial}` : node.initial);
    for (const part of node.transitions)
      for (const target of part.targets) enter(resolveTarget(definition, path, target));
  };
  enter('');
  return seen;
}

/** Which top-level states lead to which. */
function edges(definition: WorkflowDefinition, nodes: Nodes): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const node of nodes.values()) {
    if (node.path === '') continue;
    const from = topOf(node.path);
    const to = found.get(from) ?? new Set<string>();
    found.set(from, to);
    for (const part of node.transitions)
      for (const target of part.targets) to.add(topOf(resolveTarget(definition, node.path, target)));
  }
  return found;
}

function endless(nodes: Nodes, next: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const tops = [...next.keys()];
  const ends = new Set(tops.filter((path) => nodes.get(path)?.type === 'final'));
  for (let before = -1; before !== ends.size;) {
    before = ends.size;
    for (const path of tops) if ([...(next.get(path) ?? [])].some((target) => ends.has(target))) ends.add(path);
  }
  return tops.filter((path) => !ends.has(path));
}

/** Working minutes that a limit stands for when steps are added up: a working day has 7½ hours, a week 5 of 7 days, a month 22. */
const MINUTES: Readonly<Record<TimeUnit, number>> = {
  working_day: 450,
  calendar_day: (450 * 5) / 7,
  working_hour: 60,
  hour: 60,
  month: 22 * 450,
};

function stepMinutes(nodes: Nodes, top: string): number {
  const own = (path: string): number => {
    const limit = nodes.get(path)?.meta?.limit;
    return limit ? limit.amount * MINUTES[limit.unit] : 0;
  };
  const status = nodes.get(top)?.meta?.npspStatus;
  if (status !== 2 && status !== 4) return 0;
  const inner = [...nodes.keys()].filter((path) => path.startsWith(`${top}.`)).map(own);
  return Math.max(own(top), 0, ...inner);
}

/** The longest path without a loop, in working minutes of steps. */
function longest(nodes: Nodes, next: ReadonlyMap<string, ReadonlySet<string>>, start: string): number {
  let budget = 20_000;
  const walk = (top: string, seen: ReadonlySet<string>): number => {
    budget -= 1;
    if (budget < 0 || seen.has(top)) return 0;
    const on = new Set(seen).add(top);
    return (
      stepMinutes(nodes, top) +
      Math.max(0, ...[...(next.get(top) ?? [])].filter((path) => !on.has(path)).map((path) => walk(path, on)))
    );
  };
  return walk(start, new Set());
}

export function checkWorkflow(
  definition: WorkflowDefinition,
  content: Pick<ProcedureVersionContent, 'timeLimits'>,
): readonly WorkflowFinding[] {
  const nodes = nodesOf(definition);
  const found: WorkflowFinding[] = [...nodes.values()].flatMap((node) => {
    const needed = node.path !== '' && !node.path.includes('.');
    return [...metaFindings(node, node.meta, needed), ...partFindings(definition, nodes, node)];
  });
  const next = edges(definition, nodes);
  const reachable = reached(definition, nodes);
  for (const path of nodes.keys())
    if (!reachable.has(path))
      found.push(finding(path, 'Không có đường nào dẫn tới trạng thái này.', 'No path leads to this state.'));
  for (const path of endless(nodes, next))
    found.push(finding(path, 'Từ trạng thái này không đến được kết thúc.', 'No end can be reached from this state.'));
  for (const node of nodes.values()) {
    const regionsEnd = node.children.every((child) =>
      (nodes.get(child)?.children ?? []).some((path) => nodes.get(path)?.type === 'final'),
    );
    if (node.type === 'parallel' && (!regionsEnd || !node.transitions.some((part) => part.on === 'onDone')))
      found.push(
        finding(
          node.path,
          'Các nhánh song song phải kết thúc và nhập lại (onDone).',
          'Parallel regions must end and join (onDone).',
        ),
      );
  }
  const legal = content.timeLimits.map((limit) => limit.amount * MINUTES[limit.unit]);
  const steps = longest(nodes, next, definition.machine.initial);
  if (legal.length > 0 && steps > Math.min(...legal) + 0.5)
    found.push(
      finding(
        null,
        `Tổng thời hạn các bước (${Math.round(steps / 60)} giờ làm việc) vượt thời hạn giải quyết.`,
        `The steps take ${Math.round(steps / 60)} working hours, longer than the legal limit.`,
      ),
    );
  if (found.length === 0) {
    try {
      compileWorkflow(definition).start({ supplementCount: 0, npspStatus: 1, channel: 'online' });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      found.push(finding(null, `Quy trình không chạy được: ${text}`, `The workflow does not run: ${text}`));
    }
  }
  return found;
}
