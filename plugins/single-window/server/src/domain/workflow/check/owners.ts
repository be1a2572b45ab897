/** Each step has a role and a unit, and each unit that may get it has somebody with that role. */
import type { Role, UnitRef } from '@motcua/cms';
import type { StateNode } from '../definition';
import { error, type WorkflowFinding } from '../finding';
import { isWait, nameOf, resting, type Scene, type WorkflowDirectory } from './scene';

export const ROLES: Readonly<Record<Role, readonly [vi: string, en: string]>> = {
  citizen: ['người nộp hồ sơ', 'applicant'],
  reception_officer: ['công chức tiếp nhận', 'reception officer'],
  processing_officer: ['chuyên viên xử lý', 'processing officer'],
  approver: ['lãnh đạo phê duyệt', 'approver'],
  issuing_clerk: ['văn thư', 'issuing clerk'],
  leader: ['lãnh đạo', 'leader'],
  supervisor: ['người giám sát', 'supervisor'],
  auditor: ['người kiểm tra', 'auditor'],
  content_editor: ['biên tập viên', 'content editor'],
  administrator: ['quản trị viên của tỉnh', 'province administrator'],
  system_administrator: ['quản trị kỹ thuật', 'system administrator'],
  machine: ['hệ thống', 'machine'],
};

const SHOWN = 3;
const someOf = (names: readonly string[], more: (count: number) => string): string =>
  names.length <= SHOWN ? names.join(', ') : `${names.slice(0, SHOWN).join(', ')} ${more(names.length - SHOWN)}`;

export function unitsOf(directory: WorkflowDirectory, unit: UnitRef): readonly string[] {
  if (typeof unit === 'object') return [unit.agency];
  return unit === 'one_stop' ? directory.oneStop : directory.competent;
}

const unnamed = ({ path }: StateNode, words: string): WorkflowFinding =>
  error(
    'unit-not-named',
    { state: path },
    [
      `Chưa chọn đơn vị${words ? ` cho “${words}”` : ''}.`,
      `The unit${words ? ` for “${words}”` : ''} has not been chosen.`,
    ],
    ['Chọn đơn vị trong danh mục cơ quan.', 'Choose the unit among the agencies.'],
  );

function inUnits(
  node: StateNode,
  directory: WorkflowDirectory | null,
  role: Role,
  unit: UnitRef,
): readonly WorkflowFinding[] {
  if (typeof unit === 'object' && unit.agency === '') return [unnamed(node, unit.words ?? '')];
  if (!directory) return [];
  const [vi, en] = ROLES[role];
  const codes = unitsOf(directory, unit);
  const unknown = codes.filter((code) => !directory.rolesByUnit[code]);
  if (unknown.length > 0)
    return [
      error(
        'unit-unknown',
        { state: node.path },
        [`Không có cơ quan mang mã ${unknown.join(', ')}.`, `There is no agency ${unknown.join(', ')}.`],
        ['Chọn đơn vị trong danh mục cơ quan.', 'Choose the unit among the agencies.'],
      ),
    ];
  const empty = codes.filter((code) => !directory.rolesByUnit[code]?.includes(role));
  if (empty.length === 0) return [];
  const names = empty.map((code) => directory.names[code] ?? code);
  return [
    error(
      'role-missing',
      { state: node.path },
      [
        `Không có ai giữ vai trò ${vi} ở ${someOf(names, (count) => `và ${count} đơn vị khác`)}.`,
        `Nobody is ${en} at ${someOf(names, (count) => `and ${count} more`)}.`,
      ],
      [
        `Giao vai trò ${vi} cho một cán bộ của đơn vị đó, hoặc giao bước này cho đơn vị khác.`,
        `Make somebody there ${en}, or give the step to another unit.`,
      ],
    ),
  ];
}

export function checkOwners({ nodes, directory }: Scene): readonly WorkflowFinding[] {
  return resting(nodes).flatMap((node) => {
    const { meta } = node;
    // A state that is left at once needs nobody; a missing meta is a finding of its own.
    if (!meta || node.transitions.some((part) => part.on === 'always' && !part.guard)) return [];
    const { role, unit, owner } = meta;
    if (!role || !unit) {
      if (isWait(node)) return owner ? inUnits(node, directory, owner.role, owner.unit) : [];
      return [
        error(
          role ? 'unit-missing' : 'role-not-set',
          { state: node.path },
          [
            `${nameOf(node)} chưa có ${role ? 'đơn vị' : 'vai trò'} thực hiện.`,
            `The step has no ${role ? 'unit' : 'role'}.`,
          ],
          ['Chọn vai trò và đơn vị thực hiện bước này.', 'Choose the role and the unit of the step.'],
        ),
      ];
    }
    return [
      ...inUnits(node, directory, role, unit),
      ...(owner && owner.role !== role ? inUnits(node, directory, owner.role, owner.unit) : []),
    ];
  });
}
