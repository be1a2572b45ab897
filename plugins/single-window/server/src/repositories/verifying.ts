/** What the verification reads: many dossiers at a time, never all. */
import type { Knex } from 'knex';
import type { RootedHead } from '../domain/history/examine-chain';
import { prepared } from './prepared';
import type { DossierRow, PaperRow, RecordedRow, TaskRow } from './rows';

const rows = async <T>(db: Knex, sql: string, values: readonly unknown[]): Promise<readonly T[]> =>
  (await prepared(db, { sql, values })) as readonly T[];

export const dossiersAfter = (db: Knex, id: number, limit: number): Promise<readonly DossierRow[]> =>
  rows(db, 'SELECT * FROM dossiers WHERE id > ? ORDER BY id LIMIT ?', [id, limit]);

export const countDossiers = async (db: Knex): Promise<number> =>
  Number((await rows<{ count: string }>(db, 'SELECT count(*) FROM dossiers', []))[0]?.count ?? 0);

interface OfDossier {
  readonly dossier_id: number;
}

export interface Evidence {
  readonly events: ReadonlyMap<number, readonly RecordedRow[]>;
  readonly papers: ReadonlyMap<number, readonly PaperRow[]>;
  readonly tasks: ReadonlyMap<number, readonly TaskRow[]>;
  readonly roots: ReadonlyMap<number, readonly RootedHead[]>;
}

function byDossier<Row extends OfDossier>(found: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of found) {
    const group = groups.get(row.dossier_id);
    if (group) group.push(row);
    else groups.set(row.dossier_id, [row]);
  }
  return groups;
}

export async function evidenceOf(db: Knex, ids: readonly number[]): Promise<Evidence> {
  const [events, papers, tasks, roots] = await Promise.all([
    rows<RecordedRow>(
      db,
      'SELECT * FROM dossier_events WHERE dossier_id = ANY (?::integer[]) ORDER BY dossier_id, seq',
      [ids],
    ),
    rows<PaperRow & OfDossier>(
      db,
      `SELECT p.*, f.key AS file_key, f.mime, f.size FROM dossier_papers p LEFT JOIN stored_files f ON f.id = p.file_id
       WHERE p.dossier_id = ANY (?::integer[]) ORDER BY p.id`,
      [ids],
    ),
    rows<TaskRow & OfDossier>(
      db,
      `SELECT t.*, a.code AS agency_code, a.name AS agency_name, o.full_name AS assignee_name
       FROM dossier_tasks t JOIN agencies a ON a.id = t.agency_id LEFT JOIN officers o ON o.id = t.assignee_id
       WHERE t.dossier_id = ANY (?::integer[]) ORDER BY t.id`,
      [ids],
    ),
    rows<RootedHead & OfDossier>(
      db,
      `SELECT dossier_id, to_char(day, 'YYYY-MM-DD') AS day, seq, hash FROM history_leaves
       WHERE dossier_id = ANY (?::integer[]) ORDER BY seq`,
      [ids],
    ),
  ]);
  return { events: byDossier(events), papers: byDossier(papers), tasks: byDossier(tasks), roots: byDossier(roots) };
}

/** Not so many that they would fill the memory; one is enough to fail. */
const MOST = 1000;

/** Dossiers that a root knows and that are gone, events and all. */
export const goneDossiers = (
  db: Knex,
): Promise<readonly { readonly dossier_id: number; readonly seq: number; readonly day: string }[]> =>
  rows(
    db,
    `SELECT l.dossier_id, max(l.seq) AS seq, to_char(max(l.day), 'YYYY-MM-DD') AS day FROM history_leaves l
     WHERE NOT EXISTS (SELECT 1 FROM dossiers d WHERE d.id = l.dossier_id) GROUP BY l.dossier_id LIMIT ${MOST}`,
    [],
  );

/** Events of no dossier. */
export const strayEvents = (
  db: Knex,
): Promise<readonly { readonly id: number; readonly dossier_id: number | null; readonly seq: number }[]> =>
  rows(
    db,
    `SELECT e.id, e.dossier_id, e.seq FROM dossier_events e
     WHERE NOT EXISTS (SELECT 1 FROM dossiers d WHERE d.id = e.dossier_id) LIMIT ${MOST}`,
    [],
  );
