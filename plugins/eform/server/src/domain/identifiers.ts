/** Identifiers that the state gives, and how a person types them. */

/** Provinces' codes on cards run from 001 (Hà Nội) to 096 (Cà Mau), those before the mergers of 2025 included. */
const LAST_PROVINCE = 96;

/**
 * Personal number (domain.md §4): 3 digits province of birth, 1 century and sex (0/1 = born 19xx male/female, 2/3 = 20xx, and so on), 2 year, 6 more.
 * Tells the century's first year and the sex, or null when it is no personal number at all.
 */
export function readPersonalNumber(
  number: string,
): { readonly province: number; readonly birthYear: number; readonly sex: 'male' | 'female' } | null {
  if (!/^\d{12}$/.test(number)) return null;
  const century = Number(number[3]);
  return {
    province: Number(number.slice(0, 3)),
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6)),
    sex: century % 2 === 0 ? 'male' : 'female',
  };
}

export const isProvinceOfBirth = (province: number): boolean => province >= 1 && province <= LAST_PROVINCE;

/** A keyboard-wedge scanner types the card's QR (`number|old|name|…`, law.md §17) into the field: take the number out of it. */
export function personalNumberFrom(typed: string): string {
  const [first = ''] = typed.split('|');
  return first.replace(/[\s.-]/g, '');
}

/** Tax code check digit, weights of law.md §17. They stand in no instrument: warn, never block. */
export function enterpriseCheckDigitFits(code: string): boolean {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return (10 - (sum % 11)) % 10 === Number(code[9]);
}

/** `0100109106001` → `0100109106-001`; spaces and dots are how people group digits. */
export function enterpriseCodeFrom(typed: string): string {
  const digits = typed.replace(/[\s.-]/g, '');
  return /^\d{13}$/.test(digits) ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits;
}

/** `0912 345 678`, `+84 912345678`, `84912345678` → `+84912345678`; null when it is none of these. */
export function phoneFrom(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/g, '');
  const rest = /^(?:\+84|0084|84(?=\d{9,10}$)|0)([1-9]\d{8,9})$/.exec(digits)?.[1];
  return rest === undefined ? null : `+84${rest}`;
}
