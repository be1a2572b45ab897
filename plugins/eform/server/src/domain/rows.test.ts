/** Rows, tables, calculated values, conditional options, shared sections, province's own types. */
import type { Answers, FormField, SharedSection } from '@motcua/cms';
import { checkDefinition } from './check-definition';
import { compileForm } from './compile';
import { fileAnswers } from './file-answers';
import { fieldTypes, registerFieldType, type FieldTypeDefinition } from './field-types';
import { missingTranslations } from './missing-translations';
import { LOGIC_OPERATORS } from './operators';
import { prefillAnswers } from './prefill';
import { sampleAnswers } from './sample-answers';
import { everyType, field, form, options, rows, text, TODAY } from './samples';
import { resolveSections } from './shared-sections';

const compiled = (fields: readonly FormField[], rest = {}) => compileForm(form(fields, rest), () => TODAY);

const family = rows(
  [
    field('child', 'full_name', { required: true }),
    field('schooled', 'yes_no'),
    field('school', 'short_text', { required: true, shownIf: { '==': [{ var: 'schooled' }, true] } }),
  ],
  { min: 1, max: 3 },
);

describe('a repeating section', () => {
  const one = compiled([family]);
  test('is read row by row, nested or flat; a row that is left blank is none', () => {
    const answers = { members: [{ child: 'AN', schooled: true, school: 'Gia Cẩm' }, { child: 'BÌNH' }] };
    const rows = [{ child: 'An', schooled: 'yes', school: 'Gia Cẩm' }, { child: '' }, { child: 'Bình' }];
    expect(one.readStep('one', { members: rows }, {})).toMatchObject({ answers, errors: [] });
    const flat = {
      'members[0][child]': 'An',
      'members[0][schooled]': 'yes',
      'members[0][school]': 'Gia Cẩm',
      'members[7][child]': 'Bình',
    };
    expect(one.readStep('one', flat, {})).toMatchObject({ answers, errors: [] });
  });
  test('asks in each row what that row brings about, and tells at which row something is missing', () => {
    const answers: Answers = {
      members: [
        { child: 'AN', schooled: false, school: 'x' },
        { child: 'BÌNH', schooled: true },
      ],
    };
    expect(one.validate(answers).map(({ key }) => key)).toEqual(['members.1.school']);
    expect(one.visible(answers)['members']).toEqual([
      { child: 'AN', schooled: false },
      { child: 'BÌNH', schooled: true },
    ]);
    const view = one.view('one', answers, { locale: 'vi', errors: one.validate(answers) });
    expect(view.errors).toEqual([{ href: '#f-members-1-school', text: 'Thành viên 2: Nhập school' }]);
  });
  test('takes as many rows as it says, and no strange column', () => {
    const many = (count: number): Answers => ({ members: Array.from({ length: count }, () => ({ child: 'AN' })) });
    expect(one.validate({}).map(({ key }) => key)).toEqual(['members']);
    expect(one.validate(many(3))).toEqual([]);
    expect(one.validate(many(4)).map(({ key }) => key)).toEqual(['members']);
    expect(one.validate({ members: [{ child: 'AN', more: 1 }] }).map(({ key }) => key)).toEqual(['members.0.more']);
    expect(one.validate({ members: ['AN'] as never }).map(({ key }) => key)).toEqual(['members']);
  });
  test('grows and shrinks by buttons; what was typed moves with its row', () => {
    const born = compiled([rows([field('born', 'date')])]);
    const read = born.readStep(
      'one',
      { members: [{ born: '1/2/2020' }, { born: { day: '45', month: '1', year: '2020' } }] },
      {},
    );
    const less = born.removeRow(read, 'members', 0);
    expect(less.raw).toEqual({ 'members.0.born': { day: '45', month: '1', year: '2020' } });
    const more = born.addRow({ answers: { members: [{ born: '2020-02-01' }] }, errors: [], raw: {} }, 'members');
    expect(more.answers['members']).toEqual([{ born: '2020-02-01' }, {}]);
    expect(born.view('one', more.answers, { locale: 'vi' }).fields[0]?.rows).toHaveLength(2);
    expect(born.visible(more.answers)).toEqual({ members: [{ born: '2020-02-01' }] });
  });
  test('keeps empty rows while one stays on the page, so that a button means the row that was seen', () => {
    const posted = { members: [{ child: 'An' }, { child: 'Nhầm' }, { child: '' }] };
    const stayed = one.removeRow(one.readStep('one', posted, {}, true), 'members', 1);
    expect(stayed.answers['members']).toEqual([{ child: 'AN' }, {}]);
    expect(one.readStep('one', posted, {}).answers['members']).toEqual([{ child: 'AN' }, { child: 'NHẦM' }]);
  });
  test('reads as people go through it', () => {
    const [group] = one.summary({ members: [{ child: 'AN' }] }, 'vi');
    expect(group?.lines.map(({ label, text: words }) => [label, words])).toEqual([
      ['Thành viên 1: child', 'AN'],
      ['Thành viên 1: schooled', 'Chưa có'],
    ]);
  });
});

