/** What somebody is to a dossier; whether that is enough, the policy of the house says (`identity`, domain/access). */
import type { Knex } from 'knex';
import { permits, type Action, type Actor, type OfficerActor, type Relation } from '@motcua/plugin-identity';
import type { DossierRow } from '../repositories/rows';
import type { Core } from './core';

type Placed = Pick<DossierRow, 'agency_id' | 'one_stop_unit_id'>;

/** By the place where the officer works, without asking the database. */
function relationByPlace(core: Core, row: Placed, actor: OfficerActor): Relation {
  if (row.agency_id === actor.agencyId || row.one_stop_unit_id === actor.agencyId) return 'own_unit';
  const line = core.directory.line(core.directory.byId(row.agency_id).code);
  if (line.includes(actor.agencyCode)) return 'below';
  return line[0] === core.directory.line(actor.agencyCode)[0] ? 'other_unit' : 'other_province';
}

/** The applicant, and whoever has filed for him with his authorisation. */
const isOwn = (row: Pick<DossierRow, 'applicant_user_id' | 'life'>, userId: number): boolean =>
  row.applicant_user_id === userId || row.life?.representative?.userId === userId;

/** The directory must be ready. */
export async function maySee(
  core: Core,
  db: Knex,
  row: Placed & Pick<DossierRow, 'id' | 'applicant_user_id' | 'life'>,
  actor: Actor,
  action: Extract<Action, 'dossier.read' | 'dossier.act'>,
): Promise<boolean> {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'citizen') return isOwn(row, actor.userId) && permits('own.dossier', actor, 'own');
  if (actor.kind !== 'officer') return false;
  if (![row.agency_id, row.one_stop_unit_id, actor.agencyId].every((id) => core.directory.has(id)))
    await core.directory.ready(true);
  if (permits(action, actor, relationByPlace(core, row, actor))) return true;
  if (!permits(action, actor)) return false;
  const task: { readonly status: string } | undefined = await db('dossier_tasks')
    .where({ dossier_id: row.id })
    .where((mine) => void mine.where('agency_id', actor.agencyId).orWhere('assignee_id', actor.officerId))
    .orderByRaw(`(status = 'open') DESC`)
    .first('status');
  return task !== undefined && permits(action, actor, task.status === 'open' ? 'own_task' : 'former_task');
}

/** Lists need no narrowing for whoever may read what is below the only province of the installation. */
export const seesProvince = (core: Core, actor: Actor): boolean =>
  actor.kind === 'officer' &&
  permits('dossier.read', actor, 'below') &&
  core.directory.all().every(({ kind, code }) => kind !== 'province' || code === actor.agencyCode);
