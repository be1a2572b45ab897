/** A second province in the shared house with one officer: gone again afterwards, for one that is alone sees all of it. */
import { query } from './database.ts';

/** @param code of the province @param username of its officer @param role that the officer has */
export async function withOtherProvince(
  { code, username, role }: { readonly code: string; readonly username: string; readonly role: string },
  work: () => Promise<void>,
): Promise<void> {
  await query(
    `INSERT INTO agencies (document_id, code, name, kind, active) VALUES ($1::text, $1::text, 'Tỉnh khác', 'province', true)`,
    [code],
  );
  try {
    await query(
      `INSERT INTO officers (document_id, username, full_name, position, roles, agency_id, active)
       SELECT $2::text, $2::text, 'Cán Bộ Xa', '', $3, id, true FROM agencies WHERE code = $1`,
      [code, username, JSON.stringify([role])],
    );
    await work();
  } finally {
    await query('DELETE FROM officers WHERE username = $1', [username]);
    await query('DELETE FROM agencies WHERE code = $1', [code]);
  }
}
