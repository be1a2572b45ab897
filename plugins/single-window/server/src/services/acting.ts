/** An act on a dossier: one transaction, one event. */
import type { Knex } from 'knex';
import type { Actor } from '@motcua/plugin-identity';
import type { ActInput, ActReceipt, DossierEvent, DossierFile } from '../api';
import { namedFiles, readActData, type ActData } from '../domain/act-data';
import { codeDay, dossierCode } from '../domain/codes';
import { ActRefused, DossierNotFound, ReasonMissing, StaleVersion, StepNotAllowed } from '../domain/errors';
import { fold } from '../domain/fold';
import { actOf } from '../domain/workflow/acts';
import { promiseRules } from '../domain/workflow/due';
import { standingAct } from '../domain/acts';
import type { StandingAct, Target } from '../domain/acts/standing';
import { changeBetween } from '../domain/history/file-state';
import { plannedParts } from '../domain/interlinked/parts';
import { isHolder } from '../domain/holding';
import { countedLimit, limitOfFile } from '../domain/limits';
import type { Step } from '../domain/workflow/machine';
import { clockEvents } from '../domain/working-time/clock-events';
import { addLimit } from '../domain/working-time/limits';
import { promiseDate } from '../domain/working-time/promise-date';
import { lockForAct, type ActFacts } from '../repositories/act-facts';
import { chained, nextSerial, stored } from '../repositories/dossiers';
import { firstAnswer, keyOf, keyRows, once, type Key } from '../repositories/idempotency';
import { toDossier, type DossierRow } from '../repositories/rows';
import { dossierSealing } from '../repositories/sealing';
import { change, insertions, runTogether } from '../repositories/write-rows';
import { paperChanges, type Changes, type PaperChanges, type Scene } from './act-papers';
import { claimChanges, taskChanges, type TaskChanges } from './act-tasks';
import { actedFor } from './behalf';
import { tellCommitted, type Core } from './core';
import { effectOf } from './effects';
import { factsOf, NOT_NOW, refusalOf, valueOf } from './possible-acts';
import { fileOf } from './reading';
import { maySee } from './relations';
import { eventActor, isEnd, rowsAbout, runActions, tellInside } from './steps';

interface Acted {
  readonly receipt: ActReceipt;
  readonly event: DossierEvent;
  readonly file: DossierFile;
}

/** Papers that are promised for later; a day must be named. */
function owedChanges({ version, file, data, now }: Scene): Changes {
  if (!data.owed) return {};
  const wrong = data.owed.filter(({ key }) => !version.content.components.some((component) => component.key === key));
  if (wrong.length > 0 || data.date === undefined || new Date(data.date) < now)
    throw new ActRefused([
      {
        pointer: wrong.length > 0 ? '/data/owed' : '/data/date',
        detail: {
          vi: 'Hãy nêu đúng giấy tờ còn nợ và ngày hẹn nộp.',
          en: 'Name the papers that are owed, and until when.',
        },
      },
    ]);
  return { life: { ...file.dossier.life, owed: { components: data.owed, until: data.date } } };
}

async function codeChanges(scene: Scene): Promise<Changes> {
  const { core, trx, row, file, input, now } = scene;
  if (input.type !== 'RECEIVE' || row.code !== null) return {};
  const agencyCode = core.directory.byId(row.agency_id).code;
  const code = dossierCode(agencyCode, now, await nextSerial(trx, agencyCode, codeDay(now)));
  return {
    code,
    received_at: now,
    search_text: `${row.search_text ?? ''} ${fold(code)}`.slice(0, 2000),
    procedure_name: file.dossier.procedureName,
    ...owedChanges(scene),
  };
}

