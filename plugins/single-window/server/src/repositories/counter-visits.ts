/** Visits at the counters; what is older than a day's work is nobody's any more. */
import type { Knex } from 'knex';
import type { OfficerActor } from '@motcua/plugin-identity';
import type { CounterPerson } from '../api-counter';
import { openedJson, sealedJson } from './sealing';

export interface VisitRow<Filing, Desk> {
  readonly key: string;
  readonly started_at: Date;
  readonly ticket_id: string | null;
  readonly person: CounterPerson | null;
  readonly filing: Filing | null;
  readonly desk: Desk | null;
}

const HOURS = 12;

export async function visitOf<Filing, Desk>(
  db: Knex,
  officerId: number,
  now: Date,
): Promise<VisitRow<Filing, Desk> | null> {
  const { rows } = await db.raw<{ rows: VisitRow<Filing, Desk>[] }>(
    'SELECT key, started_at, ticket_id, person, filing, desk FROM counter_visits WHERE officer_id = ? AND saved_at > ?',
    [officerId, new Date(now.getTime() - HOURS * 3_600_000)],
  );
  const [row] = rows;
  if (!row) return null;
  const part = (name: 'person' | 'filing' | 'desk'): unknown => openedJson(row[name], `visit:${name}`);
  // What is opened is what was sealed under the same name.
  return {
    ...row,
    person: part('person') as CounterPerson | null,
    filing: part('filing') as Filing | null,
    desk: part('desk') as Desk | null,
  };
}

/** A visit begins: the one before is over, and so are all that nobody ended. */
export async function beginVisit(
  db: Knex,
  officer: Pick<OfficerActor, 'officerId' | 'agencyId'>,
  visit: {
    readonly key: string;
    readonly at: Date;
    readonly ticketId: string | null;
    readonly person: CounterPerson | null;
  },
): Promise<void> {
  await db.raw(
    `WITH old AS (DELETE FROM counter_visits WHERE saved_at < ? AND officer_id <> ?)
     INSERT INTO counter_visits (officer_id, agency_id, key, started_at, ticket_id, person, saved_at)
     VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)
     ON CONFLICT (officer_id) DO UPDATE SET agency_id = EXCLUDED.agency_id, key = EXCLUDED.key, started_at = EXCLUDED.started_at,
       ticket_id = EXCLUDED.ticket_id, person = EXCLUDED.person, filing = NULL, desk = NULL, saved_at = EXCLUDED.saved_at`,
    [
      new Date(visit.at.getTime() - HOURS * 3_600_000),
      officer.officerId,
      officer.officerId,
      officer.agencyId,
      visit.key,
      visit.at,
      visit.ticketId,
      visit.person === null ? null : sealedJson(visit.person, 'visit:person', `visit:${visit.key}`),
      visit.at,
    ],
  );
}

/** Only the visit that the caller saw: a tab left open must not write into the next person's. */
export async function saveVisit(
  db: Knex,
  officerId: number,
  key: string,
  changes: { readonly person?: CounterPerson; readonly filing?: object | null; readonly desk?: object },
  at: Date,
): Promise<boolean> {
  const written = Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [
      name,
      value === null ? null : sealedJson(value, `visit:${name}`, `visit:${key}`),
    ]),
  );
  const changed = await db('counter_visits')
    .where({ officer_id: officerId, key })
    .update({ ...written, saved_at: at });
  return changed > 0;
}

export async function endVisit(db: Knex, officerId: number, key: string | null): Promise<void> {
  await db('counter_visits')
    .where({ officer_id: officerId, ...(key === null ? {} : { key }) })
    .delete();
}
