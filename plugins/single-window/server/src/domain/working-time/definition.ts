/** Calendar definitions as JSON, read from the database and from people, and changed by decisions. */
import { z } from 'zod';
import type { CalendarDefinition, Span, SpecialDay, WeekFrom } from './calendar';

const iso = z.iso.date().refine((date) => date >= '2000-01-01' && date < '2100-01-01');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const two = (value: number): string => String(value).padStart(2, '0');
export const clockText = (value: number): string => `${two(Math.floor(value / 60))}:${two(value % 60)}`;

/** `[["07:30", "11:30"], ["13:30", "17:00"]]`, in the order of the day and without overlap. */
const hours = z
  .array(z.tuple([clock, clock]))
  .max(6)
  .transform((spans) => spans.map(([from, to]) => ({ from: minutes(from), to: minutes(to) })))
  .refine((spans) => spans.every((span, index) => span.from < span.to && span.from >= (spans[index - 1]?.to ?? 0)));

const words = z.object({ vi: z.string().trim().min(1).max(200), en: z.string().trim().max(200) });
const named = words.transform(({ vi, en }) => ({ vi, en: en === '' ? vi : en }));

const special = z
  .object({
    date: iso,
    kind: z.enum(['holiday', 'swapped', 'closure', 'worked', 'hours', 'regular']),
    name: named,
    hours: hours.optional(),
  })
  .refine((day) => day.kind !== 'hours' || day.hours !== undefined)
  .transform(({ hours: own, ...day }): SpecialDay => (own ? { ...day, hours: own } : day));

const weekFrom = z
  .object({ from: iso, week: z.array(hours).length(7) })
  .refine(({ week }) => week.some((day) => day.length > 0));

/** The shape of before decisions: the same week for ever, days without a name. */
const formerShape = z
  .object({
    weekly: z.record(z.string(), hours).optional(),
    off: z.array(iso).default([]),
    worked: z.array(iso).default([]),
  })
  .transform(({ weekly, off, worked }): CalendarDefinition => {
    const week = Array.from({ length: 7 }, (_, day) => weekly?.[String(day)] ?? []);
    return {
      weeks: week.some((day) => day.length > 0) ? [{ from: '2000-01-01', week }] : [],
      days: [
        ...off.map((date): SpecialDay => ({ date, kind: 'closure', name: { vi: 'nghỉ', en: 'off' } })),
        ...worked.map((date): SpecialDay => ({ date, kind: 'worked', name: { vi: 'làm việc', en: 'worked' } })),
      ],
    };
  });

const definitionSchema = z.union([z.object({ weeks: z.array(weekFrom), days: z.array(special) }), formerShape]);

/** What a decision changes of one level's definition. */
export const changesSchema = z.strictObject({
  days: z.array(special).max(400).default([]),
  /** Days about which this level says nothing any more: what is inherited holds again. */
  removed: z.array(iso).max(400).default([]),
  week: weekFrom.optional(),
});
export interface CalendarChanges extends z.output<typeof changesSchema> {
  /** Beside `week`, where a spreadsheet brings several. */
  readonly weeks?: readonly WeekFrom[];
  /** Weeks that this level has no more, by their first day. */
  readonly weeksRemoved?: readonly string[];
}

const weeksOf = ({ week, weeks = [] }: CalendarChanges): readonly WeekFrom[] => (week ? [week, ...weeks] : weeks);

/** `7:30-11:30, 13:30-17:00` as people write it; null when it cannot be read. */
export function readSpans(text: string): readonly Span[] | null {
  const spans = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => /^(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)$/.exec(part));
  const read = spans.map((span) => [(span?.[1] ?? '').padStart(5, '0'), (span?.[2] ?? '').padStart(5, '0')]);
  const parsed = hours.safeParse(read);
  return parsed.success ? parsed.data : null;
}

export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${clockText(from)}-${clockText(to)}`).join(', ');

/** A stored definition; null when it cannot be read. */
export function readDefinition(stored: unknown): CalendarDefinition | null {
  const parsed = definitionSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

const spansJson = (spans: readonly { readonly from: number; readonly to: number }[]): readonly (readonly string[])[] =>
  spans.map(({ from, to }) => [clockText(from), clockText(to)]);

const dayJson = ({ hours: own, ...day }: SpecialDay): Readonly<Record<string, unknown>> => ({
  ...day,
  ...(own ? { hours: spansJson(own) } : {}),
});

const weekJson = ({ from, week }: WeekFrom): Readonly<Record<string, unknown>> => ({
  from,
  week: week.map(spansJson),
});

/** As the database keeps it and as people read it. */
export const definitionJson = (definition: CalendarDefinition): Readonly<Record<string, unknown>> => ({
  weeks: definition.weeks.map(weekJson),
  days: definition.days.map(dayJson),
});

export const NOTHING: CalendarDefinition = { weeks: [], days: [] };

/** A definition after a decision. */
export function changed(definition: CalendarDefinition, changes: CalendarChanges): CalendarDefinition {
  const { days, removed, weeksRemoved = [] } = changes;
  const weeks = weeksOf(changes);
  const replaced = new Set([...weeksRemoved, ...weeks.map(({ from }) => from)]);
  const touched = new Set([...removed, ...days.map(({ date }) => date)]);
  const byDate = new Map(days.map((day) => [day.date, day]));
  return {
    weeks: [...definition.weeks.filter(({ from }) => !replaced.has(from)), ...weeks],
    days: [...definition.days.filter(({ date }) => !touched.has(date)), ...byDate.values()].sort((a, b) =>
      a.date < b.date ? -1 : 1,
    ),
  };
}

/** The first day that a decision touches; null when it changes nothing. */
export function firstTouched(changes: CalendarChanges): string | null {
  const { days, removed, weeksRemoved = [] } = changes;
  const dates = [
    ...days.map(({ date }) => date),
    ...removed,
    ...weeksRemoved,
    ...weeksOf(changes).map(({ from }) => from),
  ].sort();
  return dates[0] ?? null;
}
