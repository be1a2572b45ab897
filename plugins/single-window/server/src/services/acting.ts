/** An act on a dossier: one transaction, one event. */
import type { Knex } from 'knex';
import type { Answers } from '@motcua/cms';
import { compileForm } from '@motcua/plugin-eform';
import type { ActInput, ActReceipt, DossierEvent, DossierFile, PublishedVersion } from '../api';
import { readActData, type ActData } from '../domain/act-data';
import { codeDay, dossierCode } from '../domain/codes';
import { ActRefused, DossierNotFound, ReasonMissing, StaleVersion, StepNotAllowed } from '../domain/errors';
import { fold } from '../domain/fold';
import { actOf, CLOCK_EVENTS } from '../domain/workflow/acts';
import type { Step, Workflow } from '../domain/workflow/machine';
import { addLimit, promiseDate, type ClockEvent } from '../domain/working-time/promise-date';
import {
  appendEvent,
  findDossier,
  insertPapers,
  json,
  lockDossier,
  moveTasks,
  nextSerial,
  ownedFiles,
} from '../repositories/dossiers';
import { once } from '../repositories/idempotency';
import type { DossierRow } from '../repositories/rows';
import { tellCommitted, type Core } from './core';
import { answerViolations } from './filing';
import { claimable, factsOf, isHolder, NOT_NOW, refusalOf, valueOf } from './possible-acts';
import { assemble, maySee } from './reading';
import { conclude, eventActor, isEnd, limitOf, neededTasks } from './steps';

interface Acted {
  readonly receipt: ActReceipt;
  readonly event: DossierEvent;
  readonly file: DossierFile;
}

interface Scene {
  readonly core: Core;
  readonly trx: Knex.Transaction;
  readonly row: DossierRow;
  readonly file: DossierFile;
  readonly version: PublishedVersion;
  readonly workflow: Workflow;
  readonly input: ActInput;
  readonly data: ActData;
  readonly now: Date;
}

type Changes = Readonly<Record<string, unknown>>;

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
function promiseChanges({ core, file, version, workflow, input, now }: Scene): {
  readonly changes: Changes;
  readonly promisedAt: Date | null;
} {
  const before = file.dossier.promisedAt;
  const limit = limitOf(version.content, file.dossier.channel);
  const kind = CLOCK_EVENTS[input.type];
  if (!limit || !kind) return { changes: {}, promisedAt: before };
  const history = file.events.flatMap((event): ClockEvent[] => {
    const seen = CLOCK_EVENTS[event.type];
    return seen ? [{ kind: seen, at: event.at }] : [];
  });
  const promise = promiseDate(
    { limit, clock: workflow.definition.supplement.clock },
    core.directory.calendar(file.agency.code),
    [...history, { kind, at: now }],
  );
  if (!promise) return { changes: {}, promisedAt: before };
  return {
    changes: { promised_at: promise.promisedAt, promise_explanation: json(promise.explanation) },
    promisedAt: promise.promisedAt,
  };
}

