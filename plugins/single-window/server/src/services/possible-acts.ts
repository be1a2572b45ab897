/** Which acts a person may do now, why not, and what would happen. */
import type { Answers, Channel, ProcedureVersionContent, Text } from '@motcua/cms';
import type { Actor, OfficerActor } from '@motcua/plugin-identity';
import type { DossierFile, DossierTask, PossibleAct } from '../api';
import { actOf } from '../domain/workflow/acts';
import { dueOf, promiseRules } from '../domain/workflow/due';
import type { Workflow } from '../domain/workflow/machine';
import { guardOf, type WorkflowFacts } from '../domain/workflow/registry';
import { addLimit } from '../domain/working-time/limits';
import { promiseDate } from '../domain/working-time/promise-date';
import type { Core } from './core';
import { unitId } from './steps';

export const factsOf = (dossier: DossierFile['dossier']): WorkflowFacts => ({
  supplementCount: dossier.supplementCount,
  npspStatus: dossier.npspStatus,
  channel: dossier.channel,
  answers: dossier.answers,
  paymentStatus: dossier.paymentStatus,
});

/** What is known when a dossier is filed. */
export const firstFacts = (
  content: Pick<ProcedureVersionContent, 'fees'>,
  channel: Channel,
  answers: Answers,
): WorkflowFacts => {
  const due = content.fees.some((fee) => fee.amount > 0 && (fee.channel === 'any' || fee.channel === channel));
  return { supplementCount: 0, npspStatus: 1, channel, answers, paymentStatus: due ? 'due' : 'none' };
};

/** The stored state, as `file()` and `act()` write it. */
export const valueOf = (dossier: DossierFile['dossier']): unknown =>
  typeof dossier.workflowState === 'object' && dossier.workflowState !== null && 'value' in dossier.workflowState
    ? dossier.workflowState.value
    : dossier.workflowState;

export const isHolder = (task: DossierTask, actor: OfficerActor): boolean =>
  task.status === 'open' && task.agencyCode === actor.agencyCode && actor.roles.includes(task.role);

const OTHERS: Text = {
  vi: 'Bước này thuộc người khác hoặc đơn vị khác.',
  en: 'This step is another person’s or unit’s.',
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

/** Null when the actor may do it as far as his role goes. */
function whyNot(file: DossierFile, actor: Actor, type: string, stateKey: string): Text | null {
  const { by } = actOf(type);
  if (by === 'system') return actor.kind === 'system' ? null : SYSTEM;
  if (actor.kind === 'citizen') {
    return by === 'applicant' && actor.userId === file.dossier.applicantUserId ? null : OTHERS;
  }
  if (actor.kind === 'system') return by === 'officer' ? OTHERS : null;
  if (by === 'applicant') return APPLICANTS;
  if (actor.kind !== 'officer') return OTHERS;
  return file.tasks.some((task) => task.stateKey === stateKey && isHolder(task, actor)) ? null : heldBy(file, stateKey);
}

function guardRefusal(workflow: Workflow, file: DossierFile, type: string): Text {
  const name = workflow.refusal(valueOf(file.dossier), factsOf(file.dossier), type);
  return (name === null ? undefined : guardOf(name)?.why) ?? NOT_NOW;
}

function preview(core: Core, workflow: Workflow, file: DossierFile, type: string): PossibleAct['preview'] {
  const step = workflow.step(valueOf(file.dossier), factsOf(file.dossier), type);
  if (!step) return null;
  const { dossier } = file;
  const now = core.clock();
  const [task] = step.position.tasks;
  const units = { agencyId: dossier.agencyId, oneStopUnitId: dossier.oneStopUnitId };
  const owner = task ? core.directory.byId(unitId(core, task.meta.unit, units)) : null;
  const calendar = core.directory.calendar(owner?.code ?? file.agency.code);
  const rules = promiseRules(file.version, workflow.definition, dossier.channel);
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
      action.type === 'issuePaper' && typeof action.params['form'] === 'string' ? [action.params['form']] : [],
    ),
    message: actOf(type).message ?? step.position.meta.next,
  };
}

/** The open task that the officer could take for himself. */
export const claimable = (file: DossierFile, actor: Actor): DossierTask | undefined =>
  actor.kind === 'officer'
    ? file.tasks.find((task) => isHolder(task, actor) && task.assigneeId !== actor.officerId)
    : undefined;

export function possibleActsOf(
  core: Core,
  workflow: Workflow,
  file: DossierFile,
  actor: Actor,
): readonly PossibleAct[] {
  const seen = new Set<string>();
  const acts = workflow.events(valueOf(file.dossier)).flatMap(({ type, stateKey }): PossibleAct[] => {
    const act = actOf(type);
    const wrongSide =
      (actor.kind === 'officer' && act.by !== 'officer') || (actor.kind === 'citizen' && act.by !== 'applicant');
    if (seen.has(type) || wrongSide) return [];
    seen.add(type);
    const foreseen = preview(core, workflow, file, type);
    const why = whyNot(file, actor, type, stateKey) ?? (foreseen ? null : guardRefusal(workflow, file, type));
    return [
      { type, label: act.label, allowed: why === null, why, preview: foreseen, asks: act.asks, primary: act.primary },
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
export function refusalOf(workflow: Workflow, file: DossierFile, actor: Actor, type: string): Text | null {
  const known = workflow.events(valueOf(file.dossier)).filter((event) => event.type === type);
  if (known.length === 0) return NOT_NOW;
  const reasons = known.map((event) => whyNot(file, actor, type, event.stateKey));
  if (!reasons.includes(null)) return reasons[0] ?? OTHERS;
  return workflow.step(valueOf(file.dossier), factsOf(file.dossier), type) ? null : guardRefusal(workflow, file, type);
}
