/** Agencies and their working calendars, kept in memory: few, and asked for at every step. */
import type { Knex } from 'knex';
import { NATION } from '../domain/working-time/calendar-data';
import { effectiveCalendar, type CalendarDefinition, type WorkingCalendar } from '../domain/working-time/calendar';
import { lastOf, unitSuccessions } from './successions';
import { readDefinition } from '../domain/working-time/definition';

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
/** How long a process may go by an old calendar where it only reads; an act asks each time. */
const CALENDAR_TTL = 2_000;

/** The nation's own level. */
export const NATION_CODE = '';

/** One level of an agency's ancestry and what it says by itself. */
interface CalendarLevel {
  readonly code: string;
  readonly definition: CalendarDefinition;
}

export interface Directory {
  /** Reads agencies and calendars again when they are old. */
  ready(force?: boolean): Promise<void>;
  /** Reads the calendars again when `seen`, the newest decision that the caller found in the database, is not the one that they are of. */
  follow(seen: number | null, db: Knex): Promise<void>;
  /** Whether an agency is known to this process; one that was just made is not, until it is read again. */
  has(id: number): boolean;
  byId(id: number): Agency;
  byCode(code: string): Agency | undefined;
  /** The unit, or the one that it was merged into. */
  inForce(code: string): Agency | undefined;
  all(): readonly Agency[];
  /** The unit that receives for an agency: its own, else that of its province. */
  oneStopOf(agency: Agency): Agency | undefined;
  calendar(agencyCode: string): WorkingCalendar;
  /** Nation, province, unit: from the widest to the agency itself. */
  levels(agencyCode: string): readonly CalendarLevel[];
  /** Province to unit: the codes of the agencies that an agency inherits from, its own last. */
  line(agencyCode: string): readonly string[];
  /** What one level says by itself, by decision. */
  own(code: string): CalendarDefinition | undefined;
  /** The calendars as they would be if these levels had other definitions. */
  calendarsWith(others: ReadonlyMap<string, CalendarDefinition>): (agencyCode: string) => WorkingCalendar;
  /** The newest decision that the calendars are of. */
  decision(): number;
}

type Definitions = ReadonlyMap<string, CalendarDefinition>;

/** From the agency up to its province; the nation is not an agency. */
function ancestry(codes: ReadonlyMap<string, Agency>, ids: ReadonlyMap<number, Agency>, code: string): string[] {
  const line: string[] = [];
  for (let agency = codes.get(code); agency && !line.includes(agency.code);) {
    line.unshift(agency.code);
    agency = agency.parent_id === null ? undefined : ids.get(agency.parent_id);
  }
  return line;
}

/** Calendars by agency; agencies that inherit the same share one, with the table that is made for it. */
function resolver(
  definitions: Definitions,
  lineOf: (code: string) => readonly string[],
): (code: string) => WorkingCalendar {
  const byAgency = new Map<string, WorkingCalendar>();
  const byLine = new Map<string, WorkingCalendar>();
  return (code) => {
    const known = byAgency.get(code);
    if (known) return known;
    const speaking = [NATION_CODE, ...lineOf(code)].filter((level) => definitions.has(level));
    const line = speaking.join(' > ');
    const calendar =
      byLine.get(line) ?? effectiveCalendar([NATION, ...speaking.flatMap((level) => definitions.get(level) ?? [])]);
    byLine.set(line, calendar);
    byAgency.set(code, calendar);
    return calendar;
  };
}

export function directoryOf(db: () => Knex): Directory {
  let readAt = 0;
  let lookedAt = 0;
  let decision = -1;
  let agencies: readonly Agency[] = [];
  let ids = new Map<number, Agency>();
  let codes = new Map<string, Agency>();
  let successions: ReadonlyMap<string, string> = new Map();
  let definitions: Definitions = new Map();
  const lineOf = (code: string): readonly string[] => ancestry(codes, ids, code);
  let calendars = resolver(definitions, lineOf);
  const oneStopUnder = (parent: number | null): Agency | undefined =>
    agencies.find((unit) => unit.kind === 'one_stop_unit' && unit.parent_id === parent && unit.active !== false);

  const readAgencies = async (): Promise<void> => {
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
    successions = await unitSuccessions(db());
    ids = new Map(agencies.map((agency) => [agency.id, agency]));
    codes = new Map(agencies.map((agency) => [agency.code, agency]));
    readAt = Date.now();
  };
  const readCalendars = async (from: Knex): Promise<void> => {
    // The newest decision first: one that comes meanwhile is then read once more, never missed.
    const newest = await newestDecision(from);
    const rows = await from<{ agency_code: string | null; definition: unknown }>('working_calendars').select(
      'agency_code',
      'definition',
    );
    definitions = new Map(
      rows.flatMap((row) => {
        const definition = readDefinition(row.definition);
        return definition ? [[row.agency_code ?? NATION_CODE, definition] as const] : [];
      }),
    );
    calendars = resolver(definitions, lineOf);
    decision = newest;
    lookedAt = Date.now();
  };

  return {
    ready: async (force = false) => {
      if (force || Date.now() - readAt >= TTL || agencies.length === 0) {
        await readAgencies();
        await readCalendars(db());
      } else if (Date.now() - lookedAt >= CALENDAR_TTL) {
        lookedAt = Date.now();
        if ((await newestDecision(db())) !== decision) await readCalendars(db());
      }
    },
    follow: async (seen, from) => {
      if ((seen ?? 0) !== decision) await readCalendars(from);
    },
    has: (id) => ids.has(id),
    byId: (id) => {
      const found = ids.get(id);
      if (!found) throw new Error(`There is no agency ${id}`);
      return found;
    },
    byCode: (code) => codes.get(code),
    inForce: (code) => codes.get(lastOf(successions, code)),
    all: () => agencies,
    oneStopOf: (agency) =>
      oneStopUnder(agency.id) ??
      oneStopUnder(agency.parent_id) ??
      (agency.kind === 'one_stop_unit' ? agency : undefined),
    calendar: (agencyCode) => calendars(agencyCode),
    levels: (agencyCode) =>
      [NATION_CODE, ...lineOf(agencyCode)].flatMap((code): CalendarLevel[] => {
        const own = definitions.get(code);
        return [
          ...(code === NATION_CODE ? [{ code, definition: NATION }] : []),
          ...(own ? [{ code, definition: own }] : []),
        ];
      }),
    line: lineOf,
    own: (code) => definitions.get(code),
    calendarsWith: (others) => resolver(new Map([...definitions, ...others]), lineOf),
    decision: () => decision,
  };
}

async function newestDecision(db: Knex): Promise<number> {
  const row = await db('calendar_decisions').max<{ newest: number | null }[]>('id as newest');
  return row[0]?.newest ?? 0;
}
