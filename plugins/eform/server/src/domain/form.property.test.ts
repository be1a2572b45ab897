/** Two checks of one definition, one written as JSON Schema and one in words: neither lets through what the other refuses. */
import type { Answers, FormDefinition, FormField, Logic } from '@motcua/cms';
import fc from 'fast-check';
import { checkSlots, passesBeyond } from './check';
import { checkDefinition } from './check-definition';
import { compileForm, formAjv } from './compile';
import { fieldType } from './field-types';
import { logicCompiler } from './logic';
import { prepare } from './prepare';
import { answersSchema } from './schema';
import { everyType, field, form, options, rows, text, TODAY } from './samples';
import { lookAt } from './visible';

const compiler = logicCompiler(() => TODAY);

function checksOf(definition: FormDefinition) {
  const plan = prepare(definition, compiler);
  const bySchema = formAjv(compiler).compile(answersSchema(definition, plan));
  return {
    bySchema: (answers: Answers): boolean => bySchema(answers),
    byRules: (answers: Answers): boolean =>
      Object.keys(answers).every((key) => plan.byKey.has(key)) &&
      checkSlots(plan, plan.slots, lookAt(plan, answers), TODAY).length === 0,
    seen: (answers: Answers) => lookAt(plan, answers),
    beyond: (answers: Answers): boolean => passesBeyond(plan, lookAt(plan, answers), TODAY),
  };
}

const RIGHT: readonly unknown[] = [
  ...['a', 'b', 'VN', 'Kinh', 'NGUYỄN THỊ HOA', '2024-02-29', '2024-02', '1988', '07:30', '025192000145', '0100109106'],
  ...['0100109106-001', '+84912345678', 'a@b.vn', true, false, 1, 20, 1000, ['a'], ['a', 'b']],
  { province: '25', commune: '04792', detail: 'Số 5' },
  {
    ...{ province: '01', commune: '00004', detail: 'Số 5' },
    old: { province: 'Thành phố Hà Nội', district: 'Quận Ba Đình', commune: 'Phường Trúc Bạch' },
  },
  { bank: 'VCB', number: '0011001234567', holder: 'NGUYEN THI HOA' },
  { sheet: '12', plot: '145' },
  { sheet: '12', plot: '145/2', lat: 21.3, lng: 105.4 },
  [{ file: 'abc', name: 'giay.pdf' }],
];
const WRONG: readonly unknown[] = [
  ...['', ' ', 'Hoa', '2023-02-29', '0001-01-01', '2024-13', '24:00', '02519200014', '0912345678', 'a@b', 'a\u0007'],
  ...['a\nb', '\u202e', 0, 21, 0.5, -1, 1e20, Number.MAX_SAFE_INTEGER, ['a', 'a'], ['c'], [], [1], [null], {}],
  { province: '25', commune: '04792' },
  { province: '25', commune: '04792', detail: 'x', more: 1 },
  { province: '25', commune: 'x', detail: '\u0000' },
  { province: '01', commune: '00004', detail: 'x', old: { province: 'A', district: '', commune: 'B' } },
  { bank: 'XXX', number: '1', holder: 'hoa' },
  { sheet: '12', plot: '145', lat: 21.3 },
  { sheet: '12', plot: '145', lat: 99, lng: 105.4 },
  { sheet: '', plot: '145' },
  [{ file: 'abc' }],
  [{ file: '../x', name: 'x' }],
  Array.from({ length: 3 }, () => ({ file: 'abc', name: 'x' })),
];
const anything = fc.oneof(
  { maxDepth: 2, withCrossShrink: false },
  { weight: 4, arbitrary: fc.constantFrom(...RIGHT) },
  { weight: 2, arbitrary: fc.constantFrom(...WRONG) },
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue(),
);

