/** What stands against using a template with a form: it reads what nobody asks, or what may be empty when the paper is issued. */
import type { DocumentTemplate, FormDefinition, Logic, Text } from '@motcua/cms';
import { readsOf, unknownOperators } from '@motcua/plugin-eform';
import { answerTables, askedFields, fieldsFor, type AskedField } from './fields';
import { brokenBraces, partsOf, pathsOf, type TemplatePart } from './placeholders';

export interface TemplateFinding {
  readonly code:
    'empty' | 'braces' | 'field-not-asked' | 'may-be-empty' | 'rows-not-asked' | 'condition' | 'no-signature';
  /** Id of the block; null when it is about the title, the subject or the whole. */
  readonly block: string | null;
  readonly field?: string;
  readonly message: Text;
}

const finding = (
  code: TemplateFinding['code'],
  block: string | null,
  [vi, en]: readonly [string, string],
  field?: string,
): TemplateFinding => ({ code, block, message: { vi, en }, ...(field === undefined ? {} : { field }) });

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Whether a block's condition makes sure of the answer: it asks for the field itself, or it is the very condition under which the form
 * demands it.
 */
function sureBy(shownIf: Logic | undefined, { field, conditions }: AskedField): boolean {
  if (shownIf === undefined) return false;
  if (readsOf(shownIf).includes(field.key)) return true;
  const demanded = field.required === true || same(field.requiredIf, shownIf);
  return demanded && conditions.length === 1 && same(conditions[0], shownIf);
}

export function checkTemplate(template: DocumentTemplate, form: FormDefinition | null): readonly TemplateFinding[] {
  const known = new Map(fieldsFor(form).map((one) => [one.path, one]));
  const asked = new Map(askedFields(form).map((one) => [one.field.key, one]));
  const tables = new Map(answerTables(form).map((table) => [table.key, table]));
  const notAsked = (block: string | null, field: string): TemplateFinding =>
    finding(
      'field-not-asked',
      block,
      [
        `Mẫu đọc “${field}” mà tờ khai và hồ sơ không có.`,
        `The template reads “${field}”, which neither form nor dossier has.`,
      ],
      field,
    );

  const ofPart = ({ block, text, optional }: TemplatePart): readonly TemplateFinding[] => {
    const id = block?.id ?? null;
    const broken = brokenBraces(text)
      ? [
          finding('braces', id, [
            `Dấu {{ }} viết chưa đúng trong “${text}”; hãy chọn trường trong danh sách.`,
            `The braces in “${text}” name nothing; choose the field from the list.`,
          ]),
        ]
      : [];
    const read = [...new Set(pathsOf(text))].flatMap((path) => {
      const field = known.get(path);
      if (!field) return [notAsked(id, path)];
      if (field.always || optional) return [];
      const answer = path.startsWith('answers.') ? asked.get(path.slice('answers.'.length)) : undefined;
      if (answer && sureBy(block?.shownIf, answer)) return [];
      return [
        finding(
          'may-be-empty',
          id,
          [
            `“${field.label.vi}” có thể không có giá trị: đặt điều kiện hiện cho khối, hoặc cho phép bỏ trống dòng này.`,
            `“${field.label.en}” may have no value: give the block a condition, or let the line be left out.`,
          ],
          path,
        ),
      ];
    });
    return [...broken, ...read];
  };

  const ofBlock = (block: DocumentTemplate['blocks'][number]): readonly TemplateFinding[] => {
    const condition = [
      ...readsOf(block.shownIf)
        .filter((key) => !asked.has(key))
        .map((key) => notAsked(block.id, key)),
      ...unknownOperators(block.shownIf).map((operator) =>
        finding('condition', block.id, [
          `Điều kiện dùng phép “${operator}” không có.`,
          `Unknown operator “${operator}”.`,
        ]),
      ),
    ];
    if (block.type !== 'table') return condition;
    const columns = new Set(tables.get(block.rows)?.fields?.map(({ key }) => key));
    const missing = tables.has(block.rows)
      ? block.columns.filter(({ key }) => !columns.has(key)).map(({ key }) => `${block.rows}.${key}`)
      : [block.rows];
    return [
      ...condition,
      ...missing.map((key) =>
        finding(
          'rows-not-asked',
          block.id,
          [`Bảng đọc “${key}” mà tờ khai không hỏi.`, `The table reads “${key}”, which the form does not ask.`],
          key,
        ),
      ),
    ];
  };

  return [
    ...(template.kind !== 'letter' && template.title.trim() === ''
      ? [finding('empty', null, ['Mẫu chưa có tên loại văn bản.', 'The template has no title.'])]
      : []),
    ...(template.blocks.some(({ type }) => type === 'signature')
      ? []
      : [finding('no-signature', null, ['Mẫu chưa có khối chữ ký.', 'The template has no signature block.'])]),
    ...partsOf(template).flatMap(ofPart),
    ...template.blocks.flatMap(ofBlock),
  ];
}
