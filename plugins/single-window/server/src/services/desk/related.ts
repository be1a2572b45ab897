/** Other dossiers of the same person, and those among them that may be the same one filed twice. */
import type { Text } from '@motcua/cms';
import type { OfficerActor } from '@motcua/plugin-identity';
import { relatedRows, type RelatedRow } from '../../repositories/desk/related';
import type { Core } from '../core';
import { positionOf } from '../reading';
import { seesProvince } from '../relations';
import { visibleRow } from './visible';

/** Two filings of one procedure within these days may be one too many. */
const RECENT_DAYS = 30;
const DAY = 86_400_000;

export interface RelatedDossier {
  readonly id: number;
  readonly code: string;
  readonly procedureName: string;
  readonly state: Text;
  readonly filedAt: string;
  readonly ended: boolean;
  readonly duplicate: boolean;
}

const isDuplicate = (row: RelatedRow, of: { readonly procedure_code: string; readonly filed_at: Date }): boolean =>
  row.procedure_code === of.procedure_code &&
  (row.ended_at === null || Math.abs(row.filed_at.getTime() - of.filed_at.getTime()) <= RECENT_DAYS * DAY);

export async function relatedOf(
  core: Core,
  dossierId: number,
  actor: OfficerActor,
): Promise<readonly RelatedDossier[]> {
  const own = await visibleRow(core, dossierId, actor);
  const rows = await relatedRows(
    core.db(),
    { dossierId, userId: own.applicant_user_id },
    { agencyId: actor.agencyId, officerId: actor.officerId, all: seesProvince(core, actor) },
  );
  await core.versions.load(rows.map((row) => row.procedure_version_id));
  return rows.map((row) => ({
    id: row.id,
    code: row.code ?? row.number,
    procedureName: row.procedure_name,
    state: positionOf(core, row).meta.label,
    filedAt: row.filed_at.toISOString(),
    ended: row.ended_at !== null,
    duplicate: isDuplicate(row, own),
  }));
}
