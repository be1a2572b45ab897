import type { DocumentTemplate, FormDefinition, ProcedureVersionContent } from '@motcua/cms';
import { checkTemplate, piecesOf, readTemplate } from '@motcua/plugin-single-window';
import { paperDefinition } from '../paper-forms';
import { NO_PROCEDURE, samplePaperOf } from './sample';

const text = (vi: string) => ({ vi, en: vi });
const NOW = new Date('2026-11-05T02:00:00Z');

const form: FormDefinition = {
  key: 'dog',
  title: text('Nuôi chó'),
  steps: [
    {
      key: 'owner',
      title: text('Chủ nuôi'),
      fields: [
        { key: 'owner', type: 'full_name', label: text('Họ tên chủ nuôi'), required: true },
        { key: 'born', type: 'date', label: text('Ngày sinh'), required: true },
        { key: 'value', type: 'money', label: text('Giá trị'), required: true },
        { key: 'note', type: 'short_text', label: text('Ghi chú') },
        { key: 'vaccinated', type: 'yes_no', label: text('Đã tiêm phòng?'), required: true },
        {
          key: 'vaccine',
          type: 'short_text',
          label: text('Loại vắc-xin'),
          required: true,
          shownIf: { '==': [{ var: 'vaccinated' }, true] },
        },
        {
          key: 'dogs',
          type: 'table',
          label: text('Các con chó'),
          fields: [
            { key: 'name', type: 'short_text', label: text('Tên gọi') },
            { key: 'price', type: 'money', label: text('Giá') },
          ],
        },
      ],
    },
  ],
};
const version: ProcedureVersionContent = { ...NO_PROCEDURE, form };

const template = (parts: Partial<DocumentTemplate> = {}): DocumentTemplate => ({
  code: 'giay-nuoi-cho',
  name: text('Giấy nuôi chó'),
  kind: 'result',
  title: 'Giấy nuôi chó của {{answers.owner}}',
  blocks: [{ id: 's', type: 'signature' }],
  ...parts,
});

/** All words of a definition in the order in which they stand. */
function wordsOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const parts = ['text', 'stack', 'columns', 'table', 'body'].map((key) =>
    wordsOf(Object.entries(node).find(([name]) => name === key)?.[1]),
  );
  return `${parts.join('')}\n`;
}
const paper = (parts: Partial<DocumentTemplate>, of: ProcedureVersionContent = version) =>
  samplePaperOf(template(parts), of, NOW, 'http://127.0.0.1');
const printed = (parts: Partial<DocumentTemplate>, of?: ProcedureVersionContent): string =>
  wordsOf(paperDefinition(paper(parts, of)).content).replace(/\n+/g, '\n');
const body = (words: string): Partial<DocumentTemplate> => ({
  blocks: [{ id: 'p', type: 'paragraph', style: 'body', text: words }],
});

test('dates read dd/mm/yyyy or in words, money in đồng, names in capitals', () => {
  expect(
    printed(body('{{answers.owner}} sinh {{answers.born}}, {{answers.born|words}}; {{answers.value}}.')),
  ).toContain('NGUYỄN VĂN MẪU sinh 27/03/1992, ngày 27 tháng 3 năm 1992; 50.000 đồng.');
  expect(printed(body('{{document.number}}, {{document.date}}'))).toContain('05/2026/KQ-UBND, 05/11/2026');
});

// Decree 30/2020, Annex I, blocks 5, 7 and 9.
test('a result has its title in capitals, a signature with the authority, and who receives it', () => {
  const words = printed({
    blocks: [
      { id: 's', type: 'signature' },
      { id: 'r', type: 'recipients', lines: ['Ông {{applicant.name}}', 'Lưu: VT'] },
    ],
  });
  expect(words).toContain('GIẤY NUÔI CHÓ CỦA NGUYỄN VĂN MẪU');
  expect(words).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
  expect(words).toContain('Nơi nhận:\n- Ông NGUYỄN VĂN MẪU;\n- Lưu: VT.');
});

test('a letter has its subject under the number, no title, and whom it is for', () => {
  const words = printed({
    kind: 'letter',
    title: '',
    subject: 'nuôi {{answers.owner}}',
    to: 'Ông {{applicant.name}}',
    symbol: 'VHXH',
  });
  expect(words).toContain('Số: 05/UBND-VHXH\nV/v nuôi NGUYỄN VĂN MẪU');
  expect(words).toContain('Kính gửi: Ông NGUYỄN VĂN MẪU');
});

test('legal bases end in semicolons, the last in a full stop', () => {
  const words = printed({
    blocks: [{ id: 'b', type: 'paragraph', style: 'basis', text: 'Căn cứ Luật A.\nCăn cứ Nghị định B;\nXét đề nghị' }],
  });
  expect(words).toContain('Căn cứ Luật A;\nCăn cứ Nghị định B;\nXét đề nghị.');
});

test('a repeating group becomes a numbered table', () => {
  const { document } = paper({
    blocks: [
      {
        id: 't',
        type: 'table',
        rows: 'dogs',
        columns: [
          { key: 'name', label: '' },
          { key: 'price', label: 'Giá mua' },
        ],
      },
    ],
  });
  expect(document?.blocks).toEqual([
    { type: 'table', heads: ['Tên gọi', 'Giá mua'], rows: [['Nội dung mẫu', '50.000 đồng']] },
  ]);
});

