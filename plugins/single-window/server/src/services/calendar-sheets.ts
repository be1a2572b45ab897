/** Working calendars as a spreadsheet: taken away, read in again as one decision, and taken back by another. */
import type { Core as StrapiCore } from '@strapi/strapi';
import { z } from 'zod';
import type { OfficerActor } from '@motcua/plugin-identity';
import {
  CALENDAR_COLUMNS,
  calendarChanges,
  calendarFaults,
  calendarRows,
  completed,
  NATION_ROW,
  overlaid,
  stands,
  takenAway,
} from '../domain/administration/calendar-rows';
import {
  differences,
  outOfReach,
  typedValues,
  versionOf,
  type Refusal,
  type Values,
} from '../domain/administration/row';
import type { SheetRow } from '../domain/administration/sheet';
import { CalendarRefused } from '../domain/errors';
import { isoDay, localDay } from '../domain/working-time/calendar';
import { NATION } from '../domain/working-time/calendar-data';
import { markImport, type ImportedRow } from '../repositories/administration';
import { NATION_CODE } from '../repositories/directory';
import { cellOf, sheetColumns } from './administration/export';
import {
  CannotUndo,
  CHANGED_SINCE,
  agreedLines,
  held,
  keepRead,
  MOVED_ON,
  readSheet,
  sameAs,
  shownImport,
  type SheetFile,
  type ShownImport,
  type Undone,
} from './administration/importing';
import { keyOf } from './administration/register';
import { agenciesUnder } from './calendar-moves';
import {
  decideInside,
  holdCalendars,
  mayChange,
  previewChange,
  tellDecided,
  type ChangeRequest,
  type Preview,
} from './calendars';
import type { Core } from './core';
import { registerExport } from './exports/lists';
import { coreFor } from './public';

const REGISTER = { name: 'calendars', columns: CALENDAR_COLUMNS } as const;
const TITLE = { vi: 'Lịch làm việc', en: 'Working calendars' } as const;
/** Dossiers of the preview; the counts are of all. */
const SHOWN = 50;

/** What the wizard asks of any register. */
export const calendarRoom = {
  id: REGISTER.name,
  title: TITLE,
  about: { vi: 'Ngày riêng và giờ hằng tuần của từng cấp.', en: 'The special days and weekly hours of each level.' },
  columns: CALENDAR_COLUMNS,
  filters: [],
  shown: ['agency', 'date', 'kind', 'name'],
  previews: false,
  runs: false,
} as const;

const today = (core: Core): string => isoDay(localDay(core.clock()));
const codeOf = (row: Values): string => (row['agency'] === NATION_ROW ? NATION_CODE : (row['agency'] ?? ''));
const rowAgency = (code: string): string => (code === NATION_CODE ? NATION_ROW : code);
const rowsOf = (core: Core, code: string): readonly Values[] => {
  const own = core.directory.own(code);
  return calendarRows(rowAgency(code), code === NATION_CODE ? overlaid(NATION, own) : own);
};

/** An agency's own, what it inherits, and what those below it decide. */
function levelsAround(core: Core, code: string): readonly string[] {
  const below = new Set(agenciesUnder(core, code));
  const above = [NATION_CODE, ...core.directory.line(code)];
  return [...new Set([...above, ...core.directory.all().flatMap((one) => (below.has(one.id) ? [one.code] : []))])];
}

export const registerCalendarExport = (): void => {
  registerExport({
    name: REGISTER.name,
    action: 'calendar.read',
    filter: z.strictObject({ agency: z.string().max(60) }),
    paper: false,
    plan: async (strapi: StrapiCore.Strapi, { agency }, _actor, language) => {
      const core = coreFor(strapi);
      await core.directory.ready();
      const rows = levelsAround(core, agency).flatMap((code) => rowsOf(core, code));
      return {
        title: TITLE[language],
        columns: sheetColumns(CALENDAR_COLUMNS),
        read: async (take) => {
          await take(
            rows.map((row) => CALENDAR_COLUMNS.map((column) => cellOf(column, row[column.key] ?? '', language))),
            [],
            rows.length,
          );
        },
        purpose: null,
      };
    },
  });
};

interface Known {
  /** As each level stands, by its key. */
  readonly rows: ReadonlyMap<string, Values>;
  /** Those that a decision has made, not the software. */
  readonly own: ReadonlySet<string>;
}

interface Evaluating {
  readonly core: Core;
  readonly actor: OfficerActor;
  /** As it was previewed; null where it is the preview. */
  readonly seen: ReadonlyMap<number, ImportedRow> | null;
}

/** One line against the calendars as they stand. */
function evaluated({ core, actor, seen }: Evaluating, { row, typed }: SheetRow, known: Known): ImportedRow {
  const key = keyOf(REGISTER, typedValues(CALENDAR_COLUMNS, null, typed).values);
  const before = known.rows.get(key) ?? null;
  const read = typedValues(CALENDAR_COLUMNS, before, typed);
  const after = completed(read.values);
  const changes = differences(CALENDAR_COLUMNS, before ?? {}, after);
  const line = { row, key, changes, errors: [], before, after };
  const refused = (errors: readonly Refusal[]): ImportedRow => ({
    ...line,
    outcome: 'refused',
    changes: [],
    errors,
    after: null,
  });
  const code = codeOf(after);
  const previewed = seen?.get(row);
  if (read.wrong.length > 0) return refused(read.wrong);
  if (code !== NATION_CODE && !core.directory.byCode(code)) return refused([outOfReach('agency')]);
  if (previewed && previewed.outcome !== 'refused' && versionOf(previewed.before ?? {}) !== versionOf(before ?? {}))
    return refused([MOVED_ON]);
  if (before && changes.length === 0) return { ...line, outcome: 'unchanged' };
  if (!mayChange(core, actor, code)) return refused([outOfReach('agency')]);
  const faults = calendarFaults(after, { today: today(core), own: known.own.has(key) });
  return faults.length > 0 ? refused(faults) : { ...line, outcome: before ? 'changed' : 'new' };
}

