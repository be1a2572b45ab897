/** Reading dossiers by who may see them. */
import type { Knex } from 'knex';
import type { Actor, CitizenActor } from '@motcua/plugin-identity';
import type { Dossier, DossierFile, PublishedVersion, SingleWindow } from '../api';
import { DossierNotFound, PastNotKnown } from '../domain/errors';
import { foldHistory } from '../domain/history/file-state';
import { firstBroken } from '../domain/hash-chain';
import type { WorkflowPosition } from '../domain/workflow/machine';
import { eventRows, findDossier, paperRows, recordedRows, taskRows } from '../repositories/dossiers';
import { toDossier, toEvent, toPaper, toRecorded, toTask, type DossierRow, type FileRows } from '../repositories/rows';
import type { Core } from './core';
import { maySee } from './relations';
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

/** The whole file of a row and of what hangs on it. The directory must be ready, and the version known. */
export function fileOf(
  core: Core,
  version: PublishedVersion,
  row: DossierRow,
  { papers, tasks, events }: FileRows,
): DossierFile {
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

/** The same, read with `db` (inside a transaction: the transaction). */
export async function assemble(core: Core, db: Knex, row: DossierRow): Promise<DossierFile> {
  const version = await core.versions.byId(row.procedure_version_id, db);
  const papers = await paperRows(db, row.id);
  const tasks = await taskRows(db, row.id);
  const events = await eventRows(db, row.id);
  return fileOf(core, version, row, { papers, tasks, events });
}

/** By filing number or dossier code. */
export function whereCode(code: string): Readonly<Record<string, unknown>> {
  const asked = code.trim().toUpperCase().slice(0, 60);
  return asked.startsWith('HS-') ? { number: asked } : { code: asked };
}

export function readingOf(
  core: Core,
): Pick<SingleWindow, 'read' | 'readAt' | 'readByCode' | 'track' | 'ofApplicant' | 'verifyChain'> {
  const visible = async (where: Readonly<Record<string, unknown>>, actor: Actor): Promise<DossierRow> => {
    const row = await findDossier(core.db(), where);
    if (!row || !(await maySee(core, core.db(), row, actor, 'dossier.read'))) throw new DossierNotFound();
    return row;
  };
  const readWhere = async (where: Readonly<Record<string, unknown>>, actor: Actor): Promise<DossierFile> => {
    await core.directory.ready();
    return assemble(core, core.db(), await visible(where, actor));
  };
  const idWhere = (id: number): { readonly id: number } => {
    if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) throw new DossierNotFound();
    return { id };
  };
  return {
    read: async (dossierId, actor) => readWhere(idWhere(dossierId), actor),
    readAt: async (dossierId, moment, actor) => {
      await core.directory.ready();
      const row = await visible(idWhere(dossierId), actor);
      const events = await recordedRows(core.db(), row.id);
      const past = foldHistory(events.filter(({ at }) => at <= moment));
      if (!past) throw new PastNotKnown();
      return past;
    },
    readByCode: (code, actor) => readWhere(whereCode(code), actor),
    track: async (code) => {
      const row = await findDossier(core.db(), whereCode(code));
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
        .orWhereRaw(`life->'representative'->>'userId' = ?`, [String(applicant.userId)])
        .orderBy('id', 'desc')
        .limit(200);
      return rows.map(toDossier);
    },
    verifyChain: async (dossierId) => {
      const rows = await recordedRows(core.db(), dossierId);
      const dossier = await findDossier(core.db(), { id: dossierId });
      const broken = firstBroken(rows.map(toRecorded));
      // Events cut off at the end show in the head that the dossier keeps.
      return broken ?? (dossier && dossier.last_event_hash !== (rows.at(-1)?.hash ?? null) ? rows.length + 1 : null);
    },
  };
}
