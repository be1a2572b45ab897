/** A state that opens sub-dossiers: each part can be filed, all of them end, and none leads back to the whole. */
import type { InterlinkedPart, Text } from '@motcua/cms';
import { ringOf } from '../../interlinked/parts';
import type { PartProcedure } from '../../interlinked/procedures';
import type { StateNode } from '../definition';
import { error, warning, type WorkflowFinding } from '../finding';
import { nameOf, type Scene } from './scene';

type Pair = readonly [vi: string, en: string];

const lines = (parts: readonly InterlinkedPart[]) =>
  parts.map(({ key, after = [] }) => ({ key, after: after.map(({ part }) => part) }));

function shapeFindings(scene: Scene, node: StateNode, parts: readonly InterlinkedPart[]): readonly WorkflowFinding[] {
  const state = node.path;
  const at = (code: string, message: Pair, remedy: Pair): WorkflowFinding => error(code, { state }, message, remedy);
  const found: WorkflowFinding[] = [];
  const keys = parts.map(({ key }) => key);
  if (state.includes('.') || (node.meta?.npspStatus !== 2 && node.meta?.npspStatus !== 4))
    found.push(
      at(
        'parts-misplaced',
        [
          `${nameOf(node)} mở hồ sơ thành phần: phải là bước ngoài cùng, trạng thái Được tiếp nhận hoặc Đang xử lý.`,
          'It opens sub-dossiers: it must be a step of the first level, received or under way.',
        ],
        ['Đặt các phần liên thông ở một bước ngoài cùng sau khi tiếp nhận.', 'Put the parts into such a step.'],
      ),
    );
  const others = [...scene.nodes.values()].filter((one) => one.meta?.interlinked?.length);
  if (others[0] !== node && others.length > 1)
    found.push(
      at(
        'parts-twice',
        ['Một quy trình chỉ có một bước liên thông.', 'A workflow has one interlinked step only.'],
        ['Gộp các phần vào một bước.', 'Put all parts into one step.'],
      ),
    );
  if (keys.some((key) => key === '') || new Set(keys).size < keys.length)
    found.push(
      at(
        'part-key-doubled',
        ['Các phần liên thông phải có mã riêng, không trùng nhau.', 'Each part needs a key of its own.'],
        ['Đặt mã khác nhau cho từng phần.', 'Give each part another key.'],
      ),
    );
  const unknown = lines(parts).flatMap(({ after }) => after.filter((key) => !keys.includes(key)));
  if (unknown.length > 0)
    found.push(
      at(
        'part-after-unknown',
        [`Phần “${unknown.join(', ')}” không có trong bước này.`, `There is no part “${unknown.join(', ')}” here.`],
        ['Chọn lại phần đứng trước.', 'Choose the part before among those of this step.'],
      ),
    );
  const ring = ringOf(lines(parts));
  if (ring.length > 0)
    found.push(
      at(
        'parts-wait-in-ring',
        [`Các phần ${ring.join(', ')} chờ lẫn nhau thành vòng.`, `The parts ${ring.join(', ')} wait for each other.`],
        ['Bỏ một thứ tự trước sau.', 'Remove one of these orders.'],
      ),
    );
  if (!node.transitions.some((part) => part.on === 'PARTS_DONE' && !part.guard))
    found.push(
      error(
        'parts-without-way',
        { state, transition: 'PARTS_DONE' },
        [
          `${nameOf(node)} chờ các phần liên thông nhưng không có lối đi không điều kiện khi mọi phần đã xong (PARTS_DONE).`,
          'It waits for its parts, but has no way on without a condition when all have ended (PARTS_DONE).',
        ],
        ['Thêm lối đi PARTS_DONE không điều kiện đứng cuối.', 'Add a last PARTS_DONE transition without a condition.'],
      ),
    );
  return found;
}

/** Whether a procedure's parts lead to the whole: to its code, or to a procedure that runs by this very workflow. */
function leadsBack(scene: Scene, code: string, seen: ReadonlySet<string> = new Set()): boolean {
  if (code === scene.content.code) return true;
  const procedure = scene.content.procedures?.get(code);
  if (!procedure || seen.has(code)) return false;
  if (procedure.workflow === scene.definition.key) return true;
  return procedure.parts.some((next) => leadsBack(scene, next, new Set([...seen, code])));
}

