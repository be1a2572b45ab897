/** Which promised dates another calendar moves. */
import type { Knex } from 'knex';
import type { CalendarDefinition, WorkingCalendar } from '../domain/working-time/calendar';
import { moveOf, type PromiseMove } from '../domain/working-time/calendar-change';
import { clockEvents } from '../domain/working-time/clock-events';
import { countedLimit, limitOfFacts } from '../domain/limits';
import { promiseRules } from '../domain/workflow/due';
import { clockHistories, promisedFrom, type PromisedRow, type Scope } from '../repositories/calendars';
import { NATION_CODE } from '../repositories/directory';
import type { Core } from './core';

export interface Move extends PromiseMove {
  readonly row: PromisedRow;
}

/** The calendars before and after a change of one level or several, and whom it reaches. */
export interface CalendarChange {
  readonly scope: Scope;
  readonly after: (agencyCode: string) => WorkingCalendar;
}

const BATCH = 500;

/** The agency and all below it. */
export function agenciesUnder(core: Core, code: string): readonly number[] {
  const all = core.directory.all();
  if (code === NATION_CODE) return all.map(({ id }) => id);
  const found = new Set(all.filter((agency) => agency.code === code).map(({ id }) => id));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { id, parent_id } of all) if (parent_id !== null && found.has(parent_id)) found.add(id);
  }
  return [...found];
}

export const calendarChange = (
  core: Core,
  definitions: ReadonlyMap<string, CalendarDefinition>,
  from: Date,
): CalendarChange => ({
  scope: { agencyIds: [...new Set([...definitions.keys()].flatMap((code) => agenciesUnder(core, code)))], from },
  after: core.directory.calendarsWith(definitions),
});

/** The moves among the open dossiers after `after`, batch by batch: two reads each, however many dossiers. */
export async function* movesAfter(
  core: Core,
  db: Knex,
  change: CalendarChange,
  after = 0,
): AsyncGenerator<readonly Move[]> {
  for (let last = after; ;) {
    const rows = await promisedFrom(db, change.scope, last, BATCH);
    if (rows.length === 0) return;
    await core.versions.load(
      rows.map((row) => row.procedure_version_id),
      db,
    );
    const histories = await clockHistories(
      db,
      rows.map(({ id }) => id),
    );
    yield rows.map((row): Move => {
      const version = core.versions.known(row.procedure_version_id);
      const workflow = version?.content.workflow;
      const history = histories.get(row.id) ?? [];
      const limit =
        version &&
        limitOfFacts({
          limits: version.content.timeLimits,
          channel: row.channel,
          answers: row.answers,
          filedAt: row.filed_at,
          history,
        });
      const rules = workflow ? promiseRules(version.content, workflow, countedLimit(limit)) : null;
      const { code } = core.directory.byId(row.agency_id);
      const events = clockEvents(history, version?.content.clock?.duty);
      return { row, ...moveOf(row.promised_at, rules, events, core.directory.calendar(code), change.after(code)) };
    });
    last = rows.at(-1)?.id ?? last;
    if (rows.length < BATCH) return;
  }
}