function supplementChanges({ core, file, workflow, input, data, now }: Scene): Changes {
  if (input.type === 'REQUEST_SUPPLEMENT') {
    return {
      supplement_request: json({ reason: input.reason ?? '', components: data.components ?? [] }),
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
    workflow_state: json({ value: step.position.value }),
    state_key: step.position.key.slice(0, 255),
    npsp_status: npspStatus,
    ...(npspStatus === 9 ? { settled_at: row.settled_at ?? now, delivery_status: 'ready' } : {}),
    ...(npspStatus === 10 ? { handed_over_at: now, delivery_status: 'delivered' } : {}),
    ...(isEnd(npspStatus) ? { ended_at: row.ended_at ?? now } : {}),
    ...(data.paid === true && row.payment_status === 'due' ? { payment_status: 'paid' } : {}),
  };
}

/** Papers that the act checks or adds, answers that it puts right. */
async function paperChanges({ trx, row, file, version, input, data, now }: Scene): Promise<Changes> {
  for (const [id, checked] of Object.entries(data.checks ?? {})) {
    if (!file.papers.some((paper) => String(paper.id) === id))
      throw new ActRefused([
        { pointer: `/data/checks/${id}`, detail: { vi: 'Không có giấy tờ này.', en: 'There is no such paper.' } },
      ]);
    await trx('dossier_papers')
      .where({ id: Number(id), dossier_id: row.id })
      .update({ checked, updated_at: now });
  }
  if (input.type === 'REQUEST_SUPPLEMENT' && (data.components ?? []).length > 0) {
    for (const component of data.components ?? []) {
      await trx('dossier_papers')
        .where({ dossier_id: row.id, component_key: component.key })
        .update({ checked: 'rejected', check_note: component.note, updated_at: now });
    }
  }
  if (input.type !== 'SUPPLEMENT') return {};
  const papers = data.papers ?? [];
  const files = await ownedFiles(trx, papers, row.applicant_user_id);
  const components = new Map(version.content.components.map((component) => [component.key, component]));
  const wrong = papers.filter((paper) => !files.has(paper.fileKey) || !components.has(paper.componentKey));
  if (wrong.length > 0)
    throw new ActRefused(
      wrong.map((paper) => ({
        pointer: `/data/papers/${paper.componentKey}`,
        detail: { vi: 'Không tìm thấy giấy tờ.', en: 'The paper was not found.' },
      })),
    );
  await insertPapers(
    trx,
    row.id,
    now,
    papers.map((paper) => ({
      componentKey: paper.componentKey,
      name: paper.name,
      fileId: files.get(paper.fileKey) ?? null,
      originals: components.get(paper.componentKey)?.originals ?? 0,
      copies: components.get(paper.componentKey)?.copies ?? 1,
      source: 'upload' as const,
    })),
  );
  if (!data.answers || !version.content.form) return {};
  // Checked against the form on the next line.
  const answers = { ...row.answers, ...(data.answers as Answers) };
  const form = compileForm(version.content.form);
  const violations = answerViolations(form, answers);
  if (violations.length > 0) throw new ActRefused(violations);
  return { answers: json(form.visible(answers)) };
}

async function write(scene: Scene, step: Step, changes: Changes, promisedAt: Date | null): Promise<Acted> {
  const { core, trx, row, file, input, now } = scene;
  const act = actOf(input.type);
  const { position } = step;
  const held =
    input.actor.kind === 'officer'
      ? file.tasks.find((task) => input.actor.kind === 'officer' && isHolder(task, input.actor))
      : undefined;
  const actor = eventActor(input.actor, held?.role ?? input.actor.kind);
  const units = { agencyId: row.agency_id, oneStopUnitId: row.one_stop_unit_id };
  if (input.type !== 'CLAIM')
    await moveTasks(trx, row.id, now, actor.name, neededTasks(core, position, units, now, promisedAt), false);
  const event = await appendEvent(trx, row.last_event_hash, {
    dossierId: row.id,
    seq: row.last_event_seq + 1,
    type: input.type,
    actor,
    reason: input.reason ?? null,
    at: now,
    data: { ...(input.data ?? {}), from: row.state_key, state: position.key, npspStatus: position.meta.npspStatus },
    message: act.message,
    visible: act.message !== null,
  });
  await trx('dossiers')
    .where({ id: row.id })
    .update({
      ...changes,
      version: row.version + 1,
      last_event_seq: event.seq,
      last_event_hash: event.hash,
      updated_at: now,
    });
  const written = await findDossier(trx, { id: row.id });
  if (!written) throw new DossierNotFound();
  const after = await assemble(core, trx, written);
  const documents = await conclude(core, trx, { actions: step.actions, file: after, event, actor: input.actor });
  const { dossier } = after;
  return {
    receipt: {
      dossierId: row.id,
      version: dossier.version,
      npspStatus: dossier.npspStatus,
      stateKey: dossier.stateKey,
      code: dossier.code,
      promisedAt: dossier.promisedAt?.toISOString() ?? null,
      documents: documents.map(({ form, verifyCode, number }) => ({ form, verifyCode, number })),
    },
    event,
    file: after,
  };
}

async function claim(scene: Scene): Promise<Acted> {
  const { trx, file, workflow, input, now } = scene;
  const task = claimable(file, input.actor);
  if (!task || input.actor.kind !== 'officer') throw new StepNotAllowed(NOT_NOW);
  await trx('dossier_tasks').where({ id: task.id }).update({ assignee_id: input.actor.officerId, updated_at: now });
  return write(scene, { position: workflow.at(valueOf(file.dossier)), actions: [] }, {}, file.dossier.promisedAt);
}

async function actInside(core: Core, trx: Knex.Transaction, input: ActInput): Promise<Acted> {
  const row = await lockDossier(trx, input.dossierId);
  if (!row || !(await maySee(core, trx, row, input.actor))) throw new DossierNotFound();
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
  const scene: Scene = {
    core,
    trx,
    row,
    file,
    version,
    workflow,
    input,
    data: readActData(input.type, input.data),
    now: core.clock(),
  };
  if (input.type === 'CLAIM') return claim(scene);
  const refusal = refusalOf(workflow, file, input.actor, input.type);
  if (refusal) throw new StepNotAllowed(refusal);
  if (actOf(input.type).reasonNeeded && !input.reason?.trim()) throw new ReasonMissing();
  const step = workflow.step(row.workflow_state.value, factsOf(file.dossier), input.type);
  if (!step) throw new StepNotAllowed(NOT_NOW);
  const promise = promiseChanges(scene);
  const changes = {
    ...(await paperChanges(scene)),
    ...(await codeChanges(scene)),
    ...promise.changes,
    ...supplementChanges(scene),
    ...statusChanges(scene, step),
  };
  return write(scene, step, changes, promise.promisedAt);
}

const actorKey = ({ actor }: ActInput): string => {
  const { id, kind } = eventActor(actor, '');
  return `${kind}:${id}`;
};

export async function actOn(core: Core, input: ActInput): Promise<ActReceipt> {
  if (!Number.isSafeInteger(input.dossierId) || input.dossierId < 1 || input.dossierId > 2_147_483_647)
    throw new DossierNotFound();
  await core.directory.ready();
  const { dossierId, type, version, reason, data } = input;
  let acted: Acted | null = null;
  const receipt = await core.db().transaction((trx) =>
    once(
      trx,
      {
        scope: `act:${actorKey(input)}`,
        key: input.idempotencyKey,
        request: { dossierId, type, version, reason, data },
      },
      async () => {
        acted = await actInside(core, trx, input);
        return acted.receipt;
      },
    ),
  );
  // TypeScript does not see that the callback assigned it.
  const committed = acted as Acted | null;
  if (committed) await tellCommitted(core, committed.event, committed.file);
  return receipt;
}
