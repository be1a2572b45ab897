/** Effects on the clock, and the tasks that leave it alone. */
import type { DossierTask } from '../../api';
import { StepNotAllowed } from '../../domain/errors';
import { atLocal, localDay, timeOfDay } from '../../domain/working-time/calendar';
import {
  addWorkingDays,
  addWorkingTime,
  nextWorkingMoment,
  workingMinutesBetween,
} from '../../domain/working-time/working-time';
import type { Scene } from '../act-papers';
import { NOT_NOW } from '../possible-acts';
import { standingTaskOf } from '../standing-acts';
import { living, refuse, unitNamed, type Effect, type EffectMaker, type TaskPatch } from './effect';

const two = (value: number): string => String(value).padStart(2, '0');
export function moment(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3_600_000);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}, ${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
}

/** A new promised date; steps that were due with the old one are due with the new. */
export function promised(scene: Scene, at: Date, vi: string, en: string): Effect {
  const before = scene.file.dossier.promisedAt;
  const patches = new Map<number, TaskPatch>(
    scene.file.tasks
      .filter((task) => task.status === 'open' && before !== null && task.dueAt?.getTime() === before.getTime())
      .map((task) => [task.id, { dueAt: at }]),
  );
  return {
    patches,
    changes: {
      promised_at: at,
      promise_explanation: [...(scene.file.dossier.promiseExplanation ?? []), { vi, en }],
    },
    data: { promisedBefore: before?.toISOString() ?? null, promisedAt: at.toISOString() },
  };
}

const extend: EffectMaker = (scene) => {
  const before = scene.file.dossier.promisedAt;
  const [year = 0, month = 1, day = 1] = (scene.data.date ?? '').split('-').map(Number);
  if (!before) throw new StepNotAllowed(NOT_NOW);
  const calendar = scene.core.directory.calendar(scene.file.agency.code);
  const asked = atLocal(Date.UTC(year, month - 1, day) / 86_400_000, timeOfDay(before));
  const at = nextWorkingMoment(calendar, asked);
  if (localDay(at) <= localDay(before))
    throw refuse('date', 'Ngày hẹn mới phải sau ngày hẹn cũ.', 'The new date must be after the old one.');
  const effect = promised(
    scene,
    at,
    `Xin lỗi, hẹn lại: trả lúc ${moment(at)}. Lý do: ${scene.input.reason ?? ''}`,
    `Put off with an apology: promised for ${moment(at)}.`,
  );
  return { ...effect, changes: { ...effect.changes, extension_count: scene.file.dossier.extensionCount + 1 } };
};

const requestDuty: EffectMaker = (scene) => ({
  changes: living(scene, {
    pausedAt: scene.now.toISOString(),
    duty: { what: scene.data.text ?? '', paid: false },
  }),
});

/** The working time that was left goes on from now. */
const resumed =
  (paid: boolean): EffectMaker =>
  (scene) => {
    const { life, promisedAt } = scene.file.dossier;
    const calendar = scene.core.directory.calendar(scene.file.agency.code);
    const { pausedAt, ...rest } = life;
    const duty = { what: life.duty?.what ?? '', paid };
    const changes = { life: { ...rest, duty } };
    if (!promisedAt || pausedAt === undefined) return { changes };
    const left = Math.max(0, workingMinutesBetween(calendar, new Date(pausedAt), promisedAt));
    const at = addWorkingTime(calendar, nextWorkingMoment(calendar, scene.now), left);
    const effect = promised(
      scene,
      at,
      `Hết thời gian chờ nghĩa vụ tài chính; tính tiếp thời gian còn lại: hẹn trả lúc ${moment(at)}.`,
      `The wait for the financial duty is over; the time left goes on: promised for ${moment(at)}.`,
    );
    return { ...effect, changes: { ...effect.changes, ...changes }, stepsDue: at };
  };

type Beside = NonNullable<Effect['opens']>[number];

const beside = (
  scene: Scene,
  stateKey: string,
  role: DossierTask['role'],
  unit: { readonly id: number; readonly code: string; readonly name: string },
  days: number,
): Beside => ({
  stateKey,
  role,
  agencyId: unit.id,
  agencyCode: unit.code,
  agencyName: unit.name,
  assigneeId: null,
  assigneeName: null,
  status: 'open',
  dueAt: addWorkingDays(scene.core.directory.calendar(unit.code), scene.now, days),
  openedAt: scene.now,
});

/** A leader's instruction: a task for whoever holds the dossier; no deadline of the dossier changes. */
const instruct: EffectMaker = (scene) => {
  const holder = scene.file.tasks.find((task) => task.status === 'open' && !task.stateKey.startsWith('~'));
  const unit = scene.core.directory.byId(scene.row.agency_id);
  const at = holder ? unitNamed(scene, 'unit', holder.agencyCode) : unit;
  const key = `~instruction.${scene.row.last_event_seq + 1}`;
  return { opens: [beside(scene, key, holder?.role ?? 'processing_officer', at, scene.data.days ?? 1)] };
};

const ROLE_OF_OPINION = 'processing_officer';

const askOpinions: EffectMaker = (scene) => {
  const asked = scene.data.units ?? [];
  if (new Set(asked.map(({ agency }) => agency)).size < asked.length)
    throw refuse('units', 'Mỗi đơn vị chỉ hỏi một lần.', 'Ask each unit once.');
  const seq = scene.row.last_event_seq + 1;
  return {
    opens: asked.map(({ agency, days }, index) =>
      beside(
        scene,
        `~opinion.${seq}.${index}`,
        ROLE_OF_OPINION,
        unitNamed(scene, `units/${index}/agency`, agency),
        days,
      ),
    ),
  };
};

const answered =
  (kind: '~opinion' | '~instruction'): EffectMaker =>
  (scene) => {
    const task = standingTaskOf(scene.file, scene.input.actor, kind);
    if (!task) throw new StepNotAllowed(NOT_NOW);
    return {
      patches: new Map([[task.id, { status: 'done' }]]),
      data: { task: task.stateKey, unitName: task.agencyName },
    };
  };

const closeOpinions: EffectMaker = ({ file }) => {
  const open = file.tasks.filter((task) => task.status === 'open' && task.stateKey.startsWith('~opinion'));
  return {
    patches: new Map(open.map((task) => [task.id, { status: 'cancelled' }])),
    data: { unanswered: open.map((task) => task.agencyName) },
  };
};

export const TIME_EFFECTS: Readonly<Record<string, EffectMaker>> = {
  EXTEND: extend,
  REQUEST_DUTY: requestDuty,
  CONFIRM_DUTY: resumed(true),
  CANCEL_DUTY: resumed(false),
  INSTRUCT: instruct,
  ANSWER_INSTRUCTION: answered('~instruction'),
  ASK_OPINIONS: askOpinions,
  GIVE_OPINION: answered('~opinion'),
  CLOSE_OPINIONS: closeOpinions,
};
