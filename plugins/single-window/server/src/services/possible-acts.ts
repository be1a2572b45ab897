/** Which acts a person may do now, why not, and what would happen. */
import type { Answers, Channel, ComputedFee, Text } from '@motcua/cms';
import type { Actor } from '@motcua/plugin-identity';
import type { DossierFile, DossierTask, PossibleAct } from '../api';
import { templateOf } from '../domain/documents/templates-named';
import { standingAct } from '../domain/acts';
import { attaches } from '../domain/attached';
import { isStandingTask, lifeOf } from '../domain/acts/life';
import type { GuardName, StandingAct } from '../domain/acts/standing';
import { approvesOwnProposal, holdsHimself, isHolder } from '../domain/holding';
import { countedLimit, limitOfFile } from '../domain/limits';
import { actOf } from '../domain/workflow/acts';
import { dueOf, promiseRules } from '../domain/workflow/due';
import type { Step, Workflow } from '../domain/workflow/machine';
import { guardOf, type WorkflowFacts } from '../domain/workflow/registry';
import { addLimit } from '../domain/working-time/limits';
import { promiseDate } from '../domain/working-time/promise-date';
import type { Core } from './core';
import { unitId } from './steps';
import { mayDo, whyNotStanding } from './standing-acts';

export const factsOf = (file: DossierFile, now: Date): WorkflowFacts => ({
  supplementCount: file.dossier.supplementCount,
  npspStatus: file.dossier.npspStatus,
  channel: file.dossier.channel,
  answers: file.dossier.answers,
  paymentStatus: file.dossier.paymentStatus,
  ...(file.dossier.life.parts ? { parts: file.dossier.life.parts.map(({ status }) => status) } : {}),
  life: lifeOf(file, now),
});

/** Nothing is asked for where nothing is due: a free procedure never passes a payment page (law.md §2). */
export const paymentOf = ({ total }: ComputedFee): 'due' | 'none' => (total > 0 ? 'due' : 'none');

/** What is known when a dossier is filed. */
export const firstFacts = (fee: ComputedFee, channel: Channel, answers: Answers): WorkflowFacts => ({
  supplementCount: 0,
  npspStatus: 1,
  channel,
  answers,
  paymentStatus: paymentOf(fee),
});

/** The stored state, as `file()` and `act()` write it. */
export const valueOf = (dossier: DossierFile['dossier']): unknown =>
  typeof dossier.workflowState === 'object' && dossier.workflowState !== null && 'value' in dossier.workflowState
    ? dossier.workflowState.value
    : dossier.workflowState;

const OTHERS: Text = {
  vi: 'Bước này thuộc người khác hoặc đơn vị khác.',
  en: 'This step is another person’s or unit’s.',
};
const OWN_PROPOSAL: Text = {
  vi: 'Bạn đã trình hồ sơ này, nên không phê duyệt thay người vắng mặt.',
  en: 'You have proposed it yourself: as a deputy you do not approve it.',
};
const APPLICANTS: Text = { vi: 'Chỉ người nộp hồ sơ thực hiện được.', en: 'Only the applicant may do this.' };
export const NOT_NOW: Text = { vi: 'Hồ sơ đang ở bước khác.', en: 'The dossier is at another step.' };
const SYSTEM: Text = { vi: 'Hệ thống tự thực hiện khi hết hạn.', en: 'The system does this when the time is up.' };

/** Who holds the dossier now, in words: not "CONFLICT" but whom to ask. */
function heldBy(file: DossierFile, stateKey: string): Text {
  const task = file.tasks.find((one) => one.status === 'open' && one.stateKey === stateKey);
  if (!task) return OTHERS;
  const who = [task.assigneeName, task.agencyName].filter((part) => part).join(', ');
  return { vi: `Bước này thuộc ${who}.`, en: `This step is with ${who}.` };
}

/** What the applicant brings to the counter or sends by post, the officer there enters for him. */
const bringsToCounter = (file: DossierFile, actor: Actor, type: string): boolean =>
  type === 'SUPPLEMENT' &&
  actor.kind === 'officer' &&
  actor.agencyCode === file.oneStopUnit.code &&
  actor.roles.includes('reception_officer');

