/** The hall's queue in SQL: a number is given once, a person is called by one counter. */
import type { Knex } from 'knex';

export interface TicketRow {
  readonly id: string;
  readonly service_group: string;
  readonly waits_in: string;
  readonly number: number;
  readonly taken_at: Date;
  readonly called_at: Date | null;
  readonly called_by: number | null;
  readonly counter: string | null;
  readonly calls: number;
}

const COLUMNS = 'id, service_group, waits_in, number, taken_at, called_at, called_by, counter, calls';
const UNSERVED = 'served_at IS NULL AND no_show_at IS NULL';

async function rows<T>(db: Knex, sql: string, values: readonly Knex.RawBinding[]): Promise<readonly T[]> {
  return (await db.raw<{ rows: T[] }>(sql, values)).rows;
}

/** The next number of the group's day; null when so many wait already. */
export async function takeTicket(
  db: Knex,
  ticket: { readonly agencyId: number; readonly day: string; readonly group: string; readonly at: Date },
  most: number,
): Promise<TicketRow | null> {
  const { agencyId, day, group, at } = ticket;
  const [row] = await rows<TicketRow>(
    db,
    `WITH waiting AS (SELECT count(*) AS n FROM queue_tickets WHERE agency_id = ? AND day = ? AND called_at IS NULL AND ${UNSERVED}),
     serial AS (INSERT INTO queue_serials (agency_id, day, service_group, last) SELECT ?, ?, ?, 1 FROM waiting WHERE n < ?
       ON CONFLICT (agency_id, day, service_group) DO UPDATE SET last = queue_serials.last + 1 RETURNING last)
     INSERT INTO queue_tickets (agency_id, day, service_group, waits_in, number, taken_at)
     SELECT ?, ?, ?, ?, last, ? FROM serial RETURNING ${COLUMNS}`,
    [agencyId, day, agencyId, day, group, most, agencyId, day, group, group, at],
  );
  return row ?? null;
}

/** Who has waited longest, for this counter alone: a row that another counter is taking is passed over. */
export async function callNext(
  db: Knex,
  call: {
    readonly agencyId: number;
    readonly day: string;
    readonly groups: readonly string[];
    readonly officerId: number;
    readonly counter: string;
    readonly at: Date;
  },
): Promise<TicketRow | null> {
  const [row] = await rows<TicketRow>(
    db,
    `UPDATE queue_tickets SET called_at = ?, called_by = ?, counter = ?, calls = calls + 1
     WHERE id = (SELECT id FROM queue_tickets WHERE agency_id = ? AND day = ? AND called_at IS NULL AND ${UNSERVED}
       AND waits_in = ANY (?::text[]) ORDER BY taken_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING ${COLUMNS}`,
    [call.at, call.officerId, call.counter, call.agencyId, call.day, [...call.groups]],
  );
  return row ?? null;
}

/** Whom the officer has called and not yet let go. */
export const heldBy = (db: Knex, agencyId: number, officerId: number, day: string): Promise<readonly TicketRow[]> =>
  rows<TicketRow>(
    db,
    `SELECT ${COLUMNS} FROM queue_tickets WHERE agency_id = ? AND day = ? AND called_by = ? AND called_at IS NOT NULL AND ${UNSERVED}
     ORDER BY called_at DESC, id DESC LIMIT 1`,
    [agencyId, day, officerId],
  );

export async function ticketServed(db: Knex, agencyId: number, id: string, at: Date): Promise<void> {
  await db('queue_tickets').where({ id, agency_id: agencyId }).whereNull('served_at').update({ served_at: at });
}

/** Whoever was before this one at the officer's counter has been served. */
export async function letGo(db: Knex, agencyId: number, officerId: number, day: string, at: Date): Promise<void> {
  await db('queue_tickets')
    .where({ agency_id: agencyId, day, called_by: officerId })
    .whereNotNull('called_at')
    .whereNull('served_at')
    .whereNull('no_show_at')
    .update({ served_at: at });
}

