/** Working calendars as lines of a spreadsheet: a line for each special day, and one for each week with the day from which it holds. Pure. */
import type { CalendarDefinition, DayKind, SpecialDay, WeekFrom } from '../working-time/calendar';
import { changed, NOTHING, readSpans, spansText, type CalendarChanges } from '../working-time/definition';
import { text } from './columns';
import { differences, refusal, type Choice, type Column, type Refusal, type Values } from './row';

/** The nation is no agency and has no code of its own. */
export const NATION_ROW = 'VN';

const choice = (value: string, vi: string, en: string): Choice => ({ value, label: { vi, en } });

const REMOVED = 'removed';
const KINDS: readonly Choice[] = [
  choice('holiday', 'Nghỉ lễ', 'Holiday'),
  choice('swapped', 'Nghỉ hoán đổi', 'Swapped day off'),
  choice('closure', 'Đóng cửa', 'Closed'),
  choice('worked', 'Làm bù', 'Worked'),
  choice('hours', 'Giờ riêng', 'Own hours'),
  choice('regular', 'Làm việc như thường lệ', 'As usual'),
  choice(REMOVED, 'Bỏ', 'Taken away'),
];

/** Monday first, as people read a week; the place is that of the definition, Sunday first. */
const WEEKDAYS = [
  ['mon', 1, 'Thứ hai', 'Monday'],
  ['tue', 2, 'Thứ ba', 'Tuesday'],
  ['wed', 3, 'Thứ tư', 'Wednesday'],
  ['thu', 4, 'Thứ năm', 'Thursday'],
  ['fri', 5, 'Thứ sáu', 'Friday'],
  ['sat', 6, 'Thứ bảy', 'Saturday'],
  ['sun', 0, 'Chủ nhật', 'Sunday'],
] as const;

export const CALENDAR_COLUMNS: readonly Column[] = [
  text('agency', 'Mã cơ quan', 'Agency code', {
    kind: 'agency',
    fixed: true,
    required: true,
    most: 60,
    hint: { vi: 'VN là cả nước.', en: 'VN is the whole nation.' },
  }),
  text('what', 'Loại dòng', 'Kind of line', {
    kind: 'choice',
    fixed: true,
    required: true,
    choices: [choice('day', 'Ngày', 'Day'), choice('week', 'Tuần', 'Week')],
  }),
  text('date', 'Ngày', 'Day', { kind: 'day', fixed: true, required: true, most: 10 }),
  text('kind', 'Nội dung', 'What', { kind: 'choice', choices: KINDS }),
  text('name', 'Tên ngày hoặc lý do', 'Name of the day, or why'),
  text('nameEn', 'Tên tiếng Anh', 'English name'),
  text('hours', 'Giờ làm việc', 'Hours'),
  ...WEEKDAYS.map(([key, , vi, en]) => text(key, vi, en)),
];

const EMPTY: Values = Object.fromEntries(CALENDAR_COLUMNS.map(({ key }) => [key, '']));

/** The nation's holidays and weeks are the software's own until a decision says otherwise. */
export const overlaid = (
  brought: CalendarDefinition,
  { days, weeks }: CalendarDefinition = NOTHING,
): CalendarDefinition => changed(brought, { days: [...days], removed: [], weeks });

const dayRow = (agency: string, { date, kind, name, hours = [] }: SpecialDay): Values => ({
  ...EMPTY,
  agency,
  what: 'day',
  date,
  kind,
  name: name.vi,
  nameEn: name.en,
  hours: spansText(hours),
});

const weekRow = (agency: string, { from, week }: WeekFrom): Values => ({
  ...EMPTY,
  agency,
  what: 'week',
  date: from,
  ...Object.fromEntries(WEEKDAYS.map(([key, at]) => [key, spansText(week[at] ?? [])])),
});

/** What one level says by itself, in the order of its days. */
export const calendarRows = (agency: string, { weeks, days }: CalendarDefinition = NOTHING): readonly Values[] =>
  [...weeks.map((week) => weekRow(agency, week)), ...days.map((day) => dayRow(agency, day))].sort((a, b) =>
    (a['date'] ?? '') < (b['date'] ?? '') ? -1 : 1,
  );

const canonical = (hours: string): string => {
  const spans = readSpans(hours);
  return spans ? spansText(spans) : hours;
};

