/** Filing: one question to the database, then one transaction from the answers to the first task. */
import { randomBytes } from 'node:crypto';
import { compileForm, fileAnswers, type CompiledForm } from '@motcua/plugin-eform';
import type { Answers, ApplicantKind, ComputedFee, ProcedureVersionContent } from '@motcua/cms';
import type { DossierEvent, DossierFile, DossierPaper, FilingInput, FilingReceipt, PublishedVersion } from '../api';
import { filingNumber } from '../domain/codes';
import { FiledElsewhere, FilingRefused, ProcedureNotOnline, VersionChanged } from '../domain/errors';
import { handsOver } from '../domain/fees/check-content';
import { computeFee } from '../domain/fees/compute-fee';
import { fold } from '../domain/fold';
import { changeBetween } from '../domain/history/file-state';
import { actOf } from '../domain/workflow/acts';
import type { NamedPart } from '../domain/workflow/definition';
import type { Workflow } from '../domain/workflow/machine';
import { answerBy } from '../domain/working-time/limits';
import { isoDay, localDay } from '../domain/working-time/calendar';
import type { Agency } from '../repositories/directory';
import {
  chained,
  draftDone,
  paperInserts,
  stamped,
  stored,
  taskInserts,
  type OwnedFiles,
} from '../repositories/dossiers';
import { filingFacts, type FilingFacts } from '../repositories/filing-facts';
import { firstAnswer, keyOf, keyRows, once, type Key } from '../repositories/idempotency';
import { toDossier, type DossierRow } from '../repositories/rows';
import type { Statement } from '../repositories/prepared';
import { insertion, insertions, runTogether } from '../repositories/write-rows';
import { tellCommitted, type Core } from './core';
import { answerViolations, isOnDesk, isScanned, paperViolations, violation } from './filing-checks';
import { firstFacts, paymentOf } from './possible-acts';
import { eventActor, neededTasks, rowsAbout, runActions, searchText, tellInside, unitOf } from './steps';

async function versionFor(
  core: Core,
  input: FilingInput,
  current: number | null,
): Promise<{ version: PublishedVersion; form: CompiledForm; workflow: Workflow }> {
  if (input.versionId !== undefined && current !== null && input.versionId !== current) throw new VersionChanged();
  const id = input.versionId ?? current;
  const version = id === null ? null : await core.versions.byId(id);
  if (version?.content.code !== input.procedureCode) throw new ProcedureNotOnline();
  const { route } = version.content;
  // Online it is filed where it is decided; at the counter every unit takes it and hands it over (Decree 118/2025 Art. 14).
  if (route?.kind === 'ministry_system' && (input.channel === 'online' || !handsOver(version.content)))
    throw new FiledElsewhere(route);
  const form = version.content.form && compileForm(version.content.form);
  const workflow = core.versions.workflow(version);
  if (!form || !workflow) throw new ProcedureNotOnline();
  return { version, form, workflow };
}

/** Who decides and who receives. */
function unitsFor(
  core: Core,
  content: ProcedureVersionContent,
  agencyCode: string | undefined,
  receivingUnit: string | undefined,
): { agency: Agency; oneStop: Agency } {
  const code = content.deciding.kind === 'department' ? content.deciding.code : agencyCode;
  const agency = code === undefined ? undefined : core.directory.inForce(code);
  const fits =
    agency && agency.active !== false && (content.deciding.kind === 'department' || agency.kind === 'commune');
  const named = receivingUnit === undefined ? undefined : core.directory.inForce(receivingUnit);
  const receives = named?.kind === 'one_stop_unit' && named.active !== false ? named : undefined;
  const oneStop = fits ? (receives ?? core.directory.oneStopOf(agency)) : undefined;
  if (!fits || !oneStop)
    throw new FilingRefused([
      violation('/agencyCode', 'Hãy chọn xã, phường giải quyết hồ sơ.', 'Choose the commune that decides.'),
    ]);
  return { agency, oneStop };
}

/** A filing as it will be written. */
interface Filing {
  readonly receipt: FilingReceipt;
  readonly event: DossierEvent;
  readonly file: DossierFile;
  readonly actions: readonly NamedPart[];
  readonly statements: readonly Statement[];
}

