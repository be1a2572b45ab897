/** Agencies and their working calendars, kept in memory: few, and asked for at every step. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { STATE_OFFICE_CALENDAR } from '../domain/working-time/calendar-data';
import type { WorkingCalendar } from '../domain/working-time/calendar';

export interface Agency {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: 'province' | 'department' | 'commune' | 'one_stop_unit';
  readonly parent_id: number | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly active: boolean | null;
}

const TTL = 60_000;

const clock = z
  .string()
  .regex(/^\d\d:\d\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
const calendarSchema = z.object({
  /** Hours by day of the week, 0 = Sunday: `{ "1": [["07:30", "11:30"]] }`. */
  weekly: z.record(z.string(), z.array(z.tuple([clock, clock]))).optional(),
  off: z.array(z.iso.date()).default([]),
  worked: z.array(z.iso.date()).default([]),
});

/** A calendar as an editor wrote it; its days come on top of the state offices' own. Null when it cannot be read. */
function readCalendar(definition: unknown): WorkingCalendar | null {
  const parsed = calendarSchema.safeParse(definition);
  if (!parsed.success) return null;
  const { weekly, off, worked } = parsed.data;
  const hours = [0, 1, 2, 3, 4, 5, 6].map((day) => (weekly?.[String(day)] ?? []).map(([from, to]) => ({ from, to })));
  return {
    weekly: weekly && hours.some((day) => day.length > 0) ? hours : STATE_OFFICE_CALENDAR.weekly,
    off: new Set([...STATE_OFFICE_CALENDAR.off, ...off].filter((day) => !worked.includes(day))),
    worked: new Set([...STATE_OFFICE_CALENDAR.worked, ...worked].filter((day) => !off.includes(day))),
  };
}

export interface Directory {
  /** Reads agencies and calendars again when they are old. */
  ready(force?: boolean): Promise<void>;
  byId(id: number): Agency;
  byCode(code: string): Agency | undefined;
  /** The unit that receives for an agency: its own, else that of its province. */
  oneStopOf(agency: Agency): Agency | undefined;
  calendar(agencyCode: string): WorkingCalendar;
}

export function directoryOf(db: () => Knex): Directory {
  let readAt = 0;
  let agencies: readonly Agency[] = [];
  let ids = new Map<number, Agency>();
  let codes = new Map<string, Agency>();
  let calendars = new Map<string, WorkingCalendar>();
  const oneStopUnder = (parent: number | null): Agency | undefined =>
    agencies.find((unit) => unit.kind === 'one_stop_unit' && unit.parent_id === parent && unit.active !== false);
  return {
    ready: async (force = false) => {
      if (!force && Date.now() - readAt < TTL && agencies.length > 0) return;
      agencies = await db()<Agency>('agencies').select(
        'id',
        'code',
        'name',
        'kind',
        'parent_id',
        'address',
        'phone',
        'active',
      );
      const rows = await db()<{ agency_code: string | null; definition: unknown }>('working_calendars').select(
        'agency_code',
        'definition',
      );
      ids = new Map(agencies.map((agency) => [agency.id, agency]));
      codes = new Map(agencies.map((agency) => [agency.code, agency]));
      calendars = new Map(
        rows.flatMap((row) => {
          const calendar = readCalendar(row.definition);
          return calendar ? [[row.agency_code ?? '', calendar] as const] : [];
        }),
      );
      readAt = Date.now();
    },
    byId: (id) => {
      const found = ids.get(id);
      if (!found) throw new Error(`There is no agency ${id}`);
      return found;
    },
    byCode: (code) => codes.get(code),
    oneStopOf: (agency) =>
      oneStopUnder(agency.id) ??
      oneStopUnder(agency.parent_id) ??
      (agency.kind === 'one_stop_unit' ? agency : undefined),
    calendar: (agencyCode) => {
      for (let code = agencyCode; code !== ''; code = code.slice(0, Math.max(0, code.lastIndexOf('.')))) {
        const found = calendars.get(code);
        if (found) return found;
      }
      return calendars.get('') ?? STATE_OFFICE_CALENDAR;
    },
  };
}
