/** Vietnamese clock time as the browser's field for a moment writes it, and back. */
const HOURS = 7;

/** `2026-12-05T14:30` in Asia/Ho_Chi_Minh, which has no summer time. */
export const toField = (iso: string): string =>
  new Date(new Date(iso).getTime() + HOURS * 3_600_000).toISOString().slice(0, 16);

/** Null while it is not whole. */
export function fromField(text: string): string | null {
  const at = new Date(`${text}:00+07:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

export const plusHours = (iso: string, hours: number): string =>
  new Date(new Date(iso).getTime() + hours * 3_600_000).toISOString();