/** Null when the actor may do it as far as his role goes. */
function whyNot(file: DossierFile, actor: Actor, type: string, stateKey: string): Text | null {
  const { by } = actOf(type);
  if (by === 'system') return actor.kind === 'system' ? null : SYSTEM;
  if (actor.kind === 'citizen') {
    return by === 'applicant' && actor.userId === file.dossier.applicantUserId ? null : OTHERS;
  }
  // What the one-stop unit has received as a whole is received in its parts.
  if (actor.kind === 'system')
    return by === 'officer' && !(type === 'RECEIVE' && file.dossier.life.whole) ? OTHERS : null;
  if (by === 'applicant') return bringsToCounter(file, actor, type) ? null : APPLICANTS;
  if (actor.kind !== 'officer') return OTHERS;
  const held = file.tasks.filter((task) => task.stateKey === stateKey && isHolder(task, actor));
  if (held.length === 0) return heldBy(file, stateKey);
  return approvesOwnProposal(type, held, file.events, actor) ? OWN_PROPOSAL : null;
}

function guardRefusal(core: Core, workflow: Workflow, file: DossierFile, type: string): Text {
  const name = workflow.refusal(valueOf(file.dossier), factsOf(file, core.clock()), type);
  return (name === null ? undefined : guardOf(name)?.why) ?? NOT_NOW;
}

function preview(core: Core, workflow: Workflow, file: DossierFile, type: string): PossibleAct['preview'] {
  const step = workflow.step(valueOf(file.dossier), factsOf(file, core.clock()), type);
  if (!step) return null;
  const { dossier } = file;
  const now = core.clock();
  const [task] = step.position.tasks;
  const units = { agencyId: dossier.agencyId, oneStopUnitId: dossier.oneStopUnitId };
  const owner = task ? core.directory.byId(unitId(core, task.meta.unit, units)) : null;
  const calendar = core.directory.calendar(owner?.code ?? file.agency.code);
  const rules = promiseRules(file.version, workflow.definition, countedLimit(limitOfFile(file)));
  const promised =
    type === 'RECEIVE' && rules
      ? (promiseDate(rules, core.directory.calendar(file.agency.code), [{ kind: 'received', at: now }])?.promisedAt ??
        null)
      : dossier.promisedAt;
  const waiting =
    step.position.meta.npspStatus === 5 ? addLimit(calendar, now, workflow.definition.supplement.answerWithin) : null;
  const due = waiting ?? (task ? dueOf(task.meta, calendar, now, promised, file.version.clock?.cutOff) : null);
  return {
    state: step.position.meta.label,
    owner: owner ? { vi: owner.name, en: owner.name } : null,
    dueAt: due?.toISOString() ?? null,
    papers: step.actions.flatMap((action) =>
      action.type === 'issuePaper' && typeof action.params['form'] === 'string'
        ? [file.version.templates?.find(({ code }) => code === templateOf(action))?.name.vi ?? action.params['form']]
        : [],
    ),
    message: actOf(type).message ?? step.position.meta.next,
  };
}

/** The open task that the officer could take for himself; what waits for somebody who is away stays with the role. */
export const claimable = (file: DossierFile, actor: Actor): DossierTask | undefined =>
  actor.kind === 'officer'
    ? file.tasks.find(
        (task) => holdsHimself(task, actor) && task.assigneeId !== actor.officerId && !isStandingTask(task.stateKey),
      )
    : undefined;

/** Those of the actor only; greyed where a rule of the law says not yet, or no more. */
function standingPossible(
  core: Core,
  workflow: Workflow,
  file: DossierFile,
  actor: Actor,
  act: StandingAct,
): PossibleAct[] {
  if (!act.statuses.includes(file.dossier.npspStatus) || !mayDo(core, file, actor, act)) return [];
  const { type, label, asks, law } = act;
  const why = whyNotStanding(core, file, actor, act);
  if (why !== null && !act.guards.some((name) => TEACHING.has(name))) return [];
  const foreseen = why === null ? preview(core, workflow, file, type) : null;
  return [{ type, label, allowed: why === null, why, preview: foreseen, asks, primary: false, law }];
}

/** Rules of the law, which a greyed button tells; the others follow from where the dossier is. */
const TEACHING: ReadonlySet<GuardName> = new Set(['isNotExtended', 'isBeforeLastDay', 'isUndecided', 'isUnfetched']);

