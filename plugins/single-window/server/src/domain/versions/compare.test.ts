import fc from 'fast-check';
import type { FormField, ProcedureVersionContent, Text } from '@motcua/cms';
import { canonicalJson } from '../hash-chain';
import { twoAgencies } from '../workflow/templates/two-agencies';
import type { VersionChange } from './change';
import { compareVersions } from './compare';

const text = (vi: string, en = vi): Text => ({ vi, en });

const question = (key: string, label: string, more: Partial<FormField> = {}): FormField => ({
  key,
  type: 'short_text',
  label: text(label),
  ...more,
});

const BASE: ProcedureVersionContent = {
  code: '9.000001',
  name: text('Đăng ký khai sinh', 'Birth registration'),
  plainName: text('Làm giấy khai sinh', 'Get a birth certificate'),
  summary: text('Cho trẻ mới sinh.', 'For a newborn.'),
  field: { code: 'HT', name: text('Hộ tịch', 'Civil status') },
  level: 'commune',
  onlineLevel: 'full',
  deciding: { kind: 'commune' },
  components: [
    { key: 'birth_note', name: text('Giấy chứng sinh'), originals: 1, copies: 0, required: true },
    { key: 'photo', name: text('Ảnh'), originals: 0, copies: 2, required: false },
  ],
  fees: [
    { code: 'LP1', name: text('Lệ phí khai sinh'), amount: 8000, kind: 'fee', channel: 'counter' },
    { code: 'LP2', name: text('Bản sao trích lục'), amount: 3000, kind: 'charge', channel: 'any' },
  ],
  timeLimits: [
    { channel: 'online', amount: 3, unit: 'working_day' },
    { channel: 'counter', amount: 1, unit: 'working_day' },
  ],
  result: { code: 'GKS', name: text('Giấy khai sinh') },
  form: {
    key: 'birth',
    title: text('Tờ khai'),
    steps: [
      {
        key: 'child',
        title: text('Về con'),
        fields: [
          question('name', 'Họ, chữ đệm và tên'),
          question('sex', 'Giới tính', {
            type: 'radio',
            options: [
              { value: 'm', label: text('Nam') },
              { value: 'f', label: text('Nữ') },
            ],
          }),
          question('nick', 'Tên thường gọi', { shownIf: { '==': [{ var: 'sex' }, 'm'] } }),
        ],
      },
      { key: 'mother', title: text('Về mẹ'), fields: [question('mother_name', 'Họ tên mẹ', { required: true })] },
    ],
  },
  workflow: twoAgencies({ days: 3 }).definition,
};

type Change = (draft: any) => void; // eslint-disable-line @typescript-eslint/no-explicit-any -- the test bends a frozen shape
function told(change: Change): readonly VersionChange[] {
  const after: unknown = structuredClone(BASE);
  change(after);
  return compareVersions(BASE, after as ProcedureVersionContent);
}
const sentences = (change: Change): readonly string[] => told(change).map(({ sentence }) => sentence.vi);

