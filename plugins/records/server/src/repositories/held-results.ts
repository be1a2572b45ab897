import type { Knex } from 'knex';
import type { Text } from '@motcua/cms';

export interface HeldResult {
  readonly dossierId: number;
  readonly title: Text;
  readonly number: string;
  readonly issuedAt: Date;
}

const MOST = 10;

/** The newest valid results of dossiers of a person, whoever issued them. */
export async function heldResults(db: Knex, personalNumber: string, at: Date): Promise<readonly HeldResult[]> {
  const { rows } = await db.raw<{ rows: HeldResult[] }>(
    `SELECT i.dossier_id AS "dossierId", i.data->'title' AS title, i.data->>'number' AS number, i.issued_at AS "issuedAt"
     FROM dossiers d JOIN issued_documents i ON i.dossier_id = d.id
     WHERE d.applicant_number = ? AND i.form = 'result' AND i.status = 'valid' AND i.issued_at <= ?
     ORDER BY i.issued_at DESC LIMIT ?`,
    [personalNumber, at, MOST],
  );
  return rows;
}
