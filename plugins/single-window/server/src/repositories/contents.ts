/** The words of dossiers' answers. */
import type { Knex } from 'knex';
import type { Answers } from '@motcua/cms';
import { prepared } from './prepared';

export interface Unread {
  readonly id: number;
  readonly procedure_version_id: number;
  readonly answers: Answers;
}

const read = async (
  db: Knex,
  where: string,
  order: 'ASC' | 'DESC',
  id: number,
  limit: number,
): Promise<readonly Unread[]> =>
  (await prepared(db, {
    sql: `SELECT d.id, d.procedure_version_id, d.answers FROM dossiers d
      WHERE ${where} AND NOT EXISTS (SELECT 1 FROM dossier_contents c WHERE c.dossier_id = d.id)
      ORDER BY d.id ${order} LIMIT ${limit}`,
    values: [id],
  })) as readonly Unread[];

/** Filed since, oldest first. */
export const filedAfter = (db: Knex, id: number, limit: number): Promise<readonly Unread[]> =>
  read(db, 'd.id > ?', 'ASC', id, limit);

/** From before, newest first. */
export const filedUpTo = (db: Knex, id: number, limit: number): Promise<readonly Unread[]> =>
  read(db, 'd.id <= ?', 'DESC', id, limit);

export const newestDossier = async (db: Knex): Promise<number> => {
  const rows = (await prepared(db, { sql: 'SELECT max(id) AS newest FROM dossiers', values: [] })) as readonly {
    readonly newest: number | null;
  }[];
  return rows[0]?.newest ?? 0;
};

export async function saveWords(
  db: Knex,
  contents: readonly { readonly id: number; readonly words: readonly string[] }[],
): Promise<void> {
  if (contents.length === 0) return;
  await prepared(db, {
    sql: `INSERT INTO dossier_contents (dossier_id, words)
      SELECT (c->>'id')::int, array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(c->'words')))
        FROM jsonb_array_elements(?::jsonb) AS c
      ON CONFLICT (dossier_id) DO UPDATE SET words = EXCLUDED.words`,
    values: [JSON.stringify(contents)],
  });
}