describe('the JSON Schema accepts exactly what the rules accept', () => {
  for (const one of everyType) {
    const { bySchema } = checksOf(form([{ ...one, required: true }]));
    test(`for ${one.key}`, () => {
      let accepted = 0;
      fc.assert(
        fc.property(anything, (answer) => {
          const byRules = answer !== null && fieldType(one.type).check(one, answer).length === 0;
          if (byRules) accepted += 1;
          expect(bySchema({ [one.key]: answer as Answers[string] })).toBe(byRules);
        }),
        { numRuns: 600 },
      );
      expect(accepted).toBeGreaterThan(0);
    });
  }
});

/** A condition over some keys. */
const condition = (keys: readonly string[]): fc.Arbitrary<Logic> => {
  const variable = fc.constantFrom(...keys).map((key) => ({ var: key }));
  const value = fc.constantFrom('a', 'b', 'VN', '1988', true, false, 1, 5, null);
  const atom: fc.Arbitrary<Logic> = fc.oneof(
    fc.tuple(fc.constantFrom('==', '!=', '<', '>='), variable, value).map(([name, a, b]) => ({ [name]: [a, b] })),
    variable.map((each) => ({ '!!': [each] })),
    fc.tuple(variable, fc.subarray(['a', 'b', 'VN'])).map(([a, list]) => ({ in: [a, list] })),
    fc.tuple(fc.constantFrom('a', 'b'), variable).map(([item, list]) => ({ in: [item, list] })),
    fc.tuple(variable, variable).map(([a, b]) => ({ '>': [{ years_between: [a, b] }, 3] })),
  );
  return fc.oneof(
    { weight: 3, arbitrary: atom },
    fc.tuple(fc.constantFrom('and', 'or'), atom, atom).map(([name, a, b]) => ({ [name]: [a, b] })),
    atom.map((each) => ({ '!': [each] })),
  );
};

const LEAVES: readonly FormField[] = everyType.filter((each) => !['declaration', 'file'].includes(each.type));

/** A field under a new key with conditions over the keys before it: no cycles. */
const leaf = (key: string, keys: readonly string[], among = LEAVES): fc.Arbitrary<FormField> =>
  fc
    .record({
      base: fc.constantFrom(...among),
      required: fc.boolean(),
      shownIf: keys.length === 0 ? fc.constant(undefined) : fc.option(condition(keys), { nil: undefined, freq: 2 }),
      requiredIf: keys.length === 0 ? fc.constant(undefined) : fc.option(condition(keys), { nil: undefined }),
      offered: keys.length === 0 ? fc.constant(undefined) : fc.option(condition(keys), { nil: undefined }),
    })
    .map(({ base, required, shownIf, requiredIf, offered }) => ({
      ...base,
      key,
      required,
      ...(shownIf !== undefined && { shownIf }),
      ...(requiredIf !== undefined && { requiredIf }),
      ...(base.options !== undefined &&
        offered !== undefined && { options: [options[0], { ...options[1], shownIf: offered }] as typeof options }),
    }));

const CELLS = LEAVES.filter((each) => fieldType(each.type).cell === true);