test('a table reads as one line a row, and a rule speaks in the row that breaks it', () => {
  const table = field('crops', 'table', {
    label: text('Cây'),
    fields: [field('crop', 'short_text'), field('area', 'number')],
  });
  const one = compiled([field('plot', 'number'), table], {
    rules: [{ field: 'area', valid: { '<=': [{ var: 'area' }, { var: 'plot' }] }, message: text('Quá thửa') }],
  });
  const answers: Answers = {
    plot: 100,
    crops: [
      { crop: 'Chè', area: 90 },
      { crop: 'Keo', area: 101 },
    ],
  };
  expect(one.validate(answers)).toEqual([{ key: 'crops.1.area', message: text('Quá thửa') }]);
  expect(one.summary(answers, 'vi')[0]?.lines.at(1)).toMatchObject({ label: 'Cây 1', text: 'crop: Chè; area: 90' });
});

test('a calculated value is made on the server, whatever was sent', () => {
  const one = compiled([
    field('total', 'calculated', { reads: 'money', formula: { '*': [{ sum: [{ var: 'members' }, 'days'] }, 50000] } }),
    rows([field('days', 'number')]),
  ]);
  expect(one.visible({ total: 1, members: [{ days: 2 }, { days: 3 }] })['total']).toBe(250000);
  expect(one.validate({ total: 1, members: [{ days: 2 }] })).toEqual([]);
  expect(one.readStep('one', { total: '1', members: [{ days: '2' }] }, {}).answers).not.toHaveProperty('total');
  expect(one.summary({ members: [{ days: 2 }] }, 'vi')[0]?.lines[0]?.text).toBe('100.000 đồng');
});

test('an option that is not offered is not taken', () => {
  const [a, b] = options;
  const one = compiled([
    field('minor', 'yes_no'),
    field('card', 'radio', { options: [{ ...a, shownIf: { '!': [{ var: 'minor' }] } }, b] as typeof options }),
  ]);
  expect(one.view('one', { minor: true }, { locale: 'vi' }).fields[1]?.options.map(({ value }) => value)).toEqual([
    'b',
  ]);
  expect(one.validate({ minor: true, card: 'a' }).map(({ key }) => key)).toEqual(['card']);
  expect(one.validate({ minor: false, card: 'a' })).toEqual([]);
});

test.each([
  [field('x', 'date', { precision: 'year' }), { 'x[year]': '1988' }, '1988', '1988'],
  [field('x', 'date', { precision: 'month' }), { 'x[month]': '3', 'x[year]': '1988' }, '1988-03', '03/1988'],
  [field('x', 'date', { precision: 'year' }), { x: '27/3/1988' }, '1988', '1988'],
  [
    field('x', 'land_parcel'),
    { x: { sheet: '12', plot: '145', lat: '21.3227, 105.4019', lng: '' } },
    { sheet: '12', plot: '145', lat: 21.3227, lng: 105.4019 },
    'Tờ bản đồ số 12, thửa số 145 (21.3227, 105.4019)',
  ],
  [
    field('x', 'bank_account'),
    { x: { bank: 'VCB', number: '0011 0012 3456', holder: 'Nguyễn Thị Hoa' } },
    { bank: 'VCB', number: '001100123456', holder: 'NGUYỄN THỊ HOA' },
    '001100123456, Vietcombank – Ngoại thương Việt Nam, NGUYỄN THỊ HOA',
  ],
  [field('x', 'country'), { x: 'LA' }, 'LA', 'Lào'],
])('%# a composed answer is read kindly and shown in words', (one, body, answer, words) => {
  const made = compiled([one]);
  const read = made.readStep('one', body, {});
  expect(read).toMatchObject({ answers: { x: answer }, errors: [] });
  expect(made.summary(read.answers, 'vi')[0]?.lines[0]?.text).toBe(words);
});

// Resolution 202/2025/QH15: an old commune may have been divided; then the applicant says which one
test('an old address finds its commune of today, and asks where the old one was divided', () => {
  const one = compiled([field('x', 'address', { map: 'old', required: true })]);
  const old = { oldProvince: 'Thành phố Hà Nội', oldDistrict: 'Quận Cầu Giấy', detail: 'Số 5' };
  const divided = { ...old, oldCommune: 'Phường Dịch Vọng' };
  expect(one.readStep('one', { x: divided }, {}).errors.map(({ key }) => key)).toEqual(['x.commune']);
  const chosen = one.readStep('one', { x: { ...divided, commune: '00166' } }, {});
  expect(chosen).toMatchObject({ errors: [], answers: { x: { province: '01', commune: '00166' } } });
  expect(
    one.validate({ x: { ...(chosen.answers['x'] as object), province: '25', commune: '04792' } as never }),
  ).toHaveLength(1);
});

test('file answers follow from the papers of the draft', () => {
  const one = compiled([field('deed', 'file', { component: 'paper', required: true })]);
  expect(one.validate({}).map(({ message }) => message.vi)).toEqual(['Tải lên deed']);
  const answers = fileAnswers(one.fields, { deed: [{ file: 'other', name: 'x' }] }, [
    { componentKey: 'paper', fileKey: 'abc', name: 'so-do.pdf' },
    { componentKey: 'else', fileKey: 'def', name: 'khac.pdf' },
  ]);
  expect(answers).toEqual({ deed: [{ file: 'abc', name: 'so-do.pdf' }] });
  expect(one.validate(answers)).toEqual([]);
});

