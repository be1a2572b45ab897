/** An act on a dossier: one transaction, one event. */
import type { Knex } from 'knex';
import type { ActInput, ActReceipt, DossierEvent, DossierFile } from '../api';
import { readActData } from '../domain/act-data';
import { codeDay, dossierCode } from '../domain/codes';
import { DossierNotFound, ReasonMissing, StaleVersion, StepNotAllowed } from '../domain/errors';
import { fold } from '../domain/fold';
import { actOf } from '../domain/workflow/acts';
import { promiseRules } from '../domain/workflow/due';
import { changeBetween } from '../domain/history/file-state';
import type { Step } from '../domain/workflow/machine';
import { clockEvents } from '../domain/working-time/clock-events';
import { addLimit } from '../domain/working-time/limits';
import { promiseDate } from '../domain/working-time/promise-date';
import { actFacts } from '../repositories/act-facts';
import { chained, lockDossier, nextSerial, stored } from '../repositories/dossiers';
import { firstAnswer, keyOf, keyRows, once, type Key } from '../repositories/idempotency';
import { toDossier } from '../repositories/rows';
import { change, insertions, runTogether } from '../repositories/write-rows';
import { paperChanges, type Changes, type PaperChanges, type Scene } from './act-papers';
import { claimChanges, taskChanges, type TaskChanges } from './act-tasks';
import { tellCommitted, type Core } from './core';
import { factsOf, isHolder, NOT_NOW, refusalOf, valueOf } from './possible-acts';
import { assemble, maySee } from './reading';
import { conclude, eventActor, isEnd, rowsAbout } from './steps';

interface Acted {
  readonly receipt: ActReceipt;
  readonly event: DossierEvent;
  readonly file: DossierFile;
}

async function codeChanges({ core, trx, row, file, input, now }: Scene): Promise<Changes> {
  if (input.type !== 'RECEIVE' || row.code !== null) return {};
  const agencyCode = core.directory.byId(row.agency_id).code;
  const code = dossierCode(agencyCode, now, await nextSerial(trx, agencyCode, codeDay(now)));
  return {
    code,
    received_at: now,
    search_text: `${row.search_text ?? ''} ${fold(code)}`.slice(0, 2000),
    procedure_name: file.dossier.procedureName,
  };
}

/** The promised date by all that the clock has seen, this act included. */
function promiseChanges(
  { core, file, version, workflow, input, now }: Scene,
  step: Step,
): {
  readonly changes: Changes;
  readonly promisedAt: Date | null;
} {
  const before = file.dossier.promisedAt;
  const rules = promiseRules(version.content, workflow.definition, file.dossier.channel);
  const duty = version.content.clock?.duty;
  const here = { type: input.type, at: now, data: { npspStatus: step.position.meta.npspStatus } };
  const events = clockEvents([...file.events, here], duty);
  if (!rules || events.length === clockEvents(file.events, duty).length) return { changes: {}, promisedAt: before };
  const promise = promiseDate(rules, core.directory.calendar(file.agency.code), events);
  if (!promise) return { changes: {}, promisedAt: before };
  return {
    changes: { promised_at: promise.promisedAt, promise_explanation: promise.explanation },
    promisedAt: promise.promisedAt,
  };
}

function supplementChanges({ core, file, workflow, input, data, now }: Scene): Changes {
  if (input.type === 'REQUEST_SUPPLEMENT') {
    return {
      supplement_request: { reason: input.reason ?? '', components: data.components ?? [] },
      supplement_due_at: addLimit(
        core.directory.calendar(file.agency.code),
        now,
        workflow.definition.supplement.answerWithin,
      ),
      supplement_count: file.dossier.supplementCount + 1,
    };
  }
  return input.type === 'SUPPLEMENT' ? { supplement_request: null, supplement_due_at: null } : {};
}

function statusChanges({ row, data, now }: Scene, step: Step): Changes {
  const { npspStatus } = step.position.meta;
  return {
    workflow_state: { value: step.position.value },
    state_key: step.position.key.slice(0, 255),
    npsp_status: npspStatus,
    ...(npspStatus === 9 ? { settled_at: row.settled_at ?? now, delivery_status: 'ready' } : {}),
    ...(npspStatus === 10 ? { handed_over_at: now, delivery_status: 'delivered' } : {}),
    ...(isEnd(npspStatus) ? { ended_at: row.ended_at ?? now } : {}),
    ...(data.paid === true && row.payment_status === 'due' ? { payment_status: 'paid' } : {}),
  };
}

function actorOf({ file, input: { actor } }: Scene): DossierEvent['actor'] {
  const held = actor.kind === 'officer' ? file.tasks.find((task) => isHolder(task, actor)) : undefined;
  return eventActor(actor, held?.role ?? actor.kind);
}

/** What an act changes, all in memory until `write`. */
interface Outcome {
  readonly step: Step;
  readonly changes: Changes;
  readonly papers: Omit<PaperChanges, 'changes'>;
  readonly tasks: TaskChanges;
}

