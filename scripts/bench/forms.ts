/** What a form costs: a form of two hundred fields compiled, and a filled one validated against bare Ajv with the same schema. */
import { compileForm } from '@motcua/plugin-eform';
import type { Answer, Answers, FieldType, FormDefinition, FormField } from '@motcua/cms';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

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

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds of one run, the median of several batches after a warm-up. */
function timeOf(work: () => void, runs: number): number {
  for (let run = 0; run < runs; run += 1) work();
  return median(
    Array.from({ length: 9 }, () => {
      const start = performance.now();
      for (let run = 0; run < runs; run += 1) work();
      return (performance.now() - start) / runs;
    }),
  );
}

interface FormFigures {
  readonly compileMs: number;
  readonly validateMs: number;
  readonly bareAjvMs: number;
}

/** @throws when the sample answers are refused: then the figures would mean nothing. */
function measureForms(): FormFigures {
  const answers: Answers = Object.fromEntries(
    Array.from({ length: FIELDS }, (_, index) => [`f${index}`, sampleAt(index)[1]]),
  );
  const form = compileForm(newForm());
  const bare = formats.default(new Ajv2020({ strict: false })).compile(form.schema);
  const filed = form.visible(answers);
  if (form.validate(answers).length > 0 || !bare(filed)) throw new Error('The bench’s own answers are refused.');
  return {
    // A new definition each time: a known one is not compiled again. The schema is compiled by the first validation.
    compileMs: timeOf(() => void compileForm(newForm()).validate(answers), 3),
    validateMs: timeOf(() => void form.validate(answers), 300),
    bareAjvMs: timeOf(() => void bare(filed), 300),
  };
}

/** Prints the two figures as lines of the bench. */
export function reportForms(): void {
  const { compileMs, validateMs, bareAjvMs } = measureForms();
  console.log(`compiling a form of ${FIELDS} fields ${compileMs.toFixed(1)} ms (at most 50)`);
  console.log(
    `validating it filled ${validateMs.toFixed(3)} ms (at most 1), bare Ajv ${bareAjvMs.toFixed(3)} ms  × ${(validateMs / bareAjvMs).toFixed(2)} (at most 3)`,
  );
}