function papersOf(
  content: ProcedureVersionContent,
  input: FilingInput,
  ids: readonly number[],
  files: OwnedFiles,
  at: Date,
): readonly DossierPaper[] {
  const components = new Map(content.components.map((component) => [component.key, component]));
  return input.papers.map((paper, index) => ({
    id: ids[index] ?? 0,
    componentKey: paper.componentKey,
    name: paper.name,
    fileKey: paper.fileKey,
    mime: files[paper.fileKey ?? '']?.mime ?? null,
    size: files[paper.fileKey ?? '']?.size ?? null,
    originals: paper.originals ?? components.get(paper.componentKey)?.originals ?? 0,
    copies: paper.copies ?? components.get(paper.componentKey)?.copies ?? 1,
    source: input.channel === 'counter' ? 'counter' : 'upload',
    checked: 'unchecked',
    checkNote: null,
    addedAt: at,
  }));
}

const feeOf = (
  content: ProcedureVersionContent,
  { channel, papers, exemptions = [] }: FilingInput,
  answers: Answers,
  applicant: ApplicantKind,
  now: Date,
): ComputedFee =>
  computeFee(content.fees, {
    channel,
    applicant,
    answers,
    papers: papers.map(({ componentKey }) => componentKey),
    declared: exemptions,
    date: isoDay(localDay(now)),
  });

async function prepare(core: Core, input: FilingInput, facts: FilingFacts): Promise<Filing> {
  const { version, form, workflow } = await versionFor(core, input, facts.version_id);
  const { content } = version;
  const { agency, oneStop } = unitsFor(core, content, input.agencyCode, input.receivingUnit);
  const files = facts.files ?? {};
  const filed = fileAnswers(form.fields, input.answers, input.papers.filter(isScanned));
  const wrong = input.unfinished ? [] : answerViolations(form, filed);
  // A sub-dossier has what the whole has; what its agency lacks still, it asks for by a supplement.
  const violations = input.life?.whole
    ? []
    : [...wrong.filter((found) => !isOnDesk(form, input.channel, found)), ...paperViolations(content, input, files)];
  if (violations.length > 0) throw new FilingRefused(violations);

  const now = core.clock();
  const answers = form.visible(filed);
  const applicantKind = input.applicant.personalNumber.length === 12 ? 'citizen' : 'business';
  const fee = feeOf(content, input, answers, applicantKind, now);
  const { position, actions } = workflow.start({
    ...firstFacts(fee, input.channel, answers),
    ...(input.life?.cash ? { paymentStatus: 'paid' } : {}),
  });
  const number = filingNumber(now, randomBytes(8));
  const { applicant, contact = {} } = input;
  const [id = 0] = facts.dossiers_ids;
  const papers = papersOf(content, input, facts.dossier_papers_ids, files, now);
  const units = { agencyId: agency.id, oneStopUnitId: oneStop.id };
  const tasks = neededTasks(core, position, units, now, null, content.clock?.cutOff).map((task, index) => ({
    ...task,
    id: facts.dossier_tasks_ids[index] ?? 0,
  }));
  const row: DossierRow = {
    id,
    number,
    code: null,
    procedure_code: content.code,
    procedure_name: content.name.vi,
    procedure_version_id: version.id,
    workflow_state: { value: position.value },
    state_key: position.key.slice(0, 255),
    npsp_status: position.meta.npspStatus,
    payment_status: input.life?.cash ? 'paid' : paymentOf(fee),
    delivery_status: 'none',
    channel: input.channel,
    applicant_user_id: applicant.userId,
    applicant_kind: applicantKind,
    applicant_name: applicant.fullName,
    applicant_number: applicant.personalNumber,
    applicant_phone: contact.phone ?? applicant.phone,
    applicant_email: contact.email ?? applicant.email,
    applicant_address: contact.address ?? null,
    agency_id: agency.id,
    one_stop_unit_id: oneStop.id,
    answers,
    fee,
    provenance: input.provenance,
    filed_at: now,
    received_at: null,
    promised_at: null,
    promise_explanation: null,
    supplement_due_at: null,
    supplement_request: null,
    supplement_count: 0,
    settled_at: null,
    handed_over_at: null,
    ended_at: null,
    language: input.language,
    extension_count: 0,
    route_status: 'local',
    archived_at: null,
    life: input.life ?? {},
    version: 1,
    last_event_seq: 1,
    last_event_hash: null,
    search_text: searchText(
      [number, applicant.fullName, applicant.personalNumber, content.name.vi, content.plainName.vi],
      fold,
    ),
  };
  const dossier = toDossier(row);
  const { event, rows: eventRows } = chained(
    facts.dossier_events_ids[0] ?? 0,
    null,
    {
      dossierId: id,
      seq: 1,
      type: 'FILE',
      actor: input.filedBy
        ? eventActor(input.filedBy, 'reception_officer')
        : eventActor(input.filer ?? applicant, 'citizen'),
      onBehalf: input.onBehalf ?? null,
      reason: null,
      at: now,
      data: {
        number,
        channel: input.channel,
        papers: papers.length,
        ...(input.life ? { life: input.life } : {}),
        state: position.key,
        npspStatus: position.meta.npspStatus,
      },
      message: actOf('FILE').message,
      visible: true,
    },
    changeBetween(null, { dossier, papers, tasks }),
  );
  const file: DossierFile = {
    dossier,
    version: content,
    agency: unitOf(agency),
    oneStopUnit: unitOf(oneStop),
    papers,
    tasks,
    events: [event],
    state: { label: position.meta.label, next: position.meta.next },
  };
  const calendar = core.directory.calendar(oneStop.code);
  return {
    receipt: {
      dossierId: id,
      number,
      filedAt: now.toISOString(),
      answerBy: answerBy(calendar, now, content.clock?.cutOff).toISOString(),
      fee: fee.total,
    },
    event,
    file,
    actions,
    statements: [
      insertion({ table: 'dossiers', rows: [{ ...stamped(now), ...stored({ ...row, last_event_hash: event.hash }) }] }),
      ...insertions([paperInserts(id, papers, files), taskInserts(id, tasks), eventRows]),
      ...(input.draftKey === undefined ? [] : [draftDone(input.draftKey, (input.filer ?? applicant).userId)]),
    ],
  };
}