async function write(scene: Scene, key: Key, outcome: Outcome): Promise<Acted> {
  const { core, trx, row, file, input, now, facts } = scene;
  const { step, changes, papers, tasks } = outcome;
  const act = actOf(input.type);
  const { position } = step;
  const seq = row.last_event_seq + 1;
  const dossier = toDossier({ ...row, ...changes, version: row.version + 1 });
  const { event, rows } = chained(
    facts.dossier_events_ids[0] ?? 0,
    row.last_event_hash,
    {
      dossierId: row.id,
      seq,
      type: input.type,
      actor: actorOf(scene),
      reason: input.reason ?? null,
      at: now,
      data: { ...(input.data ?? {}), from: row.state_key, state: position.key, npspStatus: position.meta.npspStatus },
      onBehalf: input.onBehalf ?? null,
      message: act.message,
      visible: act.message !== null,
    },
    changeBetween(file, { dossier, papers: papers.papers, tasks: tasks.tasks }),
  );
  const heads = { version: dossier.version, last_event_seq: event.seq, last_event_hash: event.hash };
  const after: DossierFile = {
    ...file,
    dossier,
    papers: papers.papers,
    tasks: tasks.tasks,
    events: [...file.events, event],
    state: { label: position.meta.label, next: position.meta.next },
  };
  await runTogether(trx, [
    change('dossiers', row.id, { ...stored(changes), ...heads, updated_at: now }),
    ...papers.statements,
    ...tasks.statements,
    ...insertions([rows, ...rowsAbout(core, event, after)]),
  ]);
  const documents = await conclude(core, trx, { actions: step.actions, file: after, event, actor: input.actor });
  const receipt: ActReceipt = {
    dossierId: row.id,
    version: dossier.version,
    npspStatus: dossier.npspStatus,
    stateKey: dossier.stateKey,
    code: dossier.code,
    promisedAt: dossier.promisedAt?.toISOString() ?? null,
    documents: documents.map(({ form, verifyCode, number }) => ({ form, verifyCode, number })),
  };
  await runTogether(trx, insertions([keyRows(key, receipt)]));
  return { receipt, event, file: after };
}

async function outcomeOf(scene: Scene): Promise<Outcome> {
  const { row, file, workflow, input } = scene;
  if (input.type === 'CLAIM')
    return {
      step: { position: workflow.at(valueOf(file.dossier)), actions: [] },
      changes: {},
      papers: { papers: file.papers, statements: [] },
      tasks: claimChanges(scene),
    };
  const refusal = refusalOf(workflow, file, input.actor, input.type);
  if (refusal) throw new StepNotAllowed(refusal);
  if (actOf(input.type).reasonNeeded && !input.reason?.trim()) throw new ReasonMissing();
  const step = workflow.step(row.workflow_state.value, factsOf(file.dossier), input.type);
  if (!step) throw new StepNotAllowed(NOT_NOW);
  const promise = promiseChanges(scene, step);
  const papers = paperChanges(scene);
  return {
    step,
    papers,
    tasks: taskChanges(scene, step, promise.promisedAt),
    changes: {
      ...papers.changes,
      ...(await codeChanges(scene)),
      ...promise.changes,
      ...supplementChanges(scene),
      ...statusChanges(scene, step),
    },
  };
}

/** The act, or the answer that the same request got before. */
async function actInside(core: Core, trx: Knex.Transaction, input: ActInput, key: Key): Promise<Acted | ActReceipt> {
  const row = await lockDossier(trx, input.dossierId);
  if (!row || !(await maySee(core, trx, row, input.actor))) throw new DossierNotFound();
  const data = readActData(input.type, input.data);
  const facts = await actFacts(trx, {
    ...key,
    userId: row.applicant_user_id,
    fileKeys: (data.papers ?? []).map((paper) => paper.fileKey),
  });
  if (facts.answered) return firstAnswer(key, facts.answered) as ActReceipt;
  await core.directory.follow(facts.calendar_decision, trx);
  const file = await assemble(core, trx, row);
  if (row.version !== input.version) {
    // Filing is version 1 and event 1; each act adds one of both.
    const changes = file.events.filter((event) => event.seq > input.version);
    throw new StaleVersion(
      row.version,
      changes.map((event) => ({ type: event.type, by: event.actor.name, at: event.at.toISOString() })),
    );
  }
  const version = await core.versions.byId(row.procedure_version_id, trx);
  const workflow = core.versions.workflow(version);
  if (!workflow) throw new StepNotAllowed(NOT_NOW);
  const scene: Scene = { core, trx, row, file, version, workflow, input, data, facts, now: core.clock() };
  return write(scene, key, await outcomeOf(scene));
}

const actorKey = ({ actor }: ActInput): string => {
  const { id, kind } = eventActor(actor, '');
  return `${kind}:${id}`;
};

export async function actOn(core: Core, input: ActInput): Promise<ActReceipt> {
  if (!Number.isSafeInteger(input.dossierId) || input.dossierId < 1 || input.dossierId > 2_147_483_647)
    throw new DossierNotFound();
  await core.directory.ready();
  const { dossierId, type, version, reason, data, onBehalf } = input;
  const key = keyOf(`act:${actorKey(input)}`, input.idempotencyKey, {
    dossierId,
    type,
    version,
    reason,
    data,
    onBehalf,
  });
  const done = await once(() => core.db().transaction((trx) => actInside(core, trx, input, key)));
  if (!('receipt' in done)) return done;
  await tellCommitted(core, done.event, done.file);
  return done.receipt;
}
