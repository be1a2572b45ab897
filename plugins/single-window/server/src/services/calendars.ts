/** Working calendars: how they stand, what a change would do, and the decision that makes it. */
import type { Knex } from 'knex';
import type { OfficerActor } from '@motcua/plugin-identity';
import { atLocal, dayOf, hoursOf, isoDay, localDay, type CalendarDefinition } from '../domain/working-time/calendar';
import { changed, clockText, firstTouched, NOTHING, type CalendarChanges } from '../domain/working-time/definition';
import { CalendarMoved, CalendarRefused, DecisionKnown } from '../domain/errors';
import { countPromised, decisionsOn, holdActs, keepDecision, type DecisionRow } from '../repositories/calendars';
import { NATION_CODE } from '../repositories/directory';
import { agenciesUnder, calendarChange, movesAfter, type CalendarChange, type Move } from './calendar-moves';
import { movePromise, type Moved } from './move-promise';
import { tellCommitted, type Core } from './core';
import { eventActor } from './steps';

export interface CalendarDay {
  readonly date: string;
  readonly hours: readonly (readonly [from: string, to: string])[];
  readonly kind: string | null;
  readonly name: { readonly vi: string; readonly en: string } | null;
  /** The level that says so; null for an ordinary day of the week. */
  readonly level: string | null;
}

export interface CalendarView {
  readonly agency: { readonly code: string; readonly name: string };
  /** From the nation to the agency. */
  readonly levels: readonly { readonly code: string; readonly name: string }[];
  readonly year: number;
  readonly days: readonly CalendarDay[];
  readonly decisions: readonly DecisionRow[];
  readonly mayChange: boolean;
  /** To be sent with a decision: by then nobody else may have made one. */
  readonly seen: number;
}

export interface ChangeRequest {
  readonly agencyCode: string;
  readonly changes: CalendarChanges;
}

export interface DecisionRequest extends ChangeRequest {
  readonly number: string;
  readonly decidedOn: string;
  readonly reason: string;
  readonly seen: number;
}

interface ShownMove {
  readonly id: number;
  readonly code: string;
  readonly procedureName: string;
  readonly agencyName: string;
  readonly direction: Move['direction'];
  readonly from: string;
  readonly to: string;
}

interface Counts {
  readonly earlier: number;
  readonly later: number;
  readonly unchanged: number;
}

const NATION_NAME = 'Cả nước';

const nameOf = (core: Core, code: string): string =>
  code === NATION_CODE ? NATION_NAME : (core.directory.byCode(code)?.name ?? code);

/** An administrator decides for his agency and what lies under it; that of the province also enters what is decreed for the nation. */
export function mayChange(core: Core, actor: OfficerActor, code: string): boolean {
  if (!actor.roles.includes('administrator')) return false;
  const own = core.directory.byCode(actor.agencyCode);
  if (!own) return false;
  if (code === NATION_CODE) return own.kind === 'province';
  const target = core.directory.byCode(code);
  return target !== undefined && agenciesUnder(core, own.code).includes(target.id);
}

const knownAgency = (core: Core, code: string): void => {
  if (code !== NATION_CODE && !core.directory.byCode(code))
    throw new CalendarRefused('/agencyCode', { vi: 'Không có cơ quan này.', en: 'There is no such agency.' });
};

export async function calendarView(
  core: Core,
  actor: OfficerActor,
  agencyCode: string,
  year: number,
): Promise<CalendarView> {
  await core.directory.ready();
  knownAgency(core, agencyCode);
  const levels = core.directory.levels(agencyCode);
  const calendar = core.directory.calendar(agencyCode);
  const spoken = new Map(levels.flatMap(({ code, definition }) => definition.days.map(({ date }) => [date, code])));
  const days: CalendarDay[] = [];
  for (let day = dayOf(`${year}-01-01`); day < dayOf(`${year + 1}-01-01`); day += 1) {
    const date = isoDay(day);
    const special = calendar.days.get(date);
    days.push({
      date,
      hours: hoursOf(calendar, day).map(({ from, to }) => [clockText(from), clockText(to)] as const),
      kind: special?.kind ?? null,
      name: special?.name ?? null,
      level: special ? (spoken.get(date) ?? null) : null,
    });
  }
  const line = [NATION_CODE, ...core.directory.line(agencyCode)];
  return {
    agency: { code: agencyCode, name: nameOf(core, agencyCode) },
    levels: line.map((code) => ({ code, name: nameOf(core, code) })),
    year,
    days,
    decisions: await decisionsOn(core.db(), line),
    mayChange: mayChange(core, actor, agencyCode),
    seen: core.directory.decision(),
  };
}

export async function calendarAgencies(
  core: Core,
  actor: OfficerActor,
): Promise<readonly { readonly code: string; readonly name: string; readonly mayChange: boolean }[]> {
  await core.directory.ready();
  const codes = [NATION_CODE, ...core.directory.all().map(({ code }) => code)];
  return codes.map((code) => ({ code, name: nameOf(core, code), mayChange: mayChange(core, actor, code) }));
}

/** The changes as they would be; what lies behind us stays as it was counted. */
function prepared(core: Core, actor: OfficerActor, requests: readonly ChangeRequest[]): CalendarChange & Made {
  const made = requests.map((request) => {
    const { agencyCode, changes } = request;
    knownAgency(core, agencyCode);
    if (!mayChange(core, actor, agencyCode))
      throw new CalendarRefused('/agencyCode', {
        vi: 'Bạn không được đổi lịch của cơ quan này.',
        en: 'You may not change the calendar of this agency.',
      });
    const first = firstTouched(changes);
    if (first === null)
      throw new CalendarRefused('/changes', { vi: 'Chưa có thay đổi nào.', en: 'Nothing would change.' });
    if (first < isoDay(localDay(core.clock())))
      throw new CalendarRefused('/changes', {
        vi: 'Không đổi lịch của ngày đã qua: thời hạn đã tính theo ngày đó.',
        en: 'A day that has passed is not changed: limits were counted by it.',
      });
    const before = core.directory.own(agencyCode) ?? NOTHING;
    return { request, first, before, after: changed(before, changes) };
  });
  const first = made.map((one) => one.first).sort()[0] ?? '';
  const definitions = new Map(made.map(({ request, after }) => [request.agencyCode, after]));
  return { made, ...calendarChange(core, definitions, reach(core, first)) };
}