async function fileOnce(core: Core, input: FilingInput, key: Key): Promise<FilingReceipt> {
  const facts = await filingFacts(core.db(), {
    ...key,
    procedureCode: input.procedureCode,
    userId: (input.filer ?? input.applicant).userId,
    papers: input.papers.length,
    fileKeys: input.papers.filter(isScanned).map((paper) => paper.fileKey),
    at: core.clock(),
  });
  if (facts.answered) return firstAnswer(key, facts.answered) as FilingReceipt;
  const { receipt, event, file, actions, statements } = await prepare(core, input, facts);
  const all = [...insertions([keyRows(key, receipt)]), ...statements, ...insertions(rowsAbout(core, event, file))];
  if (actions.length === 0 && core.subscribers.length === 0) {
    // One statement is a transaction of its own: BEGIN and COMMIT would only add two round trips.
    await runTogether(core.db(), all);
  } else {
    await core.db().transaction(async (trx) => {
      const { rows } = await runActions(core, trx, {
        actions,
        file,
        event,
        actor: input.filedBy ?? input.filer ?? input.applicant,
      });
      await runTogether(trx, [...all, ...insertions(rows)]);
      await tellInside(core, trx, event, file);
    });
  }
  await tellCommitted(core, event, file);
  return receipt;
}

export async function fileDossier(core: Core, input: FilingInput): Promise<FilingReceipt> {
  await core.directory.ready();
  if (input.agencyCode !== undefined && !core.directory.byCode(input.agencyCode)) await core.directory.ready(true);
  const { applicant, filer = applicant, idempotencyKey, ...request } = input;
  const key = keyOf(`file:${filer.userId}`, idempotencyKey, request);
  return once(() => fileOnce(core, input, key));
}
