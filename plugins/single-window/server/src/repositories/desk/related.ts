/** Other dossiers of the same applicant, as far as an officer may see them. */
import type { Knex } from 'knex';
import type { NpspStatus } from '@motcua/cms';

/** No further back than this: a business may have filed a hundred thousand. */
const LOOKED_AT = 200;
const SHOWN = 20;

export interface RelatedRow {
  readonly id: number;
  readonly number: string;
  readonly code: string | null;
  readonly procedure_code: string;
  readonly procedure_name: string;
  readonly procedure_version_id: number;
  readonly workflow_state: { readonly value: unknown };
  readonly npsp_status: NpspStatus;
  readonly filed_at: Date;
  readonly ended_at: Date | null;
}

export async function relatedRows(
  db: Knex,
  of: { readonly dossierId: number; readonly userId: number },
  seenBy: { readonly agencyId: number; readonly officerId: number; readonly all: boolean },
): Promise<readonly RelatedRow[]> {
  const newest = db('dossiers')
    .where('applicant_user_id', of.userId)
    // Somebody whose data may not be used further is not looked up beside the dossier at hand.
    .whereNotExists(
      db('motcua_accounts as a').where('a.user_id', of.userId).whereNotNull('a.restricted_at').select(db.raw('1')),
    )
    .whereNot('id', of.dossierId)
    .orderBy('id', 'desc')
    .limit(LOOKED_AT)
    .select(
      'id',
      'number',
      'code',
      'procedure_code',
      'procedure_name',
      'procedure_version_id',
      'workflow_state',
      'npsp_status',
      'filed_at',
      'ended_at',
      'agency_id',
      'one_stop_unit_id',
    );
  const query = db.from(newest.as('d')).select<RelatedRow[]>('d.*').orderBy('d.id', 'desc').limit(SHOWN);
  if (!seenBy.all)
    query.where(
      (mine) =>
        void mine
          .where('d.agency_id', seenBy.agencyId)
          .orWhere('d.one_stop_unit_id', seenBy.agencyId)
          .orWhereExists(
            db('dossier_tasks as t')
              .whereRaw('t.dossier_id = d.id')
              .where((who) => void who.where('t.agency_id', seenBy.agencyId).orWhere('t.assignee_id', seenBy.officerId))
              .select(db.raw('1')),
          ),
    );
  return query;
}
