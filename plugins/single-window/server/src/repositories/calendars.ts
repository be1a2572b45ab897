/** The SQL of calendars: definitions, decisions, and the open dossiers that a decision can reach. */
import type { Knex } from 'knex';
import type { DossierEvent } from '../api';
import type { CalendarDefinition } from '../domain/working-time/calendar';
import type { HistoryEvent } from '../domain/working-time/clock-events';
import { definitionJson } from '../domain/working-time/definition';
import { NATION_CODE } from './directory';
import { json, stamped } from './dossiers';
import type { DossierRow } from './rows';
import { opened } from './sealing';

export interface DecisionRow {
  readonly id: number;
  readonly agency_code: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly decided_on: string;
  readonly reason: string;
  readonly actor: DossierEvent['actor'];
  readonly at: Date;
  readonly changes: unknown;
  readonly earlier: number;
  readonly later: number;
  readonly unchanged: number;
}

const MOST_DECISIONS = 200;

export const decisionsOn = (db: Knex, agencyCodes: readonly string[]): Promise<DecisionRow[]> =>
  db('calendar_decisions')
    .whereIn('agency_code', agencyCodes)
    .orderBy('id', 'desc')
    .limit(MOST_DECISIONS)
    .select<DecisionRow[]>(
      'id',
      'agency_code',
      'number',
      db.raw('decided_on::text'),
      'reason',
      'actor',
      'at',
      'changes',
      'earlier',
      'later',
      'unchanged',
    );

/** Until the decision is made nobody acts: an act under way is waited for, a later one counts by the new calendar. Reading goes on. */
export async function holdActs(trx: Knex.Transaction): Promise<void> {
  await trx.raw(`SET LOCAL lock_timeout = '20s'`);
  await trx.raw('LOCK TABLE dossiers IN EXCLUSIVE MODE');
}

export interface Scope {
  readonly agencyIds: readonly number[];
  /** Only dates from then on can move. */
  readonly from: Date;
}

export type PromisedRow = DossierRow & { readonly promised_at: Date };

/** Open dossiers with a date that the change could move, after `after`, in the order of their ids; where a supplement is awaited the date is counted when it comes. */
export const promisedFrom = async (db: Knex, scope: Scope, after: number, limit: number): Promise<PromisedRow[]> =>
  (
    await db<PromisedRow>('dossiers')
      .whereNull('ended_at')
      .whereNull('settled_at')
      .whereNot('npsp_status', 5)
      .where('promised_at', '>=', scope.from)
      .whereRaw('agency_id = ANY (?::integer[])', [scope.agencyIds])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .select<PromisedRow[]>()
  ).map(opened);

export async function countPromised(db: Knex, agencyIds: readonly number[]): Promise<number> {
  const [row] = await db('dossiers')
    .whereNull('ended_at')
    .whereNull('settled_at')
    .whereNotNull('promised_at')
    .whereRaw('agency_id = ANY (?::integer[])', [agencyIds])
    .count<{ count: string }[]>('id as count');
  return Number(row?.count ?? 0);
}

/** The histories of several dossiers in one read, as far as the clock goes by them. */
export async function clockHistories(
  db: Knex,
  dossierIds: readonly number[],
): Promise<ReadonlyMap<number, readonly HistoryEvent[]>> {
  const rows = await db('dossier_events')
    .whereRaw('dossier_id = ANY (?::integer[])', [dossierIds])
    .orderBy(['dossier_id', 'seq'])
    .select<{ dossier_id: number; type: string; at: Date; status: number | null; chosen: string | null }[]>(
      'dossier_id',
      'type',
      'at',
      db.raw(`(data->>'npspStatus')::integer AS status`),
      db.raw(`data->>'limitCase' AS chosen`),
    );
  const histories = new Map<number, HistoryEvent[]>();
  for (const { dossier_id, type, at, status, chosen } of rows) {
    const history = histories.get(dossier_id) ?? [];
    history.push({ type, at, data: { npspStatus: status, limitCase: chosen } });
    histories.set(dossier_id, history);
  }
  return histories;
}

export interface NewDecision {
  readonly agencyCode: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly reason: string;
  readonly actor: DossierEvent['actor'];
  readonly at: Date;
  readonly changes: unknown;
  readonly before: CalendarDefinition;
  readonly after: CalendarDefinition;
  readonly earlier: number;
  readonly later: number;
  readonly unchanged: number;
}

/** Writes the decision and the definition that it makes; answers its id, or null when the agency has a decision of that number. */
export async function keepDecision(
  trx: Knex.Transaction,
  decision: NewDecision,
  calendarName: string,
): Promise<number | null> {
  const [row] = await trx('calendar_decisions')
    .insert({
      agency_code: decision.agencyCode,
      number: decision.number,
      decided_on: decision.decidedOn,
      reason: decision.reason,
      actor: json(decision.actor),
      at: decision.at,
      changes: json(decision.changes),
      before: json(definitionJson(decision.before)),
      after: json(definitionJson(decision.after)),
      earlier: decision.earlier,
      later: decision.later,
      unchanged: decision.unchanged,
    })
    .onConflict(['agency_code', 'number'])
    .ignore()
    .returning<{ id: number }[]>('id');
  if (!row) return null;
  const definition = json(definitionJson(decision.after));
  const known = await trx('working_calendars')
    .whereRaw(`COALESCE(agency_code, '') = ?`, [decision.agencyCode])
    .update({ definition, updated_at: decision.at });
  if (known === 0)
    await trx('working_calendars').insert({
      ...stamped(decision.at),
      agency_code: decision.agencyCode === NATION_CODE ? null : decision.agencyCode,
      name: calendarName,
      definition,
    });
  return row.id;
}
