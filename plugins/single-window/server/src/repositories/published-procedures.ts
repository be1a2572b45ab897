/** The procedures that can be filed now, by name. */
import type { Knex } from 'knex';
import type { DecidingAgency, Text } from '@motcua/cms';

export interface PublishedRow {
  readonly code: string;
  readonly name: Text;
  readonly plain_name: Text;
  readonly field: Text;
  readonly deciding: DecidingAgency;
}

/** A procedure without form or workflow is told of on the portal, not filed. */
export async function publishedNow(db: Knex, at: Date): Promise<readonly PublishedRow[]> {
  const { rows } = await db.raw<{ rows: PublishedRow[] }>(
    `SELECT v.procedure_code AS code, v.content->'name' AS name, v.content->'plainName' AS plain_name,
       v.content->'field'->'name' AS field, v.content->'deciding' AS deciding
     FROM procedure_versions v
     JOIN (SELECT DISTINCT ON (procedure_code) id FROM standing_procedure_versions WHERE effective_from <= ?
           ORDER BY procedure_code, number DESC) s ON s.id = v.id
     WHERE jsonb_typeof(v.content->'form') = 'object' AND jsonb_typeof(v.content->'workflow') = 'object'
       AND EXISTS (SELECT 1 FROM procedures p WHERE p.code = v.procedure_code AND p.published_at IS NOT NULL)
     ORDER BY v.procedure_code`,
    [at],
  );
  return rows;
}
