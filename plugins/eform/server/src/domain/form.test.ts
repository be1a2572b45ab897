import type { Answers, FormDefinition, FormField } from '@motcua/cms';
import { checkDefinition } from './check-definition';
import { compileForm } from './compile';
import { formatAnswer } from './format';
import { prefillAnswers } from './prefill';

import { everyType, field, form, options, rows, text, TODAY } from './samples';

const compiled = (fields: readonly FormField[], rest: Partial<FormDefinition> = {}) =>
  compileForm(form(fields, rest), () => TODAY);
const read = (one: FormField, body: Record<string, unknown>) => {
  const result = compiled([one]).readStep('one', body, {});
  return {
    answer: result.answers[one.key],
    errors: result.errors.map((error) => error.message.vi),
    raw: result.raw[one.key],
  };
};

describe('what a person types is read kindly', () => {
  test.each([
    ['parts', { 'birth[day]': '27', 'birth[month]': '3', 'birth[year]': '1988' }, '1988-03-27'],
    ['nested by qs', { birth: { day: '27', month: '03', year: '1988' } }, '1988-03-27'],
    ['one field', { birth: '27/3/1988' }, '1988-03-27'],
    ['nothing', { birth: { day: '', month: '', year: '' } }, null],
  ])('a date as %s', (_, body, answer) => {
    expect(read(field('birth', 'date'), body)).toEqual({ answer, errors: [], raw: undefined });
  });

  test('a day that no calendar has is refused with what to do, and shown again as typed', () => {
    const result = read(field('birth', 'date', { label: { vi: 'Ngày sinh', en: 'Date of birth' } }), {
      birth: { day: '31', month: '02', year: '2020' },
    });
    expect(result.errors).toEqual(['Nhập ngày sinh theo dạng ngày/tháng/năm, ví dụ 27/03/1988']);
    expect(result.raw).toEqual({ day: '31', month: '02', year: '2020' });
  });

  test.each([
    [field('x', 'full_name'), 'Nguyễn  Thị hoa'.normalize('NFD'), 'NGUYỄN THỊ HOA'],
    [field('x', 'personal_number'), '025 192 000 145', '025192000145'],
    [
      field('x', 'personal_number'),
      '025192000145|012345678|NGUYEN THI HOA|27031992|Nữ|Việt Trì|15042021',
      '025192000145',
    ],
    [field('x', 'phone'), '0912 345 678', '+84912345678'],
    [field('x', 'phone'), '+84 912.345.678', '+84912345678'],
    [field('x', 'money'), '50.000 đồng', 50000],
    [field('x', 'number'), '100,5', 100.5],
    [field('x', 'time'), '7h30', '07:30'],
    [field('x', 'enterprise_code'), '0100109106001', '0100109106-001'],
    [field('x', 'yes_no'), 'no', false],
    [field('x', 'declaration'), 'yes', true],
    [field('x', 'short_text'), "<script>alert('x')</script>", "<script>alert('x')</script>"],
    [field('x', 'short_text'), "'; DROP TABLE dossiers; --", "'; DROP TABLE dossiers; --"],
    [field('x', 'short_text', { required: false }), '   ', null],
  ])('%#', (one, typed, answer) => {
    expect(read(one, { x: typed })).toEqual({ answer, errors: [], raw: undefined });
  });

  test('a control character is refused', () => {
    expect(read(field('x', 'short_text'), { x: 'a\u0000b' }).errors).toHaveLength(1);
    expect(read(field('x', 'short_text'), { x: 'a\u202eb' }).errors).toHaveLength(1);
  });

  test('an address needs a commune of its province', () => {
    const one = field('home', 'address', { required: true });
    const good = { 'home[province]': '25', 'home[commune]': '04792', 'home[detail]': 'Số 5, tổ 3' };
    expect(read(one, good).errors).toEqual([]);
    expect(read(one, { ...good, 'home[province]': '01' }).errors).toHaveLength(1);
    expect(compiled([one]).readStep('one', { ...good, 'home[detail]': '' }, {}).errors[0]?.key).toBe('home.detail');
  });
});

// domain.md §4: century and sex, then two digits of the birth year
describe('a personal number fits the person', () => {
  const fields = [
    field('motherPersonalNumber', 'personal_number'),
    field('motherBirthDate', 'date'),
    field('motherSex', 'radio', {
      options: [
        { value: 'male', label: text('Nam') },
        { value: 'female', label: text('Nữ') },
      ],
    }),
  ];
  test.each([
    ['025192000145', '1992-03-27', 'female', 0],
    ['025090000271', '1990-08-12', 'male', 0],
    ['025312000145', '2012-03-27', 'female', 0],
    ['025092000145', '1992-03-27', 'female', 1],
    ['025192000145', '1993-03-27', 'female', 1],
    ['025292000145', '1992-03-27', null, 1],
    ['999192000145', '1992-03-27', 'female', 1],
    ['02519200014', '1992-03-27', 'female', 1],
  ])('%s born %s %s: %i errors', (motherPersonalNumber, motherBirthDate, motherSex, count) => {
    expect(compiled(fields).validate({ motherPersonalNumber, motherBirthDate, motherSex })).toHaveLength(count);
  });
});

// law.md §17: weights 31, 29, 23, 19, 17, 13, 7, 5, 3; warn, never block
test('a tax code with a wrong check digit warns and passes', () => {
  const one = compiled([field('code', 'enterprise_code')]);
  expect(one.validate({ code: '0100109107' })).toEqual([]);
  expect(one.warnings({ code: '0100109107' })).toHaveLength(1);
  expect(one.warnings({ code: '0100109106' })).toEqual([]);
});

