/** Days as they are typed and shown, `05/12/2026`, whatever language the browser has; kept and sent as `2026-12-05`. */

const SHAPES = [
  /^(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
];

/** The day that is meant; null when it is none. */
export function parseDay(text: string): string | null {
  const groups = SHAPES.map((shape) => shape.exec(text.trim())?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const { year = '', month = '', day = '' } = groups;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}

export const shownDay = (iso: string): string => iso.split('-').reverse().join('/');