export type HeldChanges = Readonly<Record<string, Knex.Value | Knex.Raw>>;

/** Changes a ticket that this officer has called; false when it is no longer his. */
export async function changeHeld(
  db: Knex,
  held: { readonly id: string; readonly agencyId: number; readonly officerId: number },
  changes: HeldChanges,
): Promise<boolean> {
  const changed = await db('queue_tickets')
    .where({ id: held.id, agency_id: held.agencyId, called_by: held.officerId })
    .whereNotNull('called_at')
    .whereNull('served_at')
    .whereNull('no_show_at')
    .update(changes);
  return changed > 0;
}

export interface GroupCount {
  readonly waits_in: string;
  readonly n: string;
}

export const waitingByGroup = (db: Knex, agencyId: number, day: string): Promise<readonly GroupCount[]> =>
  rows<GroupCount>(
    db,
    `SELECT waits_in, count(*) AS n FROM queue_tickets WHERE agency_id = ? AND day = ? AND called_at IS NULL AND ${UNSERVED}
     GROUP BY waits_in`,
    [agencyId, day],
  );

/** First in line first. */
export const waitingTickets = (db: Knex, agencyId: number, day: string, most: number): Promise<readonly TicketRow[]> =>
  rows<TicketRow>(
    db,
    `SELECT ${COLUMNS} FROM queue_tickets WHERE agency_id = ? AND day = ? AND called_at IS NULL AND ${UNSERVED}
     ORDER BY taken_at, id LIMIT ?`,
    [agencyId, day, most],
  );

/** Newest call first, those in service. */
export const calledTickets = (db: Knex, agencyId: number, day: string, most: number): Promise<readonly TicketRow[]> =>
  rows<TicketRow>(
    db,
    `SELECT ${COLUMNS} FROM queue_tickets WHERE agency_id = ? AND day = ? AND called_at IS NOT NULL AND ${UNSERVED}
     ORDER BY called_at DESC, id DESC LIMIT ?`,
    [agencyId, day, most],
  );

/** Minutes from taking a number to its call, over today's calls; null before the first. */
export async function averageWait(db: Knex, agencyId: number, day: string): Promise<number | null> {
  const [row] = await rows<{ minutes: number | null }>(
    db,
    `SELECT (avg(extract(epoch FROM called_at - taken_at)) / 60)::float8 AS minutes FROM queue_tickets
     WHERE agency_id = ? AND day = ? AND called_at IS NOT NULL`,
    [agencyId, day],
  );
  return row?.minutes ?? null;
}

/** The unit's hall link, made when first asked for. */
export async function hallLink(db: Knex, agencyId: number, fresh: string): Promise<string> {
  const [row] = await rows<{ link: string }>(
    db,
    `INSERT INTO queue_halls (agency_id, link) VALUES (?, ?)
     ON CONFLICT (agency_id) DO UPDATE SET link = queue_halls.link RETURNING link`,
    [agencyId, fresh],
  );
  return row?.link ?? fresh;
}

export async function kioskLink(db: Knex, agencyId: number, fresh: string): Promise<string> {
  const [row] = await rows<{ link: string }>(
    db,
    `INSERT INTO queue_kiosks (agency_id, link) VALUES (?, ?)
     ON CONFLICT (agency_id) DO UPDATE SET link = queue_kiosks.link RETURNING link`,
    [agencyId, fresh],
  );
  return row?.link ?? fresh;
}

export async function agencyOfKiosk(db: Knex, link: string): Promise<number | null> {
  const [row] = await rows<{ agency_id: number }>(db, 'SELECT agency_id FROM queue_kiosks WHERE link = ?', [link]);
  return row?.agency_id ?? null;
}

export async function agencyOfLink(
  db: Knex,
  link: string,
): Promise<{ readonly id: number; readonly name: string } | null> {
  const [row] = await rows<{ id: number; name: string }>(
    db,
    'SELECT a.id, a.name FROM queue_halls h JOIN agencies a ON a.id = h.agency_id WHERE h.link = ?',
    [link],
  );
  return row ?? null;
}