describe('what is hidden', () => {
  const fields = [
    field('known', 'yes_no', { required: true }),
    field('name', 'full_name', { required: true, shownIf: { '==': [{ var: 'known' }, true] } }),
    field('note', 'short_text', { required: true, shownIf: { '==': [{ var: 'name' }, 'MINH'] } }),
  ];
  test('is dropped, with what hangs on it', () => {
    const answers: Answers = { known: false, name: 'MINH', note: 'x' };
    expect(compiled(fields).visible(answers)).toEqual({ known: false });
    expect(compiled(fields).validate(answers)).toEqual([]);
  });
  test('is asked for once it is shown', () => {
    expect(
      compiled(fields)
        .validate({ known: true })
        .map((error) => error.key),
    ).toEqual(['name']);
  });
  test('keeps its answer on the way back', () => {
    expect(compiled(fields).readStep('one', { known: 'no' }, { known: true, name: 'MINH' }).answers).toMatchObject({
      name: 'MINH',
    });
  });
});

test('a rule across fields speaks at its field once all it reads is answered', () => {
  const rules = [
    {
      field: 'mother',
      valid: { '>=': [{ years_between: [{ var: 'mother' }, { var: 'child' }] }, 12] },
      message: text('12'),
    },
  ];
  const one = compiled([field('mother', 'date'), field('child', 'date')], { rules });
  expect(one.validate({ mother: '2015-01-02', child: '2026-01-01' })).toEqual([{ key: 'mother', message: text('12') }]);
  expect(one.validate({ mother: '1990-01-02', child: '2026-01-01' })).toEqual([]);
  expect(one.validate({ mother: '2015-01-02' })).toEqual([]);
});

test('an unknown key is refused', () => {
  expect(
    compiled([field('a', 'short_text')])
      .validate({ a: 'x', b: 'y' })
      .map((error) => error.key),
  ).toEqual(['b']);
});

test.each([
  ['duplicate_key', form([field('a', 'short_text'), field('a', 'short_text')])],
  ['unknown_field', form([field('a', 'short_text', { shownIf: { '==': [{ var: 'b' }, 1] } })])],
  ['missing_options', form([field('a', 'radio')])],
  ['missing_translation', form([field('a', 'short_text', { label: { vi: '', en: 'A' } })])],
  ['unknown_type', form([field('a', 'phutho:forest_plot')])],
  ['unknown_section', form([field('a', 'section', { use: 'applicant' })])],
  ['unknown_component', form([field('a', 'file')])],
  ['missing_formula', form([field('a', 'calculated')])],
  ['not_here', form([field('a', 'table', { fields: [field('b', 'address')] })])],
  ['not_here', form([field('a', 'section', { fields: [field('b', 'section', { fields: [field('c', 'date')] })] })])],
  ['unknown_field', form([rows([field('b', 'number')]), field('c', 'number', { shownIf: { var: 'b' } })])],
  ['bad_bounds', form([rows([field('b', 'number')], { min: 4, max: 2 })])],
  ['cycle', form([field('a', 'calculated', { formula: { '+': [{ var: 'a' }, 1] } })])],
  ['unknown_operator', form([field('a', 'short_text', { shownIf: { map: [] } })])],
  ['bad_key', form([field('__proto__', 'short_text')])],
  ['cycle', form([field('a', 'yes_no', { shownIf: { var: 'b' } }), field('b', 'yes_no', { shownIf: { var: 'a' } })])],
  ['empty', form([])],
])('the editor is told of %s', (code, definition) => {
  expect(checkDefinition(definition).map((finding) => finding.code)).toContain(code);
});

test('a form of every type has no findings', () => expect(checkDefinition(form(everyType))).toEqual([]));

test('what the registers know is filled in with its source; what they do not know stays open', () => {
  const fields = [
    field('fullName', 'full_name', { prefill: { source: 'population', path: 'fullName' } }),
    field('birthDate', 'date', { prefill: { source: 'population', path: 'birthDate' } }),
    field('nationality', 'nationality', { prefill: { source: 'population', path: 'nationality' } }),
    field('phone', 'phone', { prefill: { source: 'account', path: 'phone' } }),
  ];
  const at = '2026-11-25T07:30:00Z';
  const population = { fullName: 'Nguyễn Thị Hoa', birthDate: '', nationality: 'Việt Nam' };
  expect(
    prefillAnswers(form(fields), {
      population,
      account: { phone: '0912345678' },
      at,
      queries: { population: 'Nộp hồ sơ' },
    }),
  ).toEqual({
    answers: { fullName: 'NGUYỄN THỊ HOA', nationality: 'VN', phone: '+84912345678' },
    provenance: {
      fullName: { source: 'population', at, value: 'NGUYỄN THỊ HOA', query: 'Nộp hồ sơ: fullName' },
      nationality: { source: 'population', at, value: 'VN', query: 'Nộp hồ sơ: nationality' },
      phone: { source: 'account', at, value: '+84912345678', query: 'phone' },
    },
  });
  expect(prefillAnswers(form(fields), { at }).answers).toEqual({});
});

test.each([
  [field('x', 'date'), '2026-12-05', '05/12/2026'],
  [field('x', 'money'), 50000, '50.000 đồng'],
  [field('x', 'yes_no'), true, 'Có'],
  [field('x', 'radio', { options }), 'a', 'A'],
  [field('x', 'phone'), '+84912345678', '0912 345 678'],
  [field('x', 'address'), { province: '25', commune: '04792', detail: 'Số 5' }, 'Số 5, Phường Tân Hòa, Tỉnh Phú Thọ'],
  [field('x', 'nationality'), 'VN', 'Việt Nam'],
  [field('x', 'short_text'), null, ''],
])('%# answers read as people write them', (one, answer, words) => expect(formatAnswer(one, answer, 'vi')).toBe(words));