function unitFindings(
  { content, directory }: Scene,
  state: string,
  part: InterlinkedPart,
  procedure: PartProcedure,
): readonly WorkflowFinding[] {
  const byCommune = procedure.deciding.kind === 'commune';
  if (part.agency !== undefined && directory && directory.rolesByUnit[part.agency] === undefined)
    return [
      error(
        'part-unit-unknown',
        { state },
        [
          `Phần “${part.key}”: không có cơ quan mang mã ${part.agency}.`,
          `Part “${part.key}”: no agency ${part.agency}.`,
        ],
        ['Chọn cơ quan giải quyết trong danh mục.', 'Choose the agency in the catalogue.'],
      ),
    ];
  if (byCommune && part.agency === undefined && content.deciding?.kind === 'department')
    return [
      error(
        'part-unit-missing',
        { state },
        [
          `Phần “${part.key}” do xã, phường giải quyết, nhưng hồ sơ này không chọn xã, phường.`,
          `Part “${part.key}” is decided by a commune, which this filing does not name.`,
        ],
        ['Chọn xã, phường giải quyết phần này.', 'Choose the commune that decides this part.'],
      ),
    ];
  return [];
}

function procedureFindings(scene: Scene, node: StateNode, part: InterlinkedPart): readonly WorkflowFinding[] {
  const { procedures, form } = scene.content;
  if (!procedures) return [];
  const state = node.path;
  const procedure = procedures.get(part.procedure);
  if (leadsBack(scene, part.procedure))
    return [
      error(
        'part-leads-back',
        { state },
        [
          `Phần “${part.key}” (${part.procedure}) dẫn trở lại chính thủ tục này: hồ sơ sẽ mở mãi không dừng.`,
          `Part “${part.key}” (${part.procedure}) leads back to this procedure: it would open dossiers for ever.`,
        ],
        ['Chọn thủ tục khác cho phần này.', 'Choose another procedure for this part.'],
      ),
    ];
  if (!procedure)
    return [
      error(
        'part-not-published',
        { state },
        [
          `Phần “${part.key}”: thủ tục ${part.procedure || '(chưa chọn)'} không có hoặc chưa công bố.`,
          `Part “${part.key}”: procedure ${part.procedure || '(none)'} does not exist or is not published.`,
        ],
        [
          'Chọn một thủ tục đang công bố, hoặc công bố thủ tục đó trước.',
          'Choose a published one, or publish it first.',
        ],
      ),
    ];
  if (!procedure.filedHere)
    return [
      error(
        'part-not-filed-here',
        { state },
        [
          `Phần “${part.key}”: thủ tục ${procedure.name.vi} chưa nhận hồ sơ trên hệ thống này (thiếu biểu mẫu, quy trình, hoặc thuộc hệ thống của bộ).`,
          `Part “${part.key}”: ${procedure.name.en} takes no dossiers in this system.`,
        ],
        ['Gắn biểu mẫu và quy trình cho thủ tục đó trước.', 'Give that procedure its form and workflow first.'],
      ),
    ];
  const lost = (part.after ?? []).filter(
    ({ component }) => component !== undefined && !procedure.components.includes(component),
  );
  const asked = new Set(form?.steps.flatMap(({ fields }) => fields.map(({ key }) => key)) ?? []);
  const missing = form ? procedure.asks.filter(({ key }) => !asked.has(part.answers?.[key] ?? key)) : [];
  const list = (pick: (label: Text) => string): string => missing.map(({ label }) => pick(label)).join('; ');
  return [
    ...unitFindings(scene, state, part, procedure),
    ...lost.map(({ component = '' }) =>
      error(
        'part-component-unknown',
        { state },
        [
          `Phần “${part.key}” không có thành phần hồ sơ “${component}” để nhận kết quả chuyển sang.`,
          `Part “${part.key}” has no component “${component}” that could take the result.`,
        ],
        ['Chọn một thành phần hồ sơ của thủ tục đó.', 'Choose a component of that procedure.'],
      ),
    ),
    ...(missing.length > 0
      ? [
          warning(
            'part-answers-missing',
            { state },
            [
              `Phần “${part.key}” cần thông tin mà tờ khai chung không hỏi: ${list(({ vi }) => vi)}.`,
              `Part “${part.key}” asks what the common form does not: ${list(({ en }) => en)}.`,
            ],
            [
              'Thêm các trường cùng mã vào tờ khai chung; nếu không, cơ quan phải yêu cầu bổ sung.',
              'Add fields with these keys to the common form, or the agency must ask for a supplement.',
            ],
          ),
        ]
      : []),
  ];
}

export const checkInterlinked = (scene: Scene): readonly WorkflowFinding[] =>
  [...scene.nodes.values()].flatMap((node) => {
    const parts = node.meta?.interlinked;
    if (!parts || parts.length === 0) return [];
    return [...shapeFindings(scene, node, parts), ...parts.flatMap((part) => procedureFindings(scene, node, part))];
  });