interface Made {
  readonly made: readonly {
    readonly request: ChangeRequest;
    readonly before: CalendarDefinition;
    readonly after: CalendarDefinition;
  }[];
}

/** A date is moved when it lies on or after the first day touched, and is not over yet: who is late stays late. */
function reach(core: Core, first: string): Date {
  const begins = atLocal(dayOf(first), 0);
  const now = core.clock();
  return begins > now ? begins : now;
}

const shown = (core: Core, { row, direction, to }: Move): ShownMove => ({
  id: row.id,
  code: row.code ?? row.number,
  procedureName: row.procedure_name,
  agencyName: core.directory.byId(row.agency_id).name,
  direction,
  from: row.promised_at.toISOString(),
  to: to.toISOString(),
});

async function countsOf(db: Knex, agencyIds: readonly number[], moves: readonly Move[]): Promise<Counts> {
  const own = new Set(agencyIds);
  const moved = moves.filter(({ row }) => own.has(row.agency_id));
  const earlier = moved.filter(({ direction }) => direction === 'earlier').length;
  const later = moved.length - earlier;
  return { earlier, later, unchanged: (await countPromised(db, agencyIds)) - earlier - later };
}

export interface Preview {
  /** Only with the first page. */
  readonly counts: Counts | null;
  readonly rows: readonly ShownMove[];
  readonly next: number | null;
  readonly seen: number;
}

export async function previewChange(
  core: Core,
  actor: OfficerActor,
  requests: readonly ChangeRequest[],
  page: { readonly after: number; readonly limit: number },
): Promise<Preview> {
  await core.directory.ready();
  const change = prepared(core, actor, requests);
  const counting = page.after === 0;
  const moved: Move[] = [];
  for await (const moves of movesAfter(core, core.db(), change, page.after)) {
    moved.push(...moves.filter(({ direction }) => direction !== 'unchanged'));
    if (!counting && moved.length > page.limit) break;
  }
  const rows = moved.slice(0, page.limit);
  return {
    counts: counting ? await countsOf(core.db(), change.scope.agencyIds, moved) : null,
    rows: rows.map((move) => shown(core, move)),
    next: moved.length > page.limit ? (rows.at(-1)?.row.id ?? null) : null,
    seen: core.directory.decision(),
  };
}

export interface DecisionReceipt extends Counts {
  readonly id: number;
}

interface Decided {
  readonly receipts: readonly DecisionReceipt[];
  /** To be told after the commit. */
  readonly told: readonly Moved[];
}

/** No act from here to the end of the transaction, and the calendars as they stand in it. */
export async function holdCalendars(core: Core, trx: Knex.Transaction): Promise<void> {
  await holdActs(trx);
  const [newest] = await trx('calendar_decisions').max<{ id: number | null }[]>('id as id');
  await core.directory.follow(newest?.id ?? null, trx);
}

/** One decision, kept with each level that it changes: the definitions, and every date put off with its event. The calendars are held. */
export async function decideInside(
  core: Core,
  trx: Knex.Transaction,
  actor: OfficerActor,
  requests: readonly ChangeRequest[],
  decision: Pick<DecisionRequest, 'number' | 'decidedOn' | 'reason'>,
): Promise<Decided> {
  const change = prepared(core, actor, requests);
  const at = core.clock();
  const by = { actor, decision: decision.number, reason: decision.reason, at };
  const moved: Move[] = [];
  const told: Moved[] = [];
  for await (const moves of movesAfter(core, trx, change))
    for (const move of moves) {
      if (move.direction !== 'unchanged') moved.push(move);
      if (move.direction === 'later') told.push(await movePromise(core, trx, move, by, change.after));
    }
  const receipts: DecisionReceipt[] = [];
  for (const { request, before, after } of change.made) {
    const counts = await countsOf(trx, agenciesUnder(core, request.agencyCode), moved);
    const id = await keepDecision(
      trx,
      { ...request, ...decision, ...counts, actor: eventActor(actor, 'administrator'), at, before, after },
      `Lịch làm việc: ${nameOf(core, request.agencyCode)}`,
    );
    if (id === null) throw new DecisionKnown(decision.number);
    receipts.push({ id, ...counts });
  }
  return { receipts, told };
}

/** After the commit. */
export async function tellDecided(core: Core, { receipts, told }: Decided): Promise<void> {
  const newest = receipts.at(-1);
  if (newest) await core.directory.follow(newest.id, core.db());
  for (const { event, file } of told) await tellCommitted(core, event, file);
}

/** One transaction: the decision, the definition, every date put off with its event. */
export async function decide(core: Core, actor: OfficerActor, request: DecisionRequest): Promise<DecisionReceipt> {
  await core.directory.ready();
  const decided = await core.db().transaction(async (trx): Promise<Decided> => {
    await holdCalendars(core, trx);
    if (core.directory.decision() !== request.seen) throw new CalendarMoved();
    return decideInside(core, trx, actor, [request], request);
  });
  await tellDecided(core, decided);
  const [receipt] = decided.receipts;
  if (!receipt) throw new Error('The decision that was just made is not there.');
  return receipt;
}
