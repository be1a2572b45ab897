import type { TimeLimit } from '@motcua/cms';

const two = (value: number): string => String(value).padStart(2, '0');

interface LocalTime {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
}

/** Clock time of Vietnam: UTC+7 without summer time since 13 June 1975. Months 1 and 2 and days below 10 with a leading 0 (Decree 30/2020). */
function localTime(iso: string): LocalTime {
  const local = new Date(new Date(iso).getTime() + 7 * 3_600_000);
  const month = local.getUTCMonth() + 1;
  return {
    day: two(local.getUTCDate()),
    month: month < 3 ? two(month) : String(month),
    year: String(local.getUTCFullYear()),
    hour: two(local.getUTCHours()),
    minute: two(local.getUTCMinutes()),
  };
}

/** `ngày 05 tháng 11 năm 2026`. */
export function dateInWords(iso: string): string {
  const { day, month, year } = localTime(iso);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** `05/11/2026`, as dates stand in lists and tables. */
export function shortDate(iso: string): string {
  const { day, month, year } = localTime(iso);
  return `${day}/${two(Number(month))}/${year}`;
}

/** `08 giờ 30 phút, ngày 05 tháng 11 năm 2026`. */
export function timeInWords(iso: string): string {
  const { hour, minute } = localTime(iso);
  return `${hour} giờ ${minute} phút, ${dateInWords(iso)}`;
}

/** `08 giờ 30 phút, ngày 05/11/2026`, as hand-overs are noted; dotted where nothing was handed over. */
export function shortTime(iso: string): string {
  if (iso === '') return '… giờ … phút, ngày …/…/…';
  const { hour, minute } = localTime(iso);
  return `${hour} giờ ${minute} phút, ngày ${shortDate(iso)}`;
}

/** `25/11/2026 08:30:00 +07:00`: time of a signature. */
export function signatureTime(iso: string): string {
  const { day, month, year, hour, minute } = localTime(iso);
  return `${day}/${two(Number(month))}/${year} ${hour}:${minute}:${two(new Date(iso).getUTCSeconds())} +07:00`;
}

/** `YYYY-MM-DD`. */
export const dayInVietnam = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

export const yearInVietnam = (at: Date): number => new Date(at.getTime() + 7 * 3_600_000).getUTCFullYear();

const UNITS: Readonly<Record<TimeLimit['unit'], string>> = {
  working_day: 'ngày làm việc',
  calendar_day: 'ngày',
  working_hour: 'giờ làm việc',
  hour: 'giờ',
  month: 'tháng',
};

/** `05 ngày làm việc`, or the law's own words where it fixes no time. */
export function legalTime(limit: TimeLimit | undefined): string | null {
  if (limit === undefined) return null;
  return limit.notFixed?.vi ?? `${two(limit.amount).replace('.', ',')} ${UNITS[limit.unit]}`;
}

const COMMITTEE = /^(?:ủy|uỷ) ban nhân dân\s+/i;
const KIND = /^(tỉnh|thành phố|phường|xã|đặc khu)\s+/i;

/** Head line for an agency: `UBND PHƯỜNG VIỆT TRÌ`; other agencies keep their name. */
export function headName(name: string, kind: string): string {
  const bare = name.normalize('NFC').trim();
  if (COMMITTEE.test(bare)) return `UBND ${bare.replace(COMMITTEE, '')}`.toLocaleUpperCase('vi');
  if ((kind === 'commune' || kind === 'province') && !/^UBND/i.test(bare))
    return `UBND ${bare}`.toLocaleUpperCase('vi');
  return bare.toLocaleUpperCase('vi');
}

/** Place of the date line: `Việt Trì` for the committee of phường Việt Trì. */
export const placeName = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .replace(COMMITTEE, '')
    .replace(/^UBND\s+/i, '')
    .replace(KIND, '');

/** Agency's full name as a result paper's head writes it, in two lines: `ỦY BAN NHÂN DÂN` / `PHƯỜNG VIỆT TRÌ`. */
export const fullHeadName = (name: string, kind: string): string =>
  headName(name, kind).replace(/^UBND /, 'ỦY BAN NHÂN DÂN\n');
