/** What the index counts of the published catalogue. */
import type { Knex } from 'knex';

export interface ProcedureFacts {
  readonly code: string;
  readonly online: boolean;
  readonly complete: boolean;
  readonly withFees: boolean;
}

/**
 * The published procedures that a unit answers for: a department its own, a commune those that communes decide, the province all.
 * Complete: name, steps, ways, components, time limit, audience and agency are there (domain.md §9).
 */
export async function proceduresOf(
  knex: Knex,
  agency: { readonly code: string; readonly kind: string },
): Promise<readonly ProcedureFacts[]> {
  const query = knex('procedures as p')
    .whereNotNull('p.published_at')
    .select<ProcedureFacts[]>(
      'p.code',
      knex.raw(`p.online_level IN ('full', 'partial') AS online`),
      knex.raw(`(p.name <> '' AND coalesce(p.steps, '') <> '' AND p.ways IS NOT NULL AND p.components IS NOT NULL
        AND EXISTS (SELECT 1 FROM procedures_cmps t WHERE t.entity_id = p.id AND t.field = 'timeLimits')
        AND p.audience IS NOT NULL AND coalesce(p.competent_agency, '') <> '') AS complete`),
      knex.raw(`EXISTS (SELECT 1 FROM procedures_cmps f WHERE f.entity_id = p.id AND f.field = 'fees') AS "withFees"`),
    );
  if (agency.kind === 'department') query.where('p.deciding_agency_code', agency.code);
  if (agency.kind === 'commune') query.whereNull('p.deciding_agency_code').where('p.level', 'commune');
  return await query;
}

export async function agencyByCode(
  knex: Knex,
  code: string,
): Promise<{ code: string; name: string; kind: string } | undefined> {
  return await knex<{ code: string; name: string; kind: string }>('agencies')
    .where({ code })
    .first('code', 'name', 'kind');
}
