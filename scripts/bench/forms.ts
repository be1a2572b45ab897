/** What a form costs: a form of two hundred fields compiled, and a filled one validated against bare Ajv with the same schema. */
import { compileForm } from '@motcua/plugin-eform';
import type { Answer, Answers, FieldType, FormDefinition, FormField } from '@motcua/cms';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { median } from './statistics.ts';

const FIELDS = 200;
const words = (text: string) => ({ vi: text, en: text });
const options = ['a', 'b', 'c'].map((value) => ({ value, label: words(value) }));

const SAMPLES: readonly (readonly [FieldType, Answer])[] = [
  ['short_text', 'Một dòng chữ'],
  ['full_name', 'NGUYỄN THỊ HOA'],
  ['number', 5],
  ['date', '1990-02-03'],
  ['phone', '+84912345678'],
  ['select', 'a'],
  ['money', 50000],
  ['yes_no', true],
  ['nationality', 'VN'],
  ['long_text', 'Nhiều dòng\nchữ'],
];

const sampleAt = (index: number) => SAMPLES[index % SAMPLES.length] ?? (['short_text', 'x'] as const);

/** Every fifth field hangs on a yes/no before it; half of them are required. */
function fieldAt(index: number): FormField {
  const [type] = sampleAt(index);
  const conditional = index % 5 === 4 && index > 10;
  return {
    key: `f${index}`,
    type,
    label: words(`Trường ${index}`),
    required: index % 2 === 0,
    ...(type === 'select' && { options }),
    ...(conditional && { shownIf: { '==': [{ var: `f${index - (index % 10) - 3}` }, true] } }),
  };
}

const newForm = (): FormDefinition => ({
  key: 'bench',
  title: words('Biểu mẫu lớn'),
  steps: Array.from({ length: 10 }, (_, step) => ({
    key: `s${step}`,
    title: words(`Bước ${step}`),
    fields: Array.from({ length: FIELDS / 10 }, (_field, index) => fieldAt((step * FIELDS) / 10 + index)),
  })),
  rules: [{ field: 'f0', valid: { '>=': [{ var: 'f2' }, 1] }, message: words('Nhỏ quá') }],
});

const ROUNDS = 15;

function millisecondsOf(work: () => void, runs: number): number {
  const start = performance.now();
  for (let run = 0; run < runs; run += 1) work();
  return (performance.now() - start) / runs;
}

interface Compared {
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
}

/** Turn by turn after a warm-up, so that both share whatever else the machine does: the ratio is the median of the turns' own, the times are those of the quickest turn. */
function compare(ours: () => void, bare: () => void, runs: number): Compared {
  for (let run = 0; run < 3; run += 1) for (const work of [ours, bare]) millisecondsOf(work, runs);
  const turns = Array.from({ length: ROUNDS }, () => ({
    ours: millisecondsOf(ours, runs),
    bare: millisecondsOf(bare, runs),
  }));
  return {
    ours: Math.min(...turns.map((turn) => turn.ours)),
    bare: Math.min(...turns.map((turn) => turn.bare)),
    ratio: median(turns.map((turn) => turn.ours / turn.bare)),
  };
}

const bareAjv = (schema: object) => formats.default(new Ajv2020({ strict: false })).compile(schema);

/** @throws when the sample answers are refused: then the figures would mean nothing. */
function measureForms(): { readonly compile: Compared; readonly validate: Compared } {
  const answers: Answers = Object.fromEntries(
    Array.from({ length: FIELDS }, (_, index) => [`f${index}`, sampleAt(index)[1]]),
  );
  const form = compileForm(newForm());
  const bare = bareAjv(form.schema);
  const filed = form.visible(answers);
  if (form.validate(answers).length > 0 || !bare(filed)) throw new Error('The bench’s own answers are refused.');
  return {
    // A new definition each time: a known one is not compiled again. The first validation compiles the schema.
    compile: compare(
      () => void compileForm(newForm()).validate(answers),
      () => void bareAjv(structuredClone(form.schema))(filed),
      3,
    ),
    validate: compare(
      () => void form.validate(answers),
      () => void bare(filed),
      200,
    ),
  };
}

const line = (name: string, { ours, bare, ratio }: Compared, digits: number, most: string): string =>
  `${name.padEnd(44)} ${ours.toFixed(digits).padStart(6)} ms ${bare.toFixed(digits).padStart(5)} ms × ${ratio.toFixed(2)}  (at most ${most})`;

/** Prints the two figures as lines of the bench. */
export function reportForms(): void {
  const { compile, validate } = measureForms();
  console.log(line(`compiling ${FIELDS} fields / bare Ajv, same schema`, compile, 1, '50 ms'));
  console.log(line(`validating them filled / bare Ajv`, validate, 3, '1 ms, × 3'));
}
