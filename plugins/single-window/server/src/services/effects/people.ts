/** Effects on who works on a dossier. */
import type { DossierTask } from '../../api';
import { isStandingTask } from '../../domain/acts/life';
import { StepNotAllowed } from '../../domain/errors';
import { isoDay, localDay } from '../../domain/working-time/calendar';
import { endedSteps, isAway } from '../../repositories/absences';
import { isWorking, workingOfficer, type OfficerRow } from '../../repositories/officers';
import type { Scene } from '../act-papers';
import { NOT_NOW } from '../possible-acts';
import { heldStep, standingTaskOf } from '../standing-acts';
import { living, refuse, unitNamed, type Effect, type EffectMaker, type TaskPatch } from './effect';

const steps = ({ file }: Scene): readonly DossierTask[] =>
  file.tasks.filter((task) => task.status === 'open' && !isStandingTask(task.stateKey));

/** The step that is given away: the officer's own, else that of his unit. */
async function stepToGive(scene: Scene): Promise<DossierTask> {
  const { actor } = scene.input;
  if (scene.data.from !== undefined) {
    const holder = await workingOfficer(scene.trx, scene.data.from);
    const named = steps(scene).find((one) => one.assigneeId === holder?.id);
    if (!holder || !named) throw refuse('from', 'Cán bộ này không giữ hồ sơ.', 'This officer does not hold it.');
    return named;
  }
  const unit = actor.kind === 'officer' ? actor.agencyCode : '';
  const task = heldStep(scene.file, actor) ?? steps(scene).find((one) => one.agencyCode === unit) ?? steps(scene)[0];
  if (!task) throw new StepNotAllowed(NOT_NOW);
  return task;
}

async function officerFor(scene: Scene, task: DossierTask, role: boolean): Promise<OfficerRow> {
  const officer = await workingOfficer(scene.trx, scene.data.officer ?? '');
  if (!officer) throw refuse('officer', 'Không có cán bộ này.', 'There is no such officer.');
  if (scene.core.directory.byId(officer.agency_id).code !== task.agencyCode)
    throw refuse('officer', `Cán bộ không thuộc ${task.agencyName}.`, `The officer is not of ${task.agencyName}.`);
  if (role && !officer.roles.includes(task.role))
    throw refuse('officer', 'Cán bộ không có vai trò của bước này.', 'The officer has not the role of this step.');
  if (await isAway(scene.trx, officer.id, isoDay(localDay(scene.now))))
    throw refuse('officer', 'Cán bộ này đang vắng mặt.', 'This officer is away.');
  if (officer.id === task.assigneeId)
    throw refuse('officer', 'Cán bộ này đang giữ hồ sơ.', 'This officer has the dossier already.');
  return officer;
}

const given = (task: DossierTask, officer: OfficerRow): Effect => ({
  patches: new Map([[task.id, { assignee: { id: officer.id, name: officer.full_name } }]]),
  data: { officerName: officer.full_name, formerly: task.assigneeName },
});

/** Nobody stands in any more on a step that is given away for good. */
function withoutDelegation(scene: Scene, { id }: DossierTask): Pick<Effect, 'changes'> {
  const { delegations = [], ...life } = scene.file.dossier.life;
  const left = delegations.filter(({ taskId }) => taskId !== id);
  if (left.length === delegations.length) return {};
  return { changes: { life: left.length === 0 ? life : { ...life, delegations: left } } };
}

const assign: EffectMaker = async (scene) => {
  const task = await stepToGive(scene);
  return { ...given(task, await officerFor(scene, task, true)), ...withoutDelegation(scene, task) };
};

/** A deputy acts with the rights of the step until the day: any officer of the unit. */
const delegate: EffectMaker = async (scene) => {
  const task = await stepToGive(scene);
  if (new Date(`${scene.data.date ?? ''}T23:59:59+07:00`) < scene.now)
    throw refuse('date', 'Ngày kết thúc đã qua.', 'That day has passed.');
  const officer = await officerFor(scene, task, false);
  const { id: taskId, assigneeId, assigneeName } = task;
  const { delegations = [] } = scene.file.dossier.life;
  const before = delegations.find((one) => one.taskId === taskId);
  const from = assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' };
  const delegation = {
    taskId,
    // A deputy's deputy acts for the first one still.
    from: before && before.to.id === assigneeId ? before.from : from,
    to: { id: officer.id, name: officer.full_name },
    until: scene.data.date ?? '',
  };
  return {
    ...given(task, officer),
    changes: living(scene, { delegations: [...delegations.filter((one) => one !== before), delegation] }),
  };
};