/** The promised date by all that the clock has seen, this act included. */
function promiseChanges(
  { core, file, version, workflow, input, data, now }: Scene,
  step: Step,
): {
  readonly changes: Changes;
  readonly promisedAt: Date | null;
} {
  const before = file.dossier.promisedAt;
  const limit = countedLimit(limitOfFile(file, data.limitCase ?? null));
  const rules = promiseRules(version.content, workflow.definition, limit);
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

/** A state that opens sub-dossiers was entered: they are planned with the act, and opened after it. */
function partChanges({ workflow, file }: Scene, { position }: Step, { life }: Changes): Changes {
  if (file.dossier.life.parts) return {};
  const parts = workflow.leaves(position.value).flatMap(({ meta }) => meta.interlinked ?? []);
  return parts.length === 0 ? {} : { life: { ...(life ?? file.dossier.life), parts: plannedParts(parts) } };
}

/** Waits that go on where they were entered. */
const WAITS: ReadonlySet<Target> = new Set(['duty', 'external']);

function statusChanges({ row, data, now, input }: Scene, step: Step): Changes {
  const { npspStatus } = step.position.meta;
  const waits = WAITS.has(standingAct(input.type)?.to ?? 'stays');
  return {
    workflow_state: { value: step.position.value, ...(waits ? { resume: row.workflow_state.value } : {}) },
    state_key: step.position.key.slice(0, 255),
    npsp_status: npspStatus,
    ...(npspStatus === 9 ? { settled_at: row.settled_at ?? now, delivery_status: 'ready' } : {}),
    ...(npspStatus === 10 ? { handed_over_at: now, delivery_status: 'delivered' } : {}),
    ...(isEnd(npspStatus) ? { ended_at: row.ended_at ?? now } : row.ended_at ? { ended_at: null } : {}),
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
  /** What the event says beside what was asked. */
  readonly data?: Readonly<Record<string, unknown>>;
}

async function write(scene: Scene, key: Key, outcome: Outcome): Promise<Acted> {
  const { core, trx, row, file, input, now, facts } = scene;
  const { step, changes, papers, tasks } = outcome;
  const act = actOf(input.type);
  const { position } = step;
  // Another system may speak for the dossier: then its status is not that of our step.
  const npspStatus = changes.npsp_status ?? row.npsp_status;
  const seq = row.last_event_seq + 1;
  const sealing = dossierSealing(file.version.form, row.id);
  const kept = sealing.fields(changes);
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
      data: {
        ...sealing.fields(input.data ?? {}),
        ...outcome.data,
        from: row.state_key,
        state: position.key,
        npspStatus,
      },
      onBehalf: input.onBehalf ?? actedFor(scene),
      message: act.message,
      visible: act.message !== null,
    },
    sealing.change(changeBetween(file, { dossier, papers: papers.papers, tasks: tasks.tasks })),
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
  const issued = await runActions(core, trx, { actions: step.actions, file: after, event, actor: input.actor });
  const receipt: ActReceipt = {
    dossierId: row.id,
    version: dossier.version,
    npspStatus: dossier.npspStatus,
    stateKey: dossier.stateKey,
    code: dossier.code,
    promisedAt: dossier.promisedAt?.toISOString() ?? null,
    documents: issued.documents.map(({ form, verifyCode, number }) => ({ form, verifyCode, number })),
  };
  await runTogether(trx, [
    change('dossiers', row.id, { ...stored(kept), ...heads, updated_at: now }),
    ...papers.statements,
    ...tasks.statements,
    ...insertions([rows, ...rowsAbout(core, event, after), ...issued.rows, keyRows(key, receipt)]),
  ]);
  await tellInside(core, trx, event, after);
  return { receipt, event, file: after };
}

/** A standing act: what it does of itself, and the move of the statechart where it makes one. */
async function standingOutcome(scene: Scene, step: Step, act: StandingAct): Promise<Outcome> {
  const effect = await effectOf(scene);
  return {
    step,
    papers: { papers: scene.file.papers, statements: [] },
    tasks: taskChanges(scene, step, effect.stepsDue ?? scene.file.dossier.promisedAt, effect),
    changes: { ...(act.to === 'stays' ? {} : statusChanges(scene, step)), ...effect.changes },
    ...(effect.data ? { data: effect.data } : {}),
  };
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
  const step = workflow.step(row.workflow_state.value, factsOf(file, scene.now), input.type);
  const refusal = refusalOf(scene.core, workflow, { file, actor: input.actor, type: input.type, step });
  if (refusal) throw new StepNotAllowed(refusal);
  if (actOf(input.type).reasonNeeded && !input.reason?.trim()) throw new ReasonMissing();
  if (!step) throw new StepNotAllowed(NOT_NOW);
  const beside = standingAct(input.type);
  if (beside) return standingOutcome(scene, step, beside);
  const promise = promiseChanges(scene, step);
  const papers = paperChanges(scene);
  const code = await codeChanges(scene);
  return {
    step,
    papers,
    tasks: taskChanges(scene, step, promise.promisedAt),
    changes: {
      ...papers.changes,
      ...code,
      ...partChanges(scene, step, code),
      ...promise.changes,
      ...supplementChanges(scene),
      ...statusChanges(scene, step),
    },
  };
}

/** Another system acts only on what was handed over to it. */
const mayAct = async (core: Core, trx: Knex.Transaction, row: DossierRow, actor: Actor): Promise<boolean> =>
  actor.kind === 'machine'
    ? row.route_status !== 'local' || row.delivery_status === 'posted'
    : maySee(core, trx, row, actor, 'dossier.act');

/** Only what was uploaded and is nobody else's. */
function checkAttached(data: ActData, facts: ActFacts): void {
  const wrong = (data.attached ?? []).filter(({ fileKey }) => !facts.files?.[fileKey]);
  if (wrong.length > 0)
    throw new ActRefused(
      wrong.map(({ name }) => ({
        pointer: '/data/attached',
        detail: { vi: `Không tìm thấy tệp ${name}.`, en: `The file ${name} was not found.` },
      })),
    );
}

/** The act, or the answer that the same request got before. */
async function actInside(core: Core, trx: Knex.Transaction, input: ActInput, key: Key): Promise<Acted | ActReceipt> {
  const locked = await lockForAct(trx, input.dossierId, { ...key, fileKeys: namedFiles(input.data) });
  if (!locked || !(await mayAct(core, trx, locked.row, input.actor))) throw new DossierNotFound();
  const { row, parts, facts } = locked;
  const data = readActData(input.type, input.data);
  if (facts.answered) return firstAnswer(key, facts.answered) as ActReceipt;
  await core.directory.follow(facts.calendar_decision, trx);
  const version = await core.versions.byId(row.procedure_version_id, trx);
  const file = fileOf(core, version, row, parts);
  checkAttached(data, facts);
  if (row.version !== input.version) {
    // Filing is version 1 and event 1; each act adds one of both.
    const changes = file.events.filter((event) => event.seq > input.version);
    throw new StaleVersion(
      row.version,
      changes.map((event) => ({ type: event.type, by: event.actor.name, at: event.at.toISOString() })),
    );
  }
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
  // Another system does not know our versions: it acts on what is there, and a repeat is the same request.
  const seen = input.actor.kind === 'machine' ? undefined : version;
  const key = keyOf(`act:${actorKey(input)}`, input.idempotencyKey, {
    dossierId,
    type,
    version: seen,
    reason,
    data,
    onBehalf,
  });
  const done = await once(() => core.db().transaction((trx) => actInside(core, trx, input, key)));
  if (!('receipt' in done)) return done;
  await tellCommitted(core, done.event, done.file);
  return done.receipt;
}