/** Hours as they are kept, and the name in both languages. */
export const completed = (values: Values): Values => ({
  ...values,
  nameEn: values['nameEn'] || (values['name'] ?? ''),
  ...Object.fromEntries(['hours', ...WEEKDAYS.map(([key]) => key)].map((key) => [key, canonical(values[key] ?? '')])),
});

const isRemoval = (values: Values): boolean => values['kind'] === REMOVED;

/** The row that takes another away. */
export const takenAway = (values: Values): Values => ({ ...values, kind: REMOVED });

/** Whether a calendar has the row as it was left. */
export const stands = (left: Values, now: Values | null): boolean =>
  isRemoval(left) ? now === null : now !== null && differences(CALENDAR_COLUMNS, left, now).length === 0;

const unreadable = (column: string): Refusal =>
  refusal(
    column,
    'Ghi giờ như 07:30-11:30, 13:30-17:00, theo thứ tự và không trùng nhau.',
    'Write hours such as 07:30-11:30, 13:30-17:00, in order and without overlap.',
  );

function faultsOfDay({ kind = '', name = '', hours = '' }: Values): readonly Refusal[] {
  return [
    ...(kind === '' ? [refusal('kind', 'Chọn nội dung của ngày.', 'Choose what the day is.')] : []),
    ...(name === '' ? [refusal('name', 'Nhập tên ngày hoặc lý do.', 'Enter the name of the day, or why.')] : []),
    ...(kind === 'hours' && hours === '' ? [refusal('hours', 'Nhập giờ làm việc.', 'Enter the hours.')] : []),
  ];
}

/** @param own the level says it by itself already, so that it can be taken away */
export function calendarFaults(
  after: Values,
  { today, own }: { readonly today: string; readonly own: boolean },
): readonly Refusal[] {
  const { what, date = '' } = after;
  if (date < today || date >= '2100-01-01')
    return [
      refusal(
        'date',
        'Không đổi lịch của ngày đã qua: thời hạn đã tính theo ngày đó.',
        'A day that has passed is not changed: limits were counted by it.',
      ),
    ];
  if (isRemoval(after))
    return own ? [] : [refusal('kind', 'Không có dòng này để bỏ.', 'There is no such line to take away.')];
  const columns = what === 'day' ? ['hours'] : WEEKDAYS.map(([key]) => key);
  const wrong = columns.filter((key) => readSpans(after[key] ?? '') === null).map(unreadable);
  if (what === 'day') return [...faultsOfDay(after), ...wrong];
  return columns.every((key) => (after[key] ?? '') === '')
    ? [refusal('mon', 'Nhập giờ của ít nhất một ngày trong tuần.', 'Enter the hours of at least one day.')]
    : wrong;
}

function dayOfRow({ date = '', kind = '', name = '', nameEn = '', hours = '' }: Values): SpecialDay {
  const spans = readSpans(hours) ?? [];
  return {
    date,
    // Of the column's own choices.
    kind: kind as DayKind,
    name: { vi: name, en: nameEn },
    ...(spans.length > 0 ? { hours: spans } : {}),
  };
}

function weekOfRow(values: Values): WeekFrom {
  const byPlace = new Map<number, string>(WEEKDAYS.map(([key, at]) => [at, values[key] ?? '']));
  return {
    from: values['date'] ?? '',
    week: Array.from({ length: 7 }, (_, at) => readSpans(byPlace.get(at) ?? '') ?? []),
  };
}

/** What rows without fault change of each level, by its agency as the rows name it. */
export function calendarChanges(rows: readonly Values[]): ReadonlyMap<string, CalendarChanges> {
  const agencies = new Set(rows.map(({ agency = '' }) => agency));
  return new Map(
    [...agencies].map((agency) => {
      const of = (what: string, removal: boolean): readonly Values[] =>
        rows.filter((row) => row['agency'] === agency && row['what'] === what && isRemoval(row) === removal);
      return [
        agency,
        {
          days: of('day', false).map(dayOfRow),
          removed: of('day', true).map(({ date = '' }) => date),
          weeks: of('week', false).map(weekOfRow),
          weeksRemoved: of('week', true).map(({ date = '' }) => date),
        },
      ];
    }),
  );
}