/** What the deputy holds still goes back to whom it was; where he has left office, to his unit. */
const endDelegation: EffectMaker = async (scene) => {
  const { delegations = [], ...life } = scene.file.dossier.life;
  const ended = await endedSteps(scene.trx, scene.row.id, isoDay(localDay(scene.now)));
  const over = delegations.filter(({ taskId }) => ended.has(taskId));
  if (over.length === 0) throw new StepNotAllowed(NOT_NOW);
  const left = delegations.filter((one) => !over.includes(one));
  const patches = new Map<number, TaskPatch>();
  for (const { taskId, from, to } of over) {
    const task = scene.file.tasks.find(({ id, status }) => id === taskId && status === 'open');
    if (task?.assigneeId !== to.id) continue;
    patches.set(taskId, { assignee: from && (await isWorking(scene.trx, from.id)) ? from : null });
  }
  return {
    patches,
    changes: { life: left.length === 0 ? life : { ...life, delegations: left } },
    data: { returned: over.map(({ from, to }) => ({ from: to.name, to: from?.name ?? null })) },
  };
};

const release: EffectMaker = async (scene) => {
  const task = await stepToGive(scene);
  return { patches: new Map([[task.id, { assignee: null }]]), ...withoutDelegation(scene, task) };
};

/** The sender keeps his step until the receiver confirms (Decree 118/2025 Art. 18). */
const pass: EffectMaker = async (scene) => {
  const task = await stepToGive(scene);
  const unit = unitNamed(scene, 'unit', scene.data.unit);
  if (unit.code === task.agencyCode)
    throw refuse('unit', 'Hồ sơ đang ở đơn vị này.', 'The dossier is with this unit already.');
  const from = scene.core.directory.byCode(task.agencyCode);
  if ((unit.kind === 'one_stop_unit') !== (from?.kind === 'one_stop_unit'))
    throw refuse('unit', 'Hãy chọn đơn vị cùng loại.', 'Choose a unit of the same kind.');
  if (scene.file.tasks.some((one) => one.status === 'open' && one.stateKey.startsWith('~pass')))
    throw new StepNotAllowed({ vi: 'Hồ sơ đang chờ xác nhận.', en: 'It waits for a confirmation already.' });
  return {
    opens: [
      {
        stateKey: `~pass.${scene.row.last_event_seq + 1}`,
        role: task.role,
        agencyId: unit.id,
        agencyCode: unit.code,
        agencyName: unit.name,
        assigneeId: null,
        assigneeName: null,
        status: 'open',
        dueAt: task.dueAt,
        openedAt: scene.now,
      },
    ],
    data: { unitName: unit.name, fromUnit: task.agencyCode, fromUnitName: task.agencyName },
  };
};

/** Steps of one unit go to another, and the dossier with them where it was that unit's. */
function moved(scene: Scene, from: string, to: string): Effect {
  const unit = unitNamed(scene, 'unit', to);
  const patches = new Map<number, TaskPatch>(
    scene.file.tasks
      .filter((task) => task.status === 'open' && task.agencyCode === from && !task.stateKey.startsWith('~pass'))
      .map((task) => [task.id, { agency: unit, assignee: null }]),
  );
  const before = scene.core.directory.byCode(from);
  return {
    patches,
    changes: {
      ...(before?.id === scene.row.agency_id ? { agency_id: unit.id } : {}),
      ...(before?.id === scene.row.one_stop_unit_id ? { one_stop_unit_id: unit.id } : {}),
    },
    data: { unit: unit.code, unitName: unit.name, fromUnit: from, fromUnitName: before?.name ?? from },
  };
}

function passOf(scene: Scene): { readonly task: DossierTask; readonly from: string } {
  const task = standingTaskOf(scene.file, scene.input.actor, '~pass');
  const asked = scene.file.events.findLast((event) => event.type === 'PASS_UNIT');
  const from = asked?.data['fromUnit'];
  if (!task || typeof from !== 'string') throw new StepNotAllowed(NOT_NOW);
  return { task, from };
}

const confirmPass: EffectMaker = (scene) => {
  const { task, from } = passOf(scene);
  const effect = moved(scene, from, task.agencyCode);
  return { ...effect, patches: new Map([...(effect.patches ?? []), [task.id, { status: 'done' }]]) };
};

const declinePass: EffectMaker = (scene) => ({
  patches: new Map([[passOf(scene).task.id, { status: 'cancelled' }]]),
});

export const PEOPLE_EFFECTS: Readonly<Record<string, EffectMaker>> = {
  ASSIGN_OFFICER: assign,
  REASSIGN: assign,
  RELEASE: release,
  DELEGATE: delegate,
  END_DELEGATION: endDelegation,
  PASS_UNIT: pass,
  CONFIRM_PASS: confirmPass,
  DECLINE_PASS: declinePass,
  SUCCEED_UNIT: (scene) => {
    const { from, unit } = scene.data;
    const effect = moved(scene, unitFrom(scene, from), unit ?? '');
    if ((effect.patches?.size ?? 0) === 0 && Object.keys(effect.changes ?? {}).length === 0)
      throw refuse('from', 'Hồ sơ không thuộc đơn vị này.', 'The dossier is not of this unit.');
    return effect;
  },
};

/** A unit that has closed is named as well. */
function unitFrom({ core }: Scene, code: string | undefined): string {
  if (code === undefined || !core.directory.byCode(code))
    throw refuse('from', 'Không có đơn vị này.', 'There is no such unit.');
  return code;
}
