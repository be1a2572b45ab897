import type { Answer, Answers, FieldOption, FormField } from '@motcua/cms';
import { communesOf, provinces } from './address-book';
import { fieldType } from './field-types';
import type { CompiledForm } from './types';

const optionsOf = (field: FormField): readonly FieldOption[] => fieldType(field.type).options?.(field) ?? [];

const firstOption = (field: FormField): Answer => optionsOf(field)[0]?.value ?? null;

function address(): Answer {
  const province = provinces()[0]?.code ?? '';
  return { province, commune: communesOf(province)[0]?.code ?? '', detail: 'Số 12, thôn Đông' };
}

/** The next year of `today` (`YYYY-MM-DD`), else a birthday that fits the sample's personal number. */
const date = (field: FormField, today: string): string =>
  field.when === 'future' ? `${Number(today.slice(0, 4)) + 1}-01-15` : '1992-03-27';

type Sample = (field: FormField, today: string) => Answer;

/** An answer of each kind that passes its own check. Kinds that are not here are left for the editor to fill in. */
const samples: Readonly<Record<string, Sample>> = {
  short_text: (field) => 'Nội dung mẫu'.slice(0, field.maxLength),
  long_text: (field) => 'Nội dung mẫu để thử biểu mẫu.'.slice(0, field.maxLength),
  number: (field) => field.min ?? Math.min(field.max ?? 1, 1),
  money: (field) => field.min ?? Math.min(field.max ?? 50_000, 50_000),
  date,
  time: () => '08:30',
  radio: firstOption,
  select: firstOption,
  country: firstOption,
  nationality: firstOption,
  ethnic_group: firstOption,
  checkboxes: (field) =>
    optionsOf(field)
      .slice(0, Math.max(1, field.min ?? 1))
      .map(({ value }) => value),
  yes_no: () => true,
  full_name: () => 'NGUYỄN VĂN MẪU',
  personal_number: () => '025092000142',
  enterprise_code: () => '0100109106',
  phone: () => '0912345678',
  email: () => 'mau@example.vn',
  address,
  declaration: () => true,
};

/** Fills every question that is shown, page by page as conditions open more, and keeps what is answered already. */
export function sampleAnswers(form: CompiledForm, before: Answers, today: string): Answers {
  const fields = form.definition.steps.flatMap((step) => step.fields);
  let answers = before;
  for (let size = -1; size !== Object.keys(answers).length;) {
    size = Object.keys(answers).length;
    const shown = new Set(
      form.steps(answers).flatMap((step) => form.view(step, answers, { locale: 'vi' }).fields.map(({ key }) => key)),
    );
    const open = fields.filter(({ key }) => shown.has(key) && (answers[key] ?? null) === null);
    const filled = open.flatMap((field) => {
      const answer = samples[field.type]?.(field, today) ?? null;
      return answer === null ? [] : [[field.key, answer] as const];
    });
    answers = { ...answers, ...Object.fromEntries(filled) };
  }
  return answers;
}
