import type { FeeLine, FormDefinition, TimeLimit } from '@motcua/cms';
import { contentFindings } from './check-content';

const text = (vi: string) => ({ vi, en: vi });
const form: FormDefinition = {
  key: 'f',
  title: text('Tờ khai'),
  steps: [
    {
      key: 's',
      title: text('Bước'),
      fields: [
        {
          key: 'part',
          type: 'section',
          label: text('Phần'),
          fields: [{ key: 'copies', type: 'number', label: text('Số bản') }],
        },
        { key: 'name', type: 'short_text', label: text('Tên') },
      ],
    },
  ],
};
const paper = (required: boolean) => ({ key: 'merit', name: text('Thẻ'), originals: 0, copies: 1, required });
const line = (more: Partial<FeeLine> = {}): FeeLine => ({
  code: 'LP',
  name: text('Lệ phí'),
  amount: 10_000,
  kind: 'fee',
  channel: 'any',
  ...more,
});
const content = {
  fees: [line()] as readonly FeeLine[],
  timeLimits: [{ channel: 'any', amount: 3, unit: 'working_day' }] as readonly TimeLimit[],
  form,
  workflow: null,
  components: [paper(false)],
  onlineLevel: 'full' as 'full' | 'none',
};
const found = (more: Partial<Parameters<typeof contentFindings>[0]>): readonly string[] =>
  Object.values(contentFindings({ ...content, ...more })).flat();
const ofFee = (more: Partial<FeeLine>): readonly string[] => found({ fees: [line(more)] });
const merit = { key: 'LP.1', name: text('Người có công'), legalBasis: text('Nghị quyết'), percent: 100 };

test('nothing stands against a version that asks for what it reads', () => {
  expect(found({})).toEqual([]);
  expect(
    ofFee({
      condition: { '>': [{ var: 'copies' }, 1] },
      quantity: { field: 'copies', free: 1 },
      exemptions: [{ ...merit, component: 'merit' }],
      online: { percent: 50, legalBasis: text('Nghị quyết') },
    }),
  ).toEqual([]);
});

test.each<[string, Partial<FeeLine>, RegExp]>([
  ['a condition on a field that is not asked', { condition: { '==': [{ var: 'floors' }, 1] } }, /“floors”/],
  ['a quantity that is not asked', { quantity: { field: 'pages', free: 0 } }, /“pages”/],
  ['a quantity that is no number', { quantity: { field: 'name', free: 0 } }, /không phải là số lượng/],
  ['an exemption without a law', { exemptions: [{ ...merit, legalBasis: text(' '), component: 'merit' }] }, /căn cứ/],
  ['an exemption for everybody', { exemptions: [merit] }, /điều kiện/],
  ['an exemption with a paper that there is not', { exemptions: [{ ...merit, component: 'card' }] }, /“card”/],
  ['a reduction at the counter', { channel: 'counter', online: { percent: 9, legalBasis: text('x') } }, /trực tuyến/],
  ['a reduction without a law', { online: { percent: 9, legalBasis: text('') } }, /căn cứ/],
  ['days in the wrong order', { from: '2027-01-01', to: '2026-01-01' }, /ngày hết hiệu lực/],
])('refuses %s', (_what, more, message) => {
  const findings = ofFee(more);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(message);
});

test('refuses an online reduction where nothing is filed online, and a paper that everybody brings', () => {
  expect(found({ onlineLevel: 'none', fees: [line({ online: { percent: 9, legalBasis: text('x') } })] })).toHaveLength(
    1,
  );
  expect(
    found({ components: [paper(true)], fees: [line({ exemptions: [{ ...merit, component: 'merit' }] })] }),
  ).toHaveLength(1);
});

test('one code holds once on a day, unless channel, applicant or case differ', () => {
  const two = (a: Partial<FeeLine>, b: Partial<FeeLine>): number => found({ fees: [line(a), line(b)] }).length;
  expect(two({ to: '2026-12-31' }, { from: '2026-12-31' })).toBe(1);
  expect(two({ to: '2026-12-31' }, { from: '2027-01-01' })).toBe(0);
  expect(two({ channel: 'online' }, { channel: 'counter' })).toBe(0);
  expect(two({ channel: 'online' }, {})).toBe(1);
  expect(two({ applicant: 'citizen' }, { applicant: 'business' })).toBe(0);
  const condition = (sign: string) => ({ [sign]: [{ var: 'copies' }, 3] });
  expect(two({ condition: condition('<=') }, { condition: condition('>') })).toBe(0);
  expect(two({ condition: condition('>') }, { condition: condition('>') })).toBe(1);
});

test('"not fixed" is a value, an empty amount is a hole, and a case needs a rule for the others', () => {
  const limit = (more: Partial<TimeLimit>): TimeLimit => ({ channel: 'any', amount: 3, unit: 'working_day', ...more });
  expect(found({ timeLimits: [limit({ amount: 0, notFixed: text('Không quy định') })] })).toEqual([]);
  expect(found({ timeLimits: [limit({ amount: 0 })] })).toHaveLength(1);
  const verified = limit({ amount: 8, case: text('Phải xác minh') });
  expect(found({ timeLimits: [limit({}), verified] })).toEqual([]);
  expect(found({ timeLimits: [verified] })).toHaveLength(3);
  expect(found({ timeLimits: [limit({}), limit({ condition: { '==': [{ var: 'floors' }, 1] } })] })).toHaveLength(2);
});

test('a ministry’s system is named, reachable, and the workflow waits for it', () => {
  const route = (system: string, url?: string) =>
    ({ kind: 'ministry_system', system: text(system), ...(url && { url }) }) as const;
  expect(found({ route: route('Hệ thống của Bộ', 'https://bo.example') })).toEqual([]);
  expect(found({ route: route('', 'http://bo.example') })).toHaveLength(2);
  const workflow = {
    key: 'w',
    name: text('w'),
    machine: { id: 'w', initial: 'a', states: { a: { meta: {} } } },
    supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
  } as const;
  expect(found({ route: route('Hệ thống của Bộ'), workflow })).toHaveLength(1);
});
