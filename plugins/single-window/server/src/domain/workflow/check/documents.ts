/** A workflow prints only by templates that exist, of the right kind, and with fields that the form asks. */
import type { DocumentTemplate } from '@motcua/cms';
import { checkTemplate } from '../../documents/check-template';
import { templatesNamed } from '../../documents/templates-named';
import { error, type WorkflowFinding } from '../finding';
import type { Scene } from './scene';

const WRITE = ['Chọn mẫu khác, hoặc soạn mẫu này trước.', 'Choose another template, or write this one first.'] as const;

/** Statutory forms are the law's; a letter is numbered as one. */
const fits = (form: string, template: DocumentTemplate): boolean =>
  form === (template.kind === 'letter' ? 'letter' : 'result');

export function checkDocuments({ nodes, content }: Scene): readonly WorkflowFinding[] {
  const { templates, form } = content;
  const uses = [...nodes.values()].flatMap(templatesNamed);
  const known = new Map(templates?.map((template) => [template.code, template]));
  const found = uses.flatMap(({ state, transition, paper, template: code }): readonly WorkflowFinding[] => {
    const place = { state, ...(transition === undefined ? {} : { transition }) };
    if (code === null)
      return paper === 'letter'
        ? [
            error(
              'template-missing',
              place,
              ['Công văn phải có mẫu văn bản.', 'A letter needs a template.'],
              ['Chọn mẫu văn bản để in.', 'Choose the template to print by.'],
            ),
          ]
        : [];
    if (templates === undefined) return [];
    const template = known.get(code);
    if (!template)
      return [
        error(
          'template-unknown',
          place,
          [`Không có mẫu văn bản “${code}”.`, `There is no document template “${code}”.`],
          WRITE,
        ),
      ];
    if (!fits(paper, template))
      return [
        error(
          'template-kind',
          place,
          [
            `Mẫu “${template.name.vi}” không dùng cho loại giấy tờ đã chọn.`,
            `The template “${template.name.en}” is not for that kind of paper.`,
          ],
          [
            'Mẫu kết quả, trích lục in khi cấp kết quả; mẫu công văn in khi chọn công văn.',
            'Results and extracts are printed as the result, letters as a letter.',
          ],
        ),
      ];
    return [];
  });
  if (form === undefined || templates === undefined) return found;
  const named = new Set(uses.map(({ template }) => template));
  return [
    ...found,
    ...templates
      .filter(({ code }) => named.has(code))
      .flatMap((template) =>
        checkTemplate(template, form).map(({ field, message }) =>
          error(
            'template-unfit',
            { state: null, ...(field === undefined ? {} : { field }) },
            [
              `Mẫu văn bản “${template.name.vi}”: ${message.vi}`,
              `Document template “${template.name.en}”: ${message.en}`,
            ],
            ['Sửa mẫu văn bản hoặc tờ khai.', 'Mend the template or the form.'],
          ),
        ),
      ),
  ];
}