function knownRows(core: Core, rows: readonly SheetRow[]): Known {
  const codes = new Set(rows.map(({ typed }) => codeOf(typedValues(CALENDAR_COLUMNS, null, typed).values)));
  const named = (list: readonly Values[]): Map<string, Values> =>
    new Map(list.map((row) => [keyOf(REGISTER, row), row]));
  return {
    rows: named([...codes].flatMap((code) => rowsOf(core, code))),
    own: new Set(named([...codes].flatMap((code) => calendarRows(rowAgency(code), core.directory.own(code)))).keys()),
  };
}

function evaluateAll(evaluating: Evaluating, rows: readonly SheetRow[]): readonly ImportedRow[] {
  const known = knownRows(evaluating.core, rows);
  const first = new Map<string, number>();
  return rows.map((row) => {
    const result = evaluated(evaluating, row, known);
    const earlier = first.get(result.key);
    if (earlier !== undefined)
      return { ...result, outcome: 'refused', changes: [], errors: [sameAs(earlier)], after: null };
    if (result.outcome !== 'refused') first.set(result.key, row.row);
    return result;
  });
}

const made = ({ outcome }: ImportedRow): boolean => outcome === 'new' || outcome === 'changed';

const requestsOf = (rows: readonly Values[]): readonly ChangeRequest[] =>
  [...calendarChanges(rows)].map(([agency, changes]) => ({ agencyCode: codeOf({ agency }), changes }));

const agreedValues = (results: readonly ImportedRow[]): readonly Values[] =>
  results.filter(made).flatMap(({ after }) => (after ? [after] : []));

export interface ReadCalendars extends ShownImport {
  readonly unknown: readonly string[];
  /** What it would do to promised dates; null where nothing would change. */
  readonly effect: Preview | null;
}

export async function readCalendars(core: Core, actor: OfficerActor, file: SheetFile): Promise<ReadCalendars> {
  await core.directory.ready();
  const sheet = await readSheet(CALENDAR_COLUMNS, file);
  const results = evaluateAll({ core, actor, seen: null }, sheet.rows);
  const requests = requestsOf(agreedValues(results));
  const effect = requests.length === 0 ? null : await previewChange(core, actor, requests, { after: 0, limit: SHOWN });
  const read = await keepRead(core, actor, { register: REGISTER.name, file, sheet, results });
  return { ...read, effect: effect && { ...effect, next: null } };
}

/** All lines that were agreed to, as one decision. */
export async function applyCalendars(
  core: Core,
  actor: OfficerActor,
  input: { readonly id: string; readonly number: string; readonly decidedOn: string; readonly reason: string },
): Promise<ShownImport> {
  const { id, reason, number, decidedOn } = input;
  await core.directory.ready();
  const done = await core.db().transaction(async (trx) => {
    await holdCalendars(core, trx);
    const row = await held(trx, REGISTER, actor, id, 'read');
    const { seen, agreed, withRefused } = agreedLines(row);
    const results = withRefused(evaluateAll({ core, actor, seen }, agreed));
    const requests = requestsOf(agreedValues(results));
    if (requests.length === 0)
      throw new CalendarRefused('/changes', { vi: 'Chưa có thay đổi nào.', en: 'Nothing would change.' });
    const decided = await decideInside(core, trx, actor, requests, { number, decidedOn, reason });
    const decision = { number, decidedOn };
    await markImport(trx, id, { state: 'applied', reason, applied_at: core.clock(), results, decision });
    return { decided, shown: shownImport({ ...row, state: 'applied', reason, results }) };
  });
  await tellDecided(core, done.decided);
  return done.shown;
}

/** By a decision of its own. Unless `partly` is wished, all of its lines or none. */
export async function undoCalendars(
  core: Core,
  actor: OfficerActor,
  { id, reason, partly }: { readonly id: string; readonly reason: string; readonly partly: boolean },
): Promise<Undone> {
  await core.directory.ready();
  const done = await core.db().transaction(async (trx) => {
    await holdCalendars(core, trx);
    const row = await held(trx, REGISTER, actor, id, 'applied');
    const known = knownRows(core, row.rows);
    const back: Values[] = [];
    const undone: { row: number; key: string }[] = [];
    const kept: { row: number; key: string; errors: readonly Refusal[] }[] = [];
    for (const { row: line, key, before, after } of row.results.filter(made)) {
      if (after === null) continue;
      const now = known.rows.get(key) ?? null;
      const then = before ?? takenAway(after);
      const faults = stands(after, now)
        ? calendarFaults(then, { today: today(core), own: now !== null })
        : [CHANGED_SINCE];
      if (faults.length > 0) kept.push({ row: line, key, errors: faults });
      else {
        back.push(then);
        undone.push({ row: line, key });
      }
    }
    if (kept.length > 0 && !partly) throw new CannotUndo(kept);
    const number = `${row.decision?.number ?? row.file_name} (hoàn tác)`;
    const requests = requestsOf(back);
    const decided =
      requests.length === 0
        ? { receipts: [], told: [] }
        : await decideInside(core, trx, actor, requests, { number, decidedOn: today(core), reason });
    await markImport(trx, id, { state: 'undone', undone_at: core.clock() });
    return { decided, undone, kept };
  });
  await tellDecided(core, done.decided);
  return { undone: done.undone, kept: done.kept };
}
