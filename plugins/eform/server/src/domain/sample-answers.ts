import type { Answer, Answers, FieldOption, FormField } from '@motcua/cms';
import { communesOf, communesOfToday, oldCommunesOf, oldDistrictsOf, oldProvinces, provinces } from './address-book';
import { fieldType } from './field-types';
import { hasRows } from './field-types/structure';
import type { CompiledForm, FieldView } from './types';

const optionsOf = (field: FormField): readonly FieldOption[] => fieldType(field.type).options?.(field) ?? [];

const firstOption = (field: FormField): Answer => optionsOf(field)[0]?.value ?? null;

function address(field: FormField): Answer {
  if (field.map === 'old') return oldAddress();
  const province = provinces()[0]?.code ?? '';
  return { province, commune: communesOf(province)[0]?.code ?? '', detail: 'Số 12, thôn Đông' };
}

/** The first commune of the old map that has become a commune of today. */
function oldAddress(): Answer {
  const [province = ''] = oldProvinces();
  const [district = ''] = oldDistrictsOf(province);
  const [commune = ''] = oldCommunesOf(province, district);
  const old = { province, district, commune };
  const [today] = communesOfToday(old);
  return today ? { province: today.province, commune: today.code, detail: 'Số 12, thôn Đông', old } : null;
}

/** The next year of `today` (`YYYY-MM-DD`), else a birthday that fits the sample's personal number. */
function date(field: FormField, today: string): string {
  const day = field.when === 'future' ? `${Number(today.slice(0, 4)) + 1}-01-15` : '1992-03-27';
  return day.slice(0, { day: 10, month: 7, year: 4 }[field.precision ?? 'day']);
}

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
  phone: () => '+84912345678',
  email: () => 'mau@example.vn',
  address,
  bank_account: () => ({ bank: 'VCB', number: '0011001234567', holder: 'NGUYỄN VĂN MẪU' }),
  land_parcel: () => ({ sheet: '12', plot: '145' }),
  declaration: () => true,
};

const sampleOf = (field: FormField, today: string): Answer => samples[field.type]?.(field, today) ?? null;

/** One row of a repeating section or a table. */
function row(field: FormField, today: string): Answer {
  const cells = (field.fields ?? []).map((cell) => [cell.key, sampleOf(cell, today)] as const);
  return [Object.fromEntries(cells.filter(([, answer]) => answer !== null))];
}

const keysOf = (fields: readonly FieldView[]): readonly string[] =>
  fields.flatMap((field) => [field.key, ...keysOf(field.fields)]);

/** Fills every question that is shown, page by page as conditions open more, and keeps what is answered already. */
export function sampleAnswers(form: CompiledForm, before: Answers, today: string): Answers {
  let answers = before;
  for (let size = -1; size !== Object.keys(answers).length;) {
    size = Object.keys(answers).length;
    const shown = new Set(
      form.steps(answers).flatMap((step) => keysOf(form.view(step, answers, { locale: 'vi' }).fields)),
    );
    const open = [...form.fields.values()].filter(({ key }) => shown.has(key) && (answers[key] ?? null) === null);
    const filled = open.flatMap((field) => {
      const answer = hasRows(field) ? row(field, today) : sampleOf(field, today);
      return answer === null ? [] : [[field.key, answer] as const];
    });
    answers = { ...answers, ...Object.fromEntries(filled) };
  }
  return answers;
}
