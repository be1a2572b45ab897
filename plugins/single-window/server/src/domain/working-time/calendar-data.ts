/** Hours, public holidays and swapped days of state offices, 2025–2027 (law.md §7 and §16). */
import type { Text } from '@motcua/cms';
import { effectiveCalendar, type CalendarDefinition, type DayKind, type SpecialDay } from './calendar';

const NEW_YEAR: Text = { vi: 'Tết Dương lịch', en: "New Year's Day" };
const TET: Text = { vi: 'Tết Nguyên đán', en: 'Lunar New Year' };
const HUNG_KINGS: Text = { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day' };
const VICTORY: Text = { vi: 'Ngày Chiến thắng', en: 'Victory Day' };
const LABOUR: Text = { vi: 'Quốc tế Lao động', en: 'Labour Day' };
const NATIONAL: Text = { vi: 'Quốc khánh', en: 'National Day' };
const CULTURE: Text = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' };
const SWAPPED: Text = { vi: 'nghỉ hoán đổi', en: 'day off swapped for another' };
const WORKED: Text = { vi: 'làm bù ngày nghỉ hoán đổi', en: 'worked for a swapped day off' };

const expected = ({ vi, en }: Text): Text => ({ vi: `${vi} (dự kiến)`, en: `${en} (expected)` });

const days = (kind: DayKind, name: Text, ...dates: readonly string[]): readonly SpecialDay[] =>
  dates.map((date) => ({ date, kind, name }));

/** Notice 6150/TB-BLĐTBXH. */
const IN_2025: readonly SpecialDay[] = [
  ...days('holiday', NEW_YEAR, '2025-01-01'),
  ...days('holiday', TET, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...days('holiday', HUNG_KINGS, '2025-04-07'),
  ...days('worked', WORKED, '2025-04-26'),
  ...days('holiday', VICTORY, '2025-04-30'),
  ...days('holiday', LABOUR, '2025-05-01'),
  ...days('swapped', SWAPPED, '2025-05-02'),
  ...days('holiday', NATIONAL, '2025-09-01', '2025-09-02'),
];

/** Letters 12729/VPCP-KGVX and 9441/TB-BNV; 24 November by Resolution 28/2026/QH16. */
const IN_2026: readonly SpecialDay[] = [
  ...days('holiday', NEW_YEAR, '2026-01-01'),
  ...days('swapped', SWAPPED, '2026-01-02'),
  ...days('worked', WORKED, '2026-01-10'),
  ...days('holiday', TET, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  // 10/3 of the lunar year is Sunday the 26th (Labour Code Art. 111(3)).
  ...days('holiday', HUNG_KINGS, '2026-04-27'),
  ...days('holiday', VICTORY, '2026-04-30'),
  ...days('holiday', LABOUR, '2026-05-01'),
  ...days('worked', WORKED, '2026-08-22'),
  ...days('swapped', SWAPPED, '2026-08-31'),
  ...days('holiday', NATIONAL, '2026-09-01', '2026-09-02'),
  ...days('holiday', CULTURE, '2026-11-24'),
];

/** Still to be decreed: Tết as 2 + 3 days round Saturday 6 February, National Day with the 3rd. A decision on the nation's calendar puts it right. */
const IN_2027: readonly SpecialDay[] = [
  ...days('holiday', NEW_YEAR, '2027-01-01'),
  ...days('holiday', expected(TET), '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'),
  ...days('holiday', HUNG_KINGS, '2027-04-16'),
  ...days('holiday', VICTORY, '2027-04-30'),
  // 1 May is a Saturday.
  ...days('holiday', LABOUR, '2027-05-03'),
  ...days('holiday', NATIONAL, '2027-09-02'),
  ...days('holiday', expected(NATIONAL), '2027-09-03'),
  ...days('holiday', CULTURE, '2027-11-24'),
];

const WORKDAY = [
  { from: 7 * 60 + 30, to: 11 * 60 + 30 },
  { from: 13 * 60 + 30, to: 17 * 60 },
];

/** Monday to Friday, 07:30–11:30 and 13:30–17:00 (domain.md §5); province and unit come on top. */
export const NATION: CalendarDefinition = {
  weeks: [{ from: '2000-01-01', week: [[], WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, []] }],
  days: [...IN_2025, ...IN_2026, ...IN_2027],
};

export const STATE_OFFICE_CALENDAR = effectiveCalendar([NATION]);
