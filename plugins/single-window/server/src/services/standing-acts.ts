/** Who may do a standing act on a dossier, and why somebody may not. */
import type { Role, Text } from '@motcua/cms';
import type { Actor, OfficerActor } from '@motcua/plugin-identity';
import type { DossierFile, DossierTask } from '../api';
import { standingRefusal } from '../domain/acts/guards';
import { isStandingTask, lifeOf } from '../domain/acts/life';
import type { ActorRule, StandingAct, StandingTask } from '../domain/acts/standing';
import { isHolder } from '../domain/holding';
import type { Core } from './core';

const ROLES: Readonly<Partial<Record<Role, Text>>> = {
  reception_officer: { vi: 'công chức tiếp nhận', en: 'the reception officer' },
  processing_officer: { vi: 'chuyên viên', en: 'the specialist' },
  approver: { vi: 'lãnh đạo phê duyệt', en: 'the approver' },
  issuing_clerk: { vi: 'văn thư', en: 'the clerk' },
  leader: { vi: 'lãnh đạo', en: 'the leader' },
  administrator: { vi: 'quản trị viên', en: 'the administrator' },
};

/** The open task beside the drawing that is the officer's. */
export const standingTaskOf = (file: DossierFile, actor: Actor, kind: StandingTask): DossierTask | undefined =>
  actor.kind === 'officer'
    ? file.tasks.find((task) => task.stateKey.startsWith(kind) && isHolder(task, actor))
    : undefined;

/** The open step of the drawing that the officer holds. */
export const heldStep = (file: DossierFile, actor: Actor): DossierTask | undefined =>
  actor.kind === 'officer'
    ? file.tasks.find((task) => !isStandingTask(task.stateKey) && isHolder(task, actor))
    : undefined;

function fits(core: Core, file: DossierFile, actor: Actor, rule: ActorRule): boolean {
  if (rule.at === 'machine') return actor.kind === 'machine';
  if (rule.at === 'system') return actor.kind === 'system';
  if (rule.at === 'applicant') return actor.kind === 'citizen' && actor.userId === file.dossier.applicantUserId;
  if (actor.kind !== 'officer') return false;
  if (rule.at === 'holder') return heldStep(file, actor) !== undefined;
  if (rule.at === 'task') return standingTaskOf(file, actor, rule.task) !== undefined;
  if (!rule.roles.some((role) => actor.roles.includes(role))) return false;
  if (rule.at === 'one_stop') return actor.agencyId === file.dossier.oneStopUnitId;
  if (rule.at === 'competent') return actor.agencyId === file.dossier.agencyId;
  return core.directory.byCode(actor.agencyCode)?.kind === 'province';
}

export const mayDo = (core: Core, file: DossierFile, actor: Actor, act: StandingAct): boolean =>
  act.who.some((rule) => fits(core, file, actor, rule));

/** Not only because he holds the step, nor because he stands in for somebody. */
export const mayOfOwnRight = (core: Core, file: DossierFile, actor: OfficerActor, act: StandingAct): boolean =>
  act.who.some((rule) => rule.at !== 'holder' && fits(core, file, { ...actor, standsInFor: [] }, rule));

function ruleWords(file: DossierFile, rule: ActorRule): Text {
  switch (rule.at) {
    case 'holder':
      return { vi: 'người đang giữ hồ sơ', en: 'whoever holds the dossier' };
    case 'task':
      return { vi: 'đơn vị được hỏi', en: 'the unit that was asked' };
    case 'applicant':
      return { vi: 'người nộp hồ sơ', en: 'the applicant' };
    case 'machine':
      return { vi: 'hệ thống liên quan', en: 'the other system' };
    case 'system':
      return { vi: 'hệ thống', en: 'the system' };
    default: {
      const unit =
        rule.at === 'one_stop' ? file.oneStopUnit.name : rule.at === 'competent' ? file.agency.name : 'UBND tỉnh';
      const roles = rule.roles.map((role) => ROLES[role] ?? { vi: role, en: role });
      return {
        vi: `${roles.map((role) => role.vi).join(' hoặc ')} của ${unit}`,
        en: `${roles.map((role) => role.en).join(' or ')} of ${unit}`,
      };
    }
  }
}

/** Whom to ask instead. */
function othersDo(file: DossierFile, act: StandingAct): Text {
  const who = act.who.map((rule) => ruleWords(file, rule));
  return {
    vi: `Việc này thuộc ${who.map((one) => one.vi).join('; ')}.`,
    en: `This is for ${who.map((one) => one.en).join('; ')}.`,
  };
}

const OTHER_STATUS: Text = {
  vi: 'Trạng thái hiện tại của hồ sơ không cho phép việc này.',
  en: 'The status of the dossier does not allow this.',
};

/** Null when it may be done now by this person. */
export function whyNotStanding(core: Core, file: DossierFile, actor: Actor, act: StandingAct): Text | null {
  if (!act.statuses.includes(file.dossier.npspStatus)) return OTHER_STATUS;
  if (!mayDo(core, file, actor, act)) return othersDo(file, act);
  return standingRefusal(act, lifeOf(file, core.clock()));
}
