/** One act on all dossiers that something befalls: an officer leaves or is away, a unit is merged into another. */
import { decide, Problem, type OfficerActor } from '@motcua/plugin-identity';
import { absenceRefused } from '../domain/absence';
import { isoDay, localDay } from '../domain/working-time/calendar';
import { recordAbsence } from '../repositories/absences';
import { officersOf, workingOfficer, type OfficerRow } from '../repositories/officers';
import { recordSuccession } from '../repositories/successions';
import { actOn } from './acting';
import type { Core } from './core';

/** In one request; `left` says that there are more. */
const PORTION = 200;

export interface ManyResult {
  readonly done: number;
  readonly failed: readonly { readonly dossierId: number; readonly why: string }[];
  readonly left: number;
}

interface Row {
  readonly id: number;
  readonly version: number;
}

async function each(
  core: Core,
  rows: readonly Row[],
  act: {
    readonly key: string;
    readonly type: string;
    readonly reason: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly actor: OfficerActor;
  },
): Promise<ManyResult> {
  const failed: { dossierId: number; why: string }[] = [];
  const portion = rows.slice(0, PORTION);
  for (const { id, version } of portion) {
    try {
      await actOn(core, {
        idempotencyKey: `${act.key}:${id}`,
        dossierId: id,
        type: act.type,
        version,
        actor: act.actor,
        reason: act.reason,
        data: act.data,
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      failed.push({ dossierId: id, why: (error.violations[0]?.detail ?? error.detail ?? error.title).vi });
    }
  }
  return { done: portion.length - failed.length, failed, left: rows.length - portion.length };
}

const noOfficer = (): Problem =>
  new Problem('OfficerNotFound', 404, { vi: 'Không có cán bộ này', en: 'There is no such officer' });

/**
 * Approvers and leaders of the officer's unit; a one-stop unit is led by those of the agency that it belongs to as well. Only they name a deputy for what
 * waits for an officer's roles, signatures among it (Decree 118/2025 Art. 12). The directory must be ready.
 */
export function leads(core: Core, actor: OfficerActor, officer: OfficerRow): boolean {
  if (!actor.roles.some((role) => role === 'approver' || role === 'leader')) return false;
  const { id, kind, parent_id: parent } = core.directory.byId(officer.agency_id);
  return id === actor.agencyId || (kind === 'one_stop_unit' && parent === actor.agencyId);
}

/** Colleagues of the unit who work on dossiers. */
export const deputiesOf = async (core: Core, officer: OfficerRow): Promise<readonly OfficerRow[]> =>
  (await officersOf(core.db(), officer.agency_id)).filter(
    ({ id, roles }) => id !== officer.id && decide('dossier.write', roles, 'own_unit').allowed,
  );

/** @param pointer to the deputy in what was asked */
export async function checkDeputy(core: Core, officer: OfficerRow, deputy: string, pointer: string): Promise<void> {
  if ((await deputiesOf(core, officer)).some(({ username }) => username === deputy)) return;
  throw absenceRefused(pointer, 'Chọn đồng nghiệp làm thay.', 'Choose a colleague who stands in.');
}

/** The officer, if what he holds is the actor's to move: his own, that of the unit he leads, or that of the agency he administers. */
export async function officerToMove(core: Core, username: string, actor: OfficerActor): Promise<OfficerRow> {
  await core.directory.ready();
  const officer = await workingOfficer(core.db(), username);
  if (!officer) throw noOfficer();
  const administers =
    actor.roles.includes('administrator') &&
    core.directory.line(core.directory.byId(officer.agency_id).code).includes(actor.agencyCode);
  if (!leads(core, actor, officer) && !administers && actor.officerId !== officer.id) throw noOfficer();
  return officer;
}

/** A deputy of the same unit, until a day that is not over. */
async function beAway(
  core: Core,
  officer: OfficerRow,
  absence: { readonly to: string; readonly until: string; readonly reason: string; readonly actor: OfficerActor },
): Promise<void> {
  const { to, until, reason, actor } = absence;
  await checkDeputy(core, officer, to, '/to');
  if (until < isoDay(localDay(core.clock())))
    throw absenceRefused('/until', 'Ngày kết thúc đã qua.', 'That day has passed.');
  await recordAbsence(core.db(), {
    officerId: officer.id,
    until,
    deputy: to,
    reason,
    actor: actor.username,
    byLeader: leads(core, actor, officer),
    at: core.clock(),
  });
}

/** All that an officer holds by name goes to another: for good, or (with a day) while he is away. */
export async function handOverOfficer(
  core: Core,
  input: {
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly until?: string;
    readonly reason: string;
    readonly actor: OfficerActor;
  },
): Promise<ManyResult> {
  const { actor, from, to, until, reason, key } = input;
  const officer = await officerToMove(core, from, actor);
  if (until !== undefined) await beAway(core, officer, { to, until, reason, actor });
  const rows = await core
    .db()('dossiers as d')
    .whereExists(
      core
        .db()('dossier_tasks as t')
        .whereRaw('t.dossier_id = d.id')
        .where({ 't.status': 'open', 't.assignee_id': officer.id })
        .whereRaw(`t.state_key NOT LIKE '~%'`)
        .select(core.db().raw('1')),
    )
    .orderBy('d.id')
    .select<Row[]>('d.id', 'd.version');
  const data = { officer: to, from, ...(until === undefined ? {} : { date: until }) };
  return each(core, rows, { key, type: until === undefined ? 'REASSIGN' : 'DELEGATE', reason, data, actor });
}

/** Every open dossier of a unit follows its successor. */
export async function succeedUnit(
  core: Core,
  input: {
    readonly key: string;
    readonly from: string;
    readonly unit: string;
    readonly reason: string;
    readonly actor: OfficerActor;
  },
): Promise<ManyResult> {
  await core.directory.ready(true);
  const unit = core.directory.byCode(input.from);
  const administers = (code: string): boolean => core.directory.line(code).includes(input.actor.agencyCode);
  if (!unit || !core.directory.byCode(input.unit) || !administers(input.from) || !administers(input.unit))
    throw new Problem('UnitNotFound', 404, { vi: 'Không có đơn vị này', en: 'There is no such unit' });
  if (core.directory.inForce(input.unit)?.code === input.from || input.unit === input.from)
    throw new Problem('UnitNotFound', 404, {
      vi: 'Đơn vị kế thừa lại dẫn về chính đơn vị này',
      en: 'That unit’s successor is this one',
    });
  await recordSuccession(core.db(), {
    from_code: input.from,
    to_code: input.unit,
    reason: input.reason,
    actor: input.actor.username,
    at: core.clock(),
  });
  await core.directory.ready(true);
  const rows = await core
    .db()('dossiers as d')
    .where(
      (own) =>
        void own
          .where('d.agency_id', unit.id)
          .orWhere('d.one_stop_unit_id', unit.id)
          .orWhereIn(
            'd.id',
            core.db()('dossier_tasks').where({ status: 'open', agency_id: unit.id }).select('dossier_id'),
          ),
    )
    .where((open) => void open.whereNull('d.ended_at').orWhere('d.npsp_status', 9))
    .orderBy('d.id')
    .select<Row[]>('d.id', 'd.version');
  const { key, from, reason, actor } = input;
  return each(core, rows, { key, type: 'SUCCEED_UNIT', reason, data: { from, unit: input.unit }, actor });
}
