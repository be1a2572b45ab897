/** Dossiers opened outside one's own work. */
import type { Knex } from 'knex';

export interface GlassRow {
  readonly id: number;
  readonly dossierId: number;
  readonly code: string;
  readonly officerId: number;
  readonly name: string;
  readonly unit: string;
  readonly reason: string;
  readonly askedAt: Date;
  readonly confirmedName: string | null;
  readonly openUntil: Date | null;
}

const ROWS = `SELECT g.id, g.dossier_id AS "dossierId", COALESCE(d.code, d.number) AS code, g.officer_id AS "officerId", g.name, g.unit, g.reason,
    g.asked_at AS "askedAt", g.confirmed_name AS "confirmedName", g.open_until AS "openUntil"
  FROM glass_openings g JOIN dossiers d ON d.id = g.dossier_id`;

/** Whether an officer has opened this dossier and its time is not over. */
export async function isOpen(db: Knex, dossierId: number, officerId: number, now: Date): Promise<boolean> {
  const row: unknown = await db('glass_openings')
    .where({ dossier_id: dossierId, officer_id: officerId })
    .where('open_until', '>', now)
    .first('id');
  return row !== undefined;
}

export async function askGlass(
  db: Knex,
  ask: Pick<GlassRow, 'dossierId' | 'officerId' | 'name' | 'unit' | 'reason' | 'askedAt'>,
): Promise<number> {
  const [row] = await db('glass_openings')
    .insert({
      dossier_id: ask.dossierId,
      officer_id: ask.officerId,
      name: ask.name,
      unit: ask.unit,
      reason: ask.reason,
      asked_at: ask.askedAt,
    })
    .returning<{ id: number }[]>('id');
  return row?.id ?? 0;
}

/** One's own, those that one confirmed, and those that wait for a second person. */
export async function glassFor(db: Knex, officerId: number, waitingSince: Date): Promise<readonly GlassRow[]> {
  const { rows } = await db.raw<{ rows: GlassRow[] }>(
    `${ROWS} WHERE g.officer_id = ? OR g.confirmed_by = ? OR (g.confirmed_at IS NULL AND g.asked_at > ?) ORDER BY g.id DESC LIMIT 50`,
    [officerId, officerId, waitingSince],
  );
  return rows;
}

/** Confirms what another asked for; null when it is not there, is the officer's own or was confirmed already. */
export async function confirmGlass(
  trx: Knex.Transaction,
  id: number,
  by: { readonly officerId: number; readonly name: string; readonly at: Date; readonly until: Date },
): Promise<GlassRow | null> {
  const changed = await trx('glass_openings')
    .where({ id })
    .whereNull('confirmed_at')
    .whereNot('officer_id', by.officerId)
    .update({ confirmed_by: by.officerId, confirmed_name: by.name, confirmed_at: by.at, open_until: by.until });
  if (changed === 0) return null;
  const { rows } = await trx.raw<{ rows: GlassRow[] }>(`${ROWS} WHERE g.id = ?`, [id]);
  return rows[0] ?? null;
}

/** The report to the auditor, and what the citizen sees: written with the confirmation, so that neither can be forgotten. */
export async function reportGlass(trx: Knex.Transaction, glass: GlassRow, purpose: string, at: Date): Promise<void> {
  await trx('reading_flags').insert({
    key: `glass:${glass.id}`,
    kind: 'glass',
    name: glass.name,
    unit: glass.unit,
    day: trx.raw(`(?::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`, [at]),
    count: 1,
    dossier_ids: [glass.dossierId],
    reason: purpose,
  });
  await trx('motcua_reads').insert({
    dossier_id: glass.dossierId,
    officer_id: glass.officerId,
    name: glass.name,
    role: 'glass',
    unit: glass.unit,
    purpose,
  });
}
