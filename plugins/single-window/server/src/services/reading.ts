/** Reading dossiers by who may see them. */
import type { Knex } from 'knex';
import type { Actor, CitizenActor } from '@motcua/plugin-identity';
import type { Dossier, DossierFile, SingleWindow } from '../api';
import { DossierNotFound } from '../domain/errors';
import { firstBroken } from '../domain/hash-chain';
import type { WorkflowPosition } from '../domain/workflow/machine';
import { eventRows, findDossier, paperRows, taskRows } from '../repositories/dossiers';
import { toDossier, toEvent, toPaper, toTask, type DossierRow } from '../repositories/rows';
import type { Core } from './core';
import { unitOf } from './steps';

/** Where a dossier stands in its own version's workflow. */
export function positionOf(
  core: Core,
  row: Pick<DossierRow, 'procedure_version_id' | 'workflow_state'>,
): WorkflowPosition {
  const version = core.versions.known(row.procedure_version_id);
  const workflow = version && core.versions.workflow(version);
  if (!workflow) throw new Error(`Version ${row.procedure_version_id} has no workflow`);
  return workflow.at(row.workflow_state.value);
}

/** The whole file of a row, read with `db` (inside a transaction: the transaction). The directory must be ready. */
export async function assemble(core: Core, db: Knex, row: DossierRow): Promise<DossierFile> {
  const version = await core.versions.byId(row.procedure_version_id, db);
  const papers = await paperRows(db, row.id);
  const tasks = await taskRows(db, row.id);
  const events = await eventRows(db, row.id);
  const { meta } = positionOf(core, row);
  return {
    dossier: toDossier(row),
    version: version.content,
    agency: unitOf(core.directory.byId(row.agency_id)),
    oneStopUnit: unitOf(core.directory.byId(row.one_stop_unit_id)),
    papers: papers.map(toPaper),
    tasks: tasks.map(toTask),
    events: events.map(toEvent),
    state: { label: meta.label, next: meta.next },
  };
}

/** A leader or administrator of the province itself sees all of it. */
export const seesProvince = (core: Core, actor: Actor): boolean =>
  actor.kind === 'officer' &&
  actor.roles.some((role) => role === 'leader' || role === 'administrator') &&
  core.directory.byCode(actor.agencyCode)?.kind === 'province';

export async function maySee(core: Core, db: Knex, row: DossierRow, actor: Actor): Promise<boolean> {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'citizen') return row.applicant_user_id === actor.userId;
  if (actor.kind !== 'officer') return false;
  if (row.agency_id === actor.agencyId || row.one_stop_unit_id === actor.agencyId) return true;
  if (seesProvince(core, actor)) return true;
  const task: unknown = await db('dossier_tasks')
    .where({ dossier_id: row.id })
    .where((mine) => void mine.where('agency_id', actor.agencyId).orWhere('assignee_id', actor.officerId))
    .first('id');
  return task !== undefined;
}

export function readingOf(
  core: Core,
): Pick<SingleWindow, 'read' | 'readByCode' | 'track' | 'ofApplicant' | 'verifyChain'> {
  const readWhere = async (where: Readonly<Record<string, unknown>>, actor: Actor): Promise<DossierFile> => {
    await core.directory.ready();
    const row = await findDossier(core.db(), where);
    if (!row || !(await maySee(core, core.db(), row, actor))) throw new DossierNotFound();
    return assemble(core, core.db(), row);
  };
  const byCode = (code: string): Readonly<Record<string, unknown>> => {
    const asked = code.trim().toUpperCase().slice(0, 60);
    return asked.startsWith('HS-') ? { number: asked } : { code: asked };
  };
  return {
    read: (dossierId, actor) => {
      if (!Number.isSafeInteger(dossierId) || dossierId < 1 || dossierId > 2_147_483_647) throw new DossierNotFound();
      return readWhere({ id: dossierId }, actor);
    },
    readByCode: (code, actor) => readWhere(byCode(code), actor),
    track: async (code) => {
      const row = await findDossier(core.db(), byCode(code));
      if (!row) return null;
      await core.directory.ready();
      await core.versions.load([row.procedure_version_id]);
      const { meta } = positionOf(core, row);
      return {
        code: row.code ?? row.number,
        procedureName: row.procedure_name,
        state: { label: meta.label, next: meta.next },
        npspStatus: row.npsp_status,
        promisedAt: row.promised_at,
        unit: core.directory.byId(row.one_stop_unit_id).name,
      };
    },
    ofApplicant: async (applicant: CitizenActor): Promise<readonly Dossier[]> => {
      const rows = await core
        .db()<DossierRow>('dossiers')
        .where({ applicant_user_id: applicant.userId })
        .orderBy('id', 'desc')
        .limit(200);
      return rows.map(toDossier);
    },
    verifyChain: async (dossierId) => {
      const rows = await eventRows(core.db(), dossierId);
      const dossier = await findDossier(core.db(), { id: dossierId });
      const broken = firstBroken(rows.map((row) => ({ ...toEvent(row), previousHash: row.previous_hash })));
      // Events cut off at the end show in the head that the dossier keeps.
      return broken ?? (dossier && dossier.last_event_hash !== (rows.at(-1)?.hash ?? null) ? rows.length + 1 : null);
    },
  };
}
