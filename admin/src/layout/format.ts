/** Dates and numbers as people of the office read them, always in the office's own time zone. */
const zone = 'Asia/Ho_Chi_Minh';

const parts = (at: Date): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** `05/12/2026` */
export const dateWords = (iso: string): string => {
  const { day = '', month = '', year = '' } = parts(new Date(iso));
  return `${day}/${month}/${year}`;
};

/** `05/12/2026 – 09/12/2026`, of two calendar days; a single one stands alone. */
export const periodWords = (from: string, to: string): string =>
  [...new Set([from, to])].map((day) => dateWords(`${day}T12:00:00+07:00`)).join(' – ');

/** `14:30` */
export const timeWords = (iso: string): string => {
  const { hour = '', minute = '' } = parts(new Date(iso));
  return `${hour}:${minute}`;
};

/** `05/12/2026 14:30` */
export const dateTimeWords = (iso: string): string => `${dateWords(iso)} ${timeWords(iso)}`;

/** `05/12` */
export const shortDate = (iso: string): string => dateWords(iso).slice(0, 5);

/** The calendar day in the office's time zone, `2026-12-05`. */
export const officeDay = (at: Date): string => {
  const { day = '', month = '', year = '' } = parts(at);
  return `${year}-${month}-${day}`;
};

/** `87,4` in Vietnamese, `87.4` in English. */
export const decimal = (value: number, locale: string, digits = 1): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'vi-VN', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