/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- as above */
describe('comparison of two versions', () => {
  test('finds nothing between equals, whatever the order of their keys', () => {
    expect(compareVersions(BASE, Object.fromEntries(Object.entries(BASE).reverse()) as never)).toEqual([]);
  });

  test('tells fees and limits as amounts', () => {
    expect(sentences((after) => (after.fees[0].amount = 5000))).toEqual([
      'Khoản thu “Lệ phí khai sinh”: 8.000 đ → 5.000 đ.',
    ]);
    expect(sentences((after) => (after.timeLimits[0].amount = 2))).toEqual([
      'Thời hạn giải quyết khi nộp trực tuyến: 3 ngày làm việc → 2 ngày làm việc.',
    ]);
    expect(sentences((after) => (after.timeLimits[1].unit = 'hour'))).toEqual([
      'Thời hạn giải quyết khi nộp tại quầy: 1 ngày làm việc → 1 giờ.',
    ]);
    expect(sentences((after) => after.fees.pop())).toEqual(['Bỏ khoản thu “Bản sao trích lục”.']);
  });

  test('tells what a new fee or limit amounts to', () => {
    expect(
      sentences((after) => {
        after.fees.push({ code: 'LP3', name: text('Bản điện tử'), amount: 2000, kind: 'fee', channel: 'any' });
        after.timeLimits.push({ channel: 'any', amount: 4, unit: 'hour' });
      }),
    ).toEqual(['Thêm khoản thu “Bản điện tử”: 2.000 đ.', 'Thêm thời hạn giải quyết: 4 giờ.']);
  });

  test('tells an exemption that this room knows nothing of', () => {
    const [change] = told(
      (after) => (after.fees[0].exemptions = [{ key: 'poor', name: text('Hộ nghèo'), basis: 'Điều 5' }]),
    );
    expect(change?.part).toBe('fees');
    expect(change?.sentence.vi).toBe('Khoản thu “Lệ phí khai sinh”: thêm miễn, giảm: “Hộ nghèo”.');
    expect(told((after) => (after.neverHeardOf = { a: 1 })).map(({ part, sentence }) => [part, sentence.vi])).toEqual([
      ['other', 'Thêm mục “neverHeardOf”: mục “a”: 1.'],
    ]);
  });

  test('tells questions: renamed, required, choices, conditions', () => {
    const field = (after: any, step: number, at: number) => after.form.steps[step].fields[at]; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
    expect(sentences((after) => (field(after, 0, 0).label = text('Họ và tên của con')))).toEqual([
      'Câu “Họ và tên của con” (phần “Về con”): tên gọi: “Họ, chữ đệm và tên” → “Họ và tên của con”.',
    ]);
    expect(sentences((after) => (field(after, 0, 0).required = true))).toEqual([
      'Câu “Họ, chữ đệm và tên” (phần “Về con”) nay bắt buộc.',
    ]);
    expect(sentences((after) => (field(after, 1, 0).required = false))).toEqual([
      'Câu “Họ tên mẹ” (phần “Về mẹ”) nay không bắt buộc.',
    ]);
    expect(sentences((after) => field(after, 0, 1).options.pop())).toEqual(['Bỏ lựa chọn “Nữ” (câu “Giới tính”).']);
    expect(sentences((after) => (field(after, 0, 2).shownIf = { '==': [{ var: 'sex' }, 'f'] }))).toEqual([
      'Câu “Tên thường gọi” (phần “Về con”): điều kiện hiện: “Giới tính” là “Nam” → “Giới tính” là “Nữ”.',
    ]);
    expect(sentences((after) => after.form.steps[1].fields.push(question('dad', 'Họ tên cha')))).toEqual([
      'Thêm câu “Họ tên cha” (phần “Về mẹ”).',
    ]);
  });

  test('tells a question that changed its place, once, with what else changed in it', () => {
    expect(
      sentences((after) => {
        const [, , nick] = after.form.steps[0].fields.splice(2, 1).length ? (BASE.form?.steps[0]?.fields ?? []) : [];
        after.form.steps[1].fields.push({ ...nick, required: true });
      }),
    ).toEqual([
      'Câu “Tên thường gọi” chuyển từ phần “Về con” sang phần “Về mẹ”.',
      'Câu “Tên thường gọi” (phần “Về mẹ”) nay bắt buộc.',
    ]);
    expect(told((after) => after.form.steps.reverse()).map(({ kind }) => kind)).toEqual(['moved']);
  });

  test('tells the workflow by the names of its steps and acts', () => {
    const states = BASE.workflow?.machine.states ?? {};
    const [first = ''] = Object.keys(states).filter((key) => key === 'received' || key === 'appraisal');
    const [change] = told((after) => (after.workflow.machine.states[first].meta.label = text('Thẩm định chung')));
    expect(change?.part).toBe('workflow');
    expect(change?.sentence.vi).toMatch(/^Bước “Thẩm định chung”: tên gọi: “.+” → “Thẩm định chung”\.$/);
    const [gone] = told((after) => delete after.workflow.machine.states.withdrawn);
    expect(gone?.sentence.vi).toMatch(/^Bỏ bước “.+”\.$/);
  });

  test('says in English what it says in Vietnamese', () => {
    for (const { sentence } of told((after) => {
      after.fees[0].amount = 5000;
      after.components.push({
        key: 'new',
        name: text('Hộ chiếu', 'Passport'),
        originals: 1,
        copies: 0,
        required: true,
      });
    }))
      expect(sentence.en).toMatch(/^(Fee “.*”: 8.000 đ → 5.000 đ\.|Added: paper “Passport”, required\.)$/);
  });
});
/* eslint-enable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return */

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const paths = (value: unknown, at: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [at]
    : [at, ...Object.entries(value).flatMap(([key, item]) => paths(item, [...at, Array.isArray(value) ? +key : key]))];

/** `value` with another thing at `path`; `undefined` takes it away. */
function bent(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => (index === key ? bent(item, rest, to) : item));
    return items.filter((_, index) => index !== key || rest.length > 0 || to !== undefined);
  }
  return { ...(value as Json), [key]: bent((value as Json)[key], rest, to) };
}

const PLACES = paths(BASE).filter((path) => path.length > 0);
const anything = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 }));
const bentBase = fc
  .array(fc.tuple(fc.constantFrom(...PLACES), anything), { maxLength: 3 })
  .map((edits) =>
    edits.reduce<unknown>((content, [path, to]) => {
      try {
        return bent(content, path, to);
      } catch {
        return content; // an earlier edit took that place away
      }
    }, BASE),
  )
  .map((content) => content as ProcedureVersionContent);

/** Lists of things with and without names, doubled keys and unknown attributes among them. */
const named = fc.record(
  { key: fc.constantFrom('a', 'b', 'c'), label: fc.jsonValue({ maxDepth: 1 }), x: fc.jsonValue({ maxDepth: 1 }) },
  { requiredKeys: [] },
);
const wild = fc.dictionary(
  fc.constantFrom('form', 'fees', 'timeLimits', 'fields', 'zzz'),
  fc.oneof(fc.array(named, { maxLength: 5 }), fc.jsonValue({ maxDepth: 3 })),
);

describe('property: the comparison is empty exactly if the contents are the same', () => {
  const holds = (before: unknown, after: unknown): void => {
    const changes = compareVersions(before as ProcedureVersionContent, after as ProcedureVersionContent);
    expect(changes.length === 0).toBe(canonicalJson(before) === canonicalJson(after));
    for (const { sentence } of changes) {
      expect(sentence.vi.length).toBeGreaterThan(3);
      expect(`${sentence.vi} ${sentence.en}`).not.toMatch(/undefined|\[object/);
    }
  };

  test('for a real procedure with anything anywhere', () => {
    fc.assert(fc.property(bentBase, bentBase, holds), { numRuns: 400 });
  });

  test('for any JSON', () => {
    fc.assert(fc.property(wild, wild, holds), { numRuns: 1000 });
  });

  test('for the same items in another order', () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 6 }), (items) => holds({ fees: items }, { fees: [...items].reverse() })),
    );
  });
});
