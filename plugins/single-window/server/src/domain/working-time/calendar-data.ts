import type { WorkingCalendar } from './calendar';

/** Public holidays and swapped days of state offices, 2025–2027 (law.md §7 and §16; 2027 is still to be decreed). */
const HOLIDAYS: readonly string[] = [
  // 2025: notice 6150/TB-BLĐTBXH
  '2025-01-01',
  '2025-01-27',
  '2025-01-28',
  '2025-01-29',
  '2025-01-30',
  '2025-01-31',
  '2025-04-07',
  '2025-04-30',
  '2025-05-01',
  '2025-05-02',
  '2025-09-01',
  '2025-09-02',
  // 2026: letters 12729/VPCP-KGVX and 9441/TB-BNV; 24 November by Resolution 28/2026/QH16
  '2026-01-01',
  '2026-01-02',
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-04-27',
  '2026-04-30',
  '2026-05-01',
  '2026-08-31',
  '2026-09-01',
  '2026-09-02',
  '2026-11-24',
  // 2027: believed, to be decreed
  '2027-01-01',
  '2027-02-04',
  '2027-02-05',
  '2027-02-08',
  '2027-02-09',
  '2027-02-10',
  '2027-04-16',
  '2027-04-30',
  '2027-05-03',
  '2027-09-02',
  '2027-09-03',
  '2027-11-24',
];

/** Saturdays worked instead of a day off. */
const WORKED_DAYS: readonly string[] = ['2025-04-26', '2026-01-10', '2026-08-22'];

const WORKDAY = [
  { from: 7 * 60 + 30, to: 11 * 60 + 30 },
  { from: 13 * 60 + 30, to: 17 * 60 },
];

/** Monday to Friday, 07:30–11:30 and 13:30–17:00 (domain.md §5); a unit's own calendar comes on top. */
export const STATE_OFFICE_CALENDAR: WorkingCalendar = {
  weekly: [[], WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, []],
  off: new Set(HOLIDAYS),
  worked: new Set(WORKED_DAYS),
};