const EXTERNAL: Text = {
  vi: 'Hồ sơ đang được giải quyết tại hệ thống khác; chỉ một hệ thống được cập nhật trạng thái.',
  en: 'Another system settles this dossier; only one system may change its status.',
};
const UNANSWERED: Text = {
  vi: 'Còn đơn vị chưa trả lời ý kiến; im lặng không phải là đồng ý. Chờ trả lời hoặc ghi lý do không chờ nữa.',
  en: 'A unit has not answered; silence is not consent. Wait, or say why you wait no longer.',
};
const OWED: Text = {
  vi: 'Người nộp còn nợ giấy tờ đã hẹn nộp sau.',
  en: 'The applicant still owes papers that he promised.',
};
const UNCONFIRMED: Text = {
  vi: 'Hồ sơ đang chờ đơn vị nhận xác nhận.',
  en: 'The dossier waits for the receiving unit to confirm.',
};

/** What no drawing may do: decide over an unanswered question, or act while another unit or system is about to take over. */
function lifeRefusal({ dossier, tasks }: DossierFile, type: string): Text | null {
  if (dossier.routeStatus !== 'local' && type !== 'HAND_OVER') return EXTERNAL;
  const waits = (kind: string): boolean =>
    tasks.some((task) => task.status === 'open' && task.stateKey.startsWith(kind));
  if (waits('~pass')) return UNCONFIRMED;
  if (type === 'APPROVE' && dossier.life.owed) return OWED;
  return (type === 'PROPOSE' || type === 'APPROVE') && waits('~opinion') ? UNANSWERED : null;
}

export function possibleActsOf(
  core: Core,
  workflow: Workflow,
  file: DossierFile,
  actor: Actor,
): readonly PossibleAct[] {
  const seen = new Set<string>();
  const acts = workflow.events(valueOf(file.dossier)).flatMap(({ type, stateKey }): PossibleAct[] => {
    if (seen.has(type)) return [];
    const beside = standingAct(type);
    if (beside) {
      seen.add(type);
      return standingPossible(core, workflow, file, actor, beside);
    }
    const act = actOf(type);
    const wrongSide =
      (actor.kind === 'officer' && act.by !== 'officer' && !bringsToCounter(file, actor, type)) ||
      (actor.kind === 'citizen' && act.by !== 'applicant');
    if (wrongSide) return [];
    seen.add(type);
    const foreseen = preview(core, workflow, file, type);
    const why =
      whyNot(file, actor, type, stateKey) ??
      lifeRefusal(file, type) ??
      (foreseen ? null : guardRefusal(core, workflow, file, type));
    return [
      {
        type,
        label: act.label,
        allowed: why === null,
        why,
        preview: foreseen,
        asks: act.asks,
        primary: act.primary,
        ...(attaches(type) ? { attaches: true } : {}),
      },
    ];
  });
  if (!claimable(file, actor)) return acts;
  const claim = actOf('CLAIM');
  return [
    ...acts,
    { type: 'CLAIM', label: claim.label, allowed: true, why: null, preview: null, asks: [], primary: false },
  ];
}

/** Throws nothing: answers why the act cannot be done now, or null. */
export function refusalOf(
  core: Core,
  workflow: Workflow,
  asked: {
    readonly file: DossierFile;
    readonly actor: Actor;
    readonly type: string;
    /** Where the workflow would go; null where it goes nowhere. */
    readonly step: Step | null;
  },
): Text | null {
  const { file, actor, type, step } = asked;
  const beside = standingAct(type);
  if (beside) {
    if (!workflow.events(valueOf(file.dossier)).some((event) => event.type === type)) return NOT_NOW;
    return whyNotStanding(core, file, actor, beside);
  }
  const known = workflow.events(valueOf(file.dossier)).filter((event) => event.type === type);
  if (known.length === 0) return NOT_NOW;
  const reasons = known.map((event) => whyNot(file, actor, type, event.stateKey));
  if (!reasons.includes(null)) return reasons[0] ?? OTHERS;
  return lifeRefusal(file, type) ?? (step ? null : guardRefusal(core, workflow, file, type));
}