test('a block with a condition is there only when it holds', () => {
  const guarded = (value: boolean): Partial<DocumentTemplate> => ({
    blocks: [
      { id: 'p', type: 'paragraph', style: 'body', text: 'Đã tiêm', shownIf: { '==': [{ var: 'vaccinated' }, value] } },
    ],
  });
  expect(printed(guarded(true))).toContain('Đã tiêm');
  expect(printed(guarded(false))).not.toContain('Đã tiêm');
});

test('what is not there is named and marked, and an optional line is left out', () => {
  const without = { ...version, form: null };
  const parts = body('Chủ: {{answers.owner}}');
  expect(paper(parts, without).document?.missing).toEqual(['answers.owner']);
  expect(printed(parts, without)).toMatch(/Chủ: \n\[chưa có: answers\.owner\]/);
  const optional = (yes: boolean) =>
    paper(
      {
        title: 'x',
        blocks: [{ id: 'f', type: 'fields', lines: [{ label: 'Chủ', value: '{{answers.owner}}', optional: yes }] }],
      },
      without,
    ).document;
  expect(optional(true)).toMatchObject({ missing: [], blocks: [{ type: 'fields', lines: [] }] });
  expect(optional(false)?.missing).toEqual(['answers.owner']);
});

test('an answer that looks like a placeholder or mark-up is printed as it is', () => {
  expect(piecesOf('a {{ applicant.name | upper }} <b>')).toEqual([
    'a ',
    { path: 'applicant.name', format: 'upper' },
    ' <b>',
  ]);
  const { document } = paper(body('<b>{{dossier.procedure}}</b>'), { ...version, name: text('{{applicant.name}}') });
  expect(document?.blocks[0]).toMatchObject({
    line: [{ text: '<b>' }, { text: '{{applicant.name}}' }, { text: '</b>' }],
  });
});

describe('the check before publishing', () => {
  const codes = (parts: Partial<DocumentTemplate>): readonly string[] =>
    checkTemplate(template({ title: 'x', ...parts }), form).map(({ code }) => code);
  const signed = (...blocks: DocumentTemplate['blocks']): Partial<DocumentTemplate> => ({
    blocks: [...blocks, { id: 's', type: 'signature' }],
  });
  const says = (words: string, shownIf?: DocumentTemplate['blocks'][number]['shownIf']) =>
    codes(
      signed({ id: 'p', type: 'paragraph', style: 'body', text: words, ...(shownIf === undefined ? {} : { shownIf }) }),
    );

  test.each([
    ['a field that the form asks of everybody', '{{answers.owner}} {{dossier.code}}', undefined, []],
    ['a field that nobody asks', '{{answers.cat}}', undefined, ['field-not-asked']],
    ['a misspelt placeholder', '{{answers.owner', undefined, ['braces']],
    ['an answer that may be empty', '{{answers.note}}', undefined, ['may-be-empty']],
    ['… unless the block asks for it', '{{answers.note}}', { '!=': [{ var: 'note' }, null] }, []],
    ['a question that not everybody is asked', '{{answers.vaccine}}', undefined, ['may-be-empty']],
    ['… unless the block has the same condition', '{{answers.vaccine}}', { '==': [{ var: 'vaccinated' }, true] }, []],
    ['… but not under another one', '{{answers.vaccine}}', { '==': [{ var: 'vaccinated' }, false] }, ['may-be-empty']],
    ['a condition on what nobody asks', 'a', { '==': [{ var: 'cat' }, true] }, ['field-not-asked']],
    ['an operator outside the language', 'a', { log: [{ var: 'owner' }] }, ['condition']],
  ] as const)('%s', (_, words, shownIf, expected) => {
    expect(says(words, shownIf)).toEqual(expected);
  });

  test('a table over what the form does not repeat, and a paper that nobody signs', () => {
    expect(codes(signed({ id: 't', type: 'table', rows: 'owner', columns: [] }))).toEqual(['rows-not-asked']);
    expect(codes(signed({ id: 't', type: 'table', rows: 'dogs', columns: [{ key: 'age', label: '' }] }))).toEqual([
      'rows-not-asked',
    ]);
    expect(codes({ blocks: [] })).toEqual(['no-signature']);
  });
});

test('a stored template that is not one is refused with the place', () => {
  const entry = {
    code: 'a',
    name: 'A',
    kind: 'result',
    body: { title: 'A', blocks: [{ id: '1', type: 'html', text: '<b>' }] },
  };
  const read = readTemplate(entry);
  expect('wrong' in read && read.wrong).toContain('body.blocks.0.type');
  expect(readTemplate({ ...entry, body: { title: 'A', blocks: [], script: 'x' } })).toHaveProperty('wrong');
  expect(readTemplate({ ...entry, body: { title: 'A', blocks: [] } })).toEqual({
    template: { code: 'a', name: { vi: 'A', en: 'A' }, kind: 'result', title: 'A', blocks: [] },
  });
});
