/** A row of a register that administrators keep: texts by column, so that a form, a spreadsheet and the history speak of it alike. Pure. */
import type { Text } from '@motcua/cms';
import { fold } from '../fold';
import { canonicalJson, sha256 } from '../hash-chain';

/** Empty: not given. Several choices stand in one text, see `manyOf`. */
export type Values = Readonly<Record<string, string>>;

export interface Choice {
  readonly value: string;
  readonly label: Text;
}

export interface Column {
  readonly key: string;
  readonly title: Text;
  readonly hint?: Text;
  /** `many`: choices; `agency`: the code of a unit; `long`: several lines. */
  readonly kind: 'text' | 'long' | 'day' | 'choice' | 'many' | 'agency';
  readonly required?: boolean;
  /** Names the row together with the other fixed columns; never changed. */
  readonly fixed?: boolean;
  /** Said by the system, typed by nobody. */
  readonly given?: boolean;
  readonly choices?: readonly Choice[];
  readonly most: number;
}

/** What is wrong with a row; the column's key, or empty for the row as a whole. */
export interface Refusal {
  readonly column: string;
  readonly detail: Text;
}

export interface Difference {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export const refusal = (column: string, vi: string, en: string): Refusal => ({ column, detail: { vi, en } });

export const outOfReach = (column: string): Refusal =>
  refusal(column, 'Không có đơn vị này trong phạm vi của bạn.', 'There is no such unit in your reach.');

const SEPARATOR = '; ';
export const manyOf = (text: string): readonly string[] =>
  text
    .split(/[;,|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
const oneText = (values: readonly string[]): string => [...new Set(values)].sort().join(SEPARATOR);

/** Changes with each change of the row, whoever makes it and by which door: what a form was filled in on. */
export const versionOf = (values: Values): string => sha256(canonicalJson(values)).slice(0, 16);

export const differences = (columns: readonly Column[], before: Values, after: Values): readonly Difference[] =>
  columns.flatMap(({ key }) => {
    const from = before[key] ?? '';
    const to = after[key] ?? '';
    return from === to ? [] : [{ column: key, from, to }];
  });

/** By value or by its words in either language, without diacritics; null when there is no such choice. */
function chosen(choices: readonly Choice[], typed: string): string | null {
  const wanted = fold(typed.trim());
  const found = choices.find(
    ({ value, label }) => fold(value) === wanted || fold(label.vi) === wanted || fold(label.en) === wanted,
  );
  return found?.value ?? null;
}

/** `05/12/2026` or `2026-12-05`; null for what is no day of the calendar. */
export function dayText(typed: string): string | null {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const iso = local
    ? `${local[3] ?? ''}-${(local[2] ?? '').padStart(2, '0')}-${(local[1] ?? '').padStart(2, '0')}`
    : typed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** A typed cell as it is kept, or why not. */
function cell(column: Column, typed: string): { readonly value: string } | { readonly wrong: Refusal } {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { value: '' };
  if (text.length > column.most)
    return {
      wrong: refusal(column.key, `Tối đa ${column.most} ký tự.`, `At most ${column.most} characters.`),
    };
  const choices = column.choices ?? [];
  switch (column.kind) {
    case 'day': {
      const day = dayText(text);
      return day === null
        ? {
            wrong: refusal(
              column.key,
              `“${text}” không phải là ngày. Ghi dạng ngày/tháng/năm, ví dụ 05/12/2026.`,
              `“${text}” is no day. Write day/month/year, such as 05/12/2026.`,
            ),
          }
        : { value: day };
    }
    case 'choice': {
      const value = chosen(choices, text);
      return value === null ? { wrong: noChoice(column, text) } : { value };
    }
    case 'many': {
      const parts = manyOf(text).map((part) => ({ part, value: chosen(choices, part) }));
      const missing = parts.find(({ value }) => value === null);
      return missing
        ? { wrong: noChoice(column, missing.part) }
        : { value: oneText(parts.flatMap(({ value }) => (value === null ? [] : [value]))) };
    }
    case 'long':
      return { value: text.replaceAll('\r\n', '\n') };
    default:
      return { value: text.replace(/\s+/gu, ' ') };
  }
}

const noChoice = (column: Column, typed: string): Refusal => {
  const some = (language: 'vi' | 'en'): string =>
    (column.choices ?? [])
      .slice(0, 12)
      .map(({ label }) => label[language])
      .join(', ');
  return refusal(
    column.key,
    `Không có lựa chọn “${typed}”. Chọn: ${some('vi')}.`,
    `There is no choice “${typed}”. Choose: ${some('en')}.`,
  );
};

/** What was typed, over what was there; columns that were not given stay as they were. */
export function typedValues(
  columns: readonly Column[],
  before: Values | null,
  typed: Values,
): { readonly values: Values; readonly wrong: readonly Refusal[] } {
  const values: Record<string, string> = {};
  const wrong: Refusal[] = [];
  for (const column of columns) {
    const { key, title } = column;
    const old = before?.[key] ?? '';
    const given = typed[key];
    values[key] = old;
    if (given !== undefined && !column.given) {
      const read = cell(column, given);
      if ('wrong' in read) {
        wrong.push(read.wrong);
        continue;
      }
      values[key] = read.value;
    }
    if (column.required && values[key] === '')
      wrong.push(refusal(key, `Nhập ${title.vi.toLocaleLowerCase('vi')}.`, `Enter ${title.en.toLowerCase()}.`));
    if (column.fixed && before && values[key] !== old)
      wrong.push(
        refusal(key, 'Không đổi được mã của dòng đã có.', 'The code of a row that is there cannot be changed.'),
      );
  }
  return { values, wrong };
}