test('any source that is given fills in, each by the name it is asked under', () => {
  const at = '2026-11-25T07:30:00Z';
  const fields = [
    field('company', 'enterprise_code', { prefill: { source: 'business', path: 'code' } }),
    field('account', 'bank_account', { prefill: { source: 'vault', path: 'bank' } }),
    field('home', 'address', { prefill: { source: 'earlier_dossier', path: 'home' } }),
    field('total', 'calculated', { formula: 1, prefill: { source: 'vault', path: 'total' } }),
  ];
  const home = { province: '25', commune: '04792', detail: 'Số 5' };
  const bank = { bank: 'Vietcombank – Ngoại thương Việt Nam', number: '001 100 123', holder: 'Nguyễn Thị Hoa' };
  const sources = { at, business: { code: '0100109106' }, vault: { bank, total: 9 }, earlier_dossier: { home } };
  const { answers, provenance } = prefillAnswers(form(fields), sources);
  expect(answers).toEqual({
    company: '0100109106',
    account: { bank: 'VCB', number: '001100123', holder: 'NGUYỄN THỊ HOA' },
    home,
  });
  expect(Object.values(provenance).map(({ source }) => source)).toEqual(['business', 'vault', 'earlier_dossier']);
});

test('each text without English is told before publishing, with where it stands', () => {
  const vietnamese = { vi: 'Chữ', en: '' };
  const definition = form([
    field('a', 'radio', { label: vietnamese, options: [{ value: 'x', label: vietnamese }] }),
    rows([field('b', 'date', { hint: vietnamese })]),
  ]);
  expect(checkDefinition(definition)).toEqual([]);
  expect(missingTranslations(definition)).toMatchObject([
    { path: 'steps.one.fields.a.label.en', step: 'one', field: 'a', severity: 'warning', code: 'missing_translation' },
    { path: 'steps.one.fields.a.options.0.label.en', field: 'a' },
    { path: 'steps.one.fields.members.fields.b.hint.en', field: 'b' },
  ]);
});

test('a shared section stands with its own words in every form that uses it', () => {
  const shared: SharedSection = { key: 'who', title: text('Người nộp'), fields: [field('who', 'full_name')] };
  const uses = (name: string) => form([field('part', 'section', { use: 'who', label: text(name) })]);
  for (const name of ['A', 'B']) {
    const whole = resolveSections(uses(name), new Map([['who', shared]]));
    expect(whole.steps[0]?.fields[0]).toEqual({
      key: 'part',
      type: 'section',
      label: shared.title,
      fields: shared.fields,
    });
    expect(compileForm(whole).view('one', {}, { locale: 'vi' }).fields[0]?.fields[0]?.key).toBe('who');
  }
});

describe('a province’s own type of field', () => {
  const plot: FieldTypeDefinition = {
    label: { vi: 'Lô rừng', en: 'Forest plot' },
    group: 'place',
    properties: ['required'],
    control: 'input',
    schema: () => ({ type: 'string', pattern: '^L\\d+$' }),
    check: ({ key }, answer) =>
      typeof answer === 'string' && /^L\d+$/.test(answer) ? [] : [{ key, message: text('Lô') }],
    read: (_, posted) => ({ answer: posted.text().toUpperCase() || null }),
  };
  registerFieldType('phutho:forest_plot', plot);
  const one = compiled([field('plot', 'phutho:forest_plot', { required: true })]);
  test('is asked, read and checked like the core’s', () => {
    expect(one.readStep('one', { plot: 'l12' }, {})).toMatchObject({ answers: { plot: 'L12' }, errors: [] });
    expect(one.validate({ plot: '12' })).toEqual([{ key: 'plot', message: text('Lô') }]);
    expect(fieldTypes().get('phutho:forest_plot')?.label.en).toBe('Forest plot');
  });
  test('is registered once, under its plugin’s name', () => {
    expect(() => {
      registerFieldType('phutho:forest_plot', plot);
    }).toThrow(/already/);
    expect(() => {
      registerFieldType('Phu Tho:x', plot);
    }).toThrow(/small letters/);
  });
});

test('sample answers pass the checks of every type but files', () => {
  const fields = everyType.filter(({ type }) => type !== 'file').map((one) => ({ ...one, required: true }));
  const one = compiled([
    ...fields,
    family,
    field('part', 'section', { fields: [field('inner', 'date', { required: true })] }),
  ]);
  expect(one.validate(sampleAnswers(one, {}, TODAY))).toEqual([]);
});

test('every operator of the closed language has words in both languages', () => {
  for (const { label } of LOGIC_OPERATORS) expect(label.vi !== '' && label.en !== '').toBe(true);
  expect(new Set(LOGIC_OPERATORS.map(({ operator }) => operator)).size).toBe(LOGIC_OPERATORS.length);
});
