import type { Answer, Answers, FieldOption, FormField, Row } from '@motcua/cms';
import { communesOf, communesOfToday, oldCommunesOf, oldDistrictsOf, oldProvinces, provinces } from './address-book';
import { fieldType } from './field-types';
import { hasRows, rowLimits } from './field-types/structure';
import type { CompiledForm, FieldView } from './types';

const optionsOf = (field: FormField): readonly FieldOption[] => fieldType(field.type).options?.(field) ?? [];

const firstOption = (field: FormField): Answer => optionsOf(field)[0]?.value ?? null;

const DETAIL = 'Số 12, thôn Đông';

/** A place of before 1 July 2025 with the commune that it is today. */
function oldAddress(): Answer {
  const [province = ''] = oldProvinces();
  const [district = ''] = oldDistrictsOf(province);
  const [commune = ''] = oldCommunesOf(province, district);
  const [today] = communesOfToday({ province, district, commune });
  if (!today) return null;
  return { province: today.province, commune: today.code, detail: DETAIL, old: { province, district, commune } };
}

function address(field: FormField): Answer {
  if (field.map === 'old') return oldAddress();
  const [province] = provinces();
  const [commune] = communesOf(province?.code ?? '');
  return { province: province?.code ?? '', commune: commune?.code ?? '', detail: DETAIL };
}

const LENGTHS = { day: 10, month: 7, year: 4 } as const;

/** The next year of `today` (`YYYY-MM-DD`), else a birthday that fits the sample's personal number. */
const date = (field: FormField, today: string): string =>
  (field.when === 'future' ? `${Number(today.slice(0, 4)) + 1}-01-15` : '1992-03-27').slice(
    0,
    LENGTHS[field.precision ?? 'day'],
  );

type Sample = (field: FormField, today: string) => Answer;

/** An answer of each kind that passes its own check. Kinds that are not here are left for the editor to fill in. */
const samples: Readonly<Record<string, Sample>> = {
  short_text: (field) => 'Nội dung mẫu'.slice(0, field.maxLength).trim(),
  long_text: (field) => 'Nội dung mẫu để thử biểu mẫu.'.slice(0, field.maxLength).trim(),
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
  phone: () => '+84912345678',
  email: () => 'mau@example.vn',
  bank_account: (field) => ({ bank: optionsOf(field)[0]?.value ?? '', number: '0123456789', holder: 'NGUYEN VAN MAU' }),
  land_parcel: () => ({ sheet: '12', plot: '345' }),
  address,
  declaration: () => true,
};

const isEmpty = (answer: Answer | undefined): boolean =>
  (answer ?? null) === null || answer === '' || (Array.isArray(answer) && answer.length === 0);

/** One row, or as many as the form asks for at least; in rows that are there already only what is missing. */
function rowsOf(field: FormField, before: Answer | undefined, today: string): Answer {
  // A field with rows answers with rows: the form's own check lets nothing else in.
  const there = Array.isArray(before) ? (before as readonly Row[]) : [];
  const row = Object.fromEntries(
    (field.fields ?? []).flatMap((inner) => {
      const answer = samples[inner.type]?.(inner, today) ?? null;
      return answer === null ? [] : [[inner.key, answer] as const];
    }),
  );
  return Array.from({ length: Math.max(1, there.length, rowLimits(field).min) }, (_, place) => ({
    ...row,
    ...Object.fromEntries(Object.entries(there[place] ?? {}).filter(([, answer]) => !isEmpty(answer))),
  }));
}

/** What a page asks for: a section that does not repeat stands for what it holds. */
const asked = (fields: readonly FieldView[]): readonly FormField[] =>
  fields.flatMap(({ definition, fields: inner }) => (inner.length > 0 ? asked(inner) : [definition]));

/** Fills every question that is shown, page by page as conditions open more, and keeps what is answered already. */
export function sampleAnswers(form: CompiledForm, before: Answers, today: string): Answers {
  let answers = before;
  for (let size = -1; size !== Object.keys(answers).length;) {
    size = Object.keys(answers).length;
    const shown = form.steps(answers).flatMap((step) => asked(form.view(step, answers, { locale: 'vi' }).fields));
    const filled = shown
      .filter((field) => hasRows(field) || isEmpty(answers[field.key]))
      .flatMap((field) => {
        const answer = hasRows(field)
          ? rowsOf(field, answers[field.key], today)
          : (samples[field.type]?.(field, today) ?? null);
        return answer === null ? [] : [[field.key, answer] as const];
      });
    answers = { ...answers, ...Object.fromEntries(filled) };
  }
  return answers;
}