const definitions: fc.Arbitrary<FormDefinition> = fc
  .record({
    lone: fc.tuple(leaf('f0', []), leaf('f1', ['f0']), leaf('f2', ['f0', 'f1'])),
    inner: fc.tuple(leaf('f3', ['f0', 'f2']), leaf('f4', ['f1', 'f3'])),
    sectionIf: fc.option(condition(['f0', 'f1']), { nil: undefined }),
    columns: fc.tuple(leaf('r0', ['f0']), leaf('r1', ['r0', 'f1'])),
    cells: fc.tuple(...['c0', 'c1'].map((key) => leaf(key, ['f2'], CELLS))),
    repeat: fc.record({ min: fc.integer({ min: 0, max: 2 }), max: fc.integer({ min: 2, max: 3 }) }),
    tableRequired: fc.boolean(),
    stepIf: fc.option(condition(['f0']), { nil: undefined }),
    rules: fc.array(fc.tuple(fc.constantFrom('f0', 'f4', 'r1'), condition(['f0', 'f1'])), { maxLength: 2 }),
  })
  .map(({ lone, inner, sectionIf, columns, cells, repeat, tableRequired, stepIf, rules }) => ({
    ...form([]),
    steps: [
      {
        key: 'one',
        title: text('Một'),
        fields: [
          ...lone,
          field('section', 'section', { fields: inner, ...(sectionIf !== undefined && { shownIf: sectionIf }) }),
        ],
      },
      {
        key: 'two',
        title: text('Hai'),
        ...(stepIf !== undefined && { shownIf: stepIf }),
        fields: [
          field('members', 'section', { repeat, fields: columns }),
          field('crops', 'table', {
            fields: cells.map(
              (cell) =>
                Object.fromEntries(Object.entries(cell).filter(([name]) => name !== 'shownIf')) as unknown as FormField,
            ),
            required: tableRequired,
          }),
          field('total', 'calculated', { formula: { '+': [{ count: [{ var: 'members' }] }, 1] } }),
        ],
      },
    ],
    rules: rules.map(([key, valid]) => ({ field: key, valid, message: text('Sai') })),
  }));

const row = (...keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, fc.option(anything)])), { requiredKeys: [] });
const someAnswers = fc.record(
  {
    ...Object.fromEntries(['f0', 'f1', 'f2', 'f3', 'f4'].map((key) => [key, fc.option(anything)])),
    members: fc.option(fc.oneof({ weight: 4, arbitrary: fc.array(row('r0', 'r1'), { maxLength: 4 }) }, anything)),
    crops: fc.option(fc.oneof({ weight: 4, arbitrary: fc.array(row('c0', 'c1'), { maxLength: 2 }) }, anything)),
  },
  { requiredKeys: [] },
);

/** Answers that fit the fields, but for some that were left out or spoilt. */
const fitting = (definition: FormDefinition): fc.Arbitrary<Answers> => {
  const right = (one: FormField): fc.Arbitrary<unknown> => {
    const values = RIGHT.filter((value) => fieldType(one.type).check(one, value).length === 0);
    return fc.constantFrom(...values);
  };
  const record = (fields: readonly FormField[]): fc.Arbitrary<Record<string, unknown>> =>
    fc.record(
      Object.fromEntries(
        fields
          .filter((each) => each.type !== 'calculated')
          .map((each) => [
            each.key,
            each.fields ? fc.array(record(each.fields), { minLength: 1, maxLength: 3 }) : right(each),
          ]),
      ),
      { requiredKeys: [] },
    );
  const fields = definition.steps
    .flatMap((step) => step.fields)
    .flatMap((each) => (each.key === 'section' ? (each.fields ?? []) : [each]));
  return record(fields) as fc.Arbitrary<Answers>; // JSON values for each field
};

test('a random form takes by its schema exactly what it takes by its rules', () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      definitions.chain((definition) =>
        fc.tuple(
          fc.constant(definition),
          fc.array(fc.oneof(fitting(definition), someAnswers), { minLength: 30, maxLength: 30 }),
        ),
      ),
      ([definition, many]) => {
        expect(checkDefinition(definition)).toEqual([]);
        const { bySchema, byRules, seen, beyond } = checksOf(definition);
        for (const given of many as readonly Answers[]) {
          const filed = seen(given).answers;
          if (!beyond(given)) continue; // the map of communes and the like are no matter of a schema
          const right = byRules(given);
          expect(bySchema(filed)).toBe(right);
          expect(compileForm(definition, () => TODAY).validate(given).length === 0).toBe(right);
          if (right) accepted += 1;
          else refused += 1;
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(100);
});

test('a schema refuses the answer to a question that was not asked', () => {
  const { bySchema } = checksOf(
    form([field('a', 'yes_no'), field('b', 'short_text', { shownIf: { var: 'a' } }), rows([field('c', 'number')])]),
  );
  expect(bySchema({ a: false, b: 'x' })).toBe(false);
  expect(bySchema({ a: true, b: 'x' })).toBe(true);
});
