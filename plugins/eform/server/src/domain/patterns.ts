/** Patterns of stored answers, in the syntax that JSON Schema and JavaScript share (flag `u`). */

/** Control characters and those that turn the direction of writing, which can hide what a line says. */
const HIDDEN = '\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF';
const NOT_BLANK = '(?=[\\s\\S]*\\S)';

export const LINE = `^${NOT_BLANK}[^${HIDDEN}\\t\\n]*$`;
export const LINES = `^${NOT_BLANK}[^${HIDDEN}]*$`;
export const FULL_NAME = "^\\p{Lu}[\\p{Lu}\\p{M}'’. \\-]*$";
/** Of an account: companies carry digits and signs in their names. */
export const HOLDER = "^[\\p{Lu}\\p{N}][\\p{Lu}\\p{M}\\p{N}'’.,&()/ \\-]*$";
export const PERSONAL_NUMBER = '^\\d{12}$';
export const ENTERPRISE_CODE = '^\\d{10}(-\\d{3})?$';
export const PHONE = '^\\+84[1-9]\\d{8,9}$';
export const EMAIL = '^[A-Za-z0-9._%+\\-]{1,64}@([A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}$';
export const TIME = '^([01]\\d|2[0-3]):[0-5]\\d$';
/** Years 1850–2199; the calendar itself is the format `date`. */
export const DATE_YEAR = '^(18[5-9]|19\\d|2[01]\\d)\\d-';
export const YEAR = '^(18[5-9]|19\\d|2[01]\\d)\\d$';
export const MONTH = '^(18[5-9]|19\\d|2[01]\\d)\\d-(0[1-9]|1[0-2])$';
/** Computed from dates that are right already. */
export const DATE_LIKE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
export const BANK_NUMBER = '^[0-9A-Z]{6,20}$';
export const SHEET_OR_PLOT = '^[0-9A-Za-z](?:[0-9A-Za-z./\\-]{0,18}[0-9A-Za-z])?$';
export const FILE_KEY = '^[0-9A-Za-z][0-9A-Za-z._\\-/]{0,199}$';
export const PROVINCE = '^\\d{2}$';
export const COMMUNE = '^\\d{5}$';

const compiled = new Map<string, RegExp>();

export function matches(pattern: string, text: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(pattern, 'u');
    compiled.set(pattern, expression);
  }
  return expression.test(text);
}

/** How many characters a text may have when the definition does not say. */
export const DEFAULT_LENGTH = { short_text: 200, long_text: 4000, full_name: 100, email: 254, detail: 300 } as const;
/** Whole đồng beyond this would not be exact in JSON. */
export const MOST_MONEY = Number.MAX_SAFE_INTEGER;

/** Length in characters as a person counts them, as JSON Schema's `maxLength` does. */
export const lengthOf = (text: string): number => Array.from(text).length;
