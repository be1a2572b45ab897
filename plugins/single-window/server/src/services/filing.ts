/** Filing: one transaction from the answers to the first task. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { ProcedureVersionContent } from '@motcua/cms';
import type { Violation } from '@motcua/plugin-identity';
import { compileForm, fileAnswers, type CompiledForm } from '@motcua/plugin-eform';
import type { DossierEvent, DossierFile, FilingInput, FilingReceipt, PublishedVersion } from '../api';
import { filingNumber } from '../domain/codes';
import { FilingRefused, ProcedureNotOnline } from '../domain/errors';
import { fold } from '../domain/fold';
import { actOf } from '../domain/workflow/acts';
import type { Workflow } from '../domain/workflow/machine';
import { answerBy } from '../domain/working-time/promise-date';
import type { Agency } from '../repositories/directory';
import { appendEvent, findDossier, insertPapers, json, moveTasks, ownedFiles, stamped } from '../repositories/dossiers';
import { once } from '../repositories/idempotency';
import { tellCommitted, type Core } from './core';
import { assemble } from './reading';
import { firstFacts } from './possible-acts';
import { conclude, eventActor, neededTasks, searchText, text } from './steps';

const forms = new Map<number, CompiledForm>();

function formOf(version: PublishedVersion): CompiledForm | null {
  if (!version.content.form) return null;
  const found = forms.get(version.id) ?? compileForm(version.content.form);
  forms.set(version.id, found);
  return found;
}

const violation = (pointer: string, vi: string, en: string): Violation => ({ pointer, detail: text(vi, en) });

/** JSON pointer of a field; `address.detail` is a part of the field `address`. */
const pointerOf = (key: string): string =>
  `/answers/${key.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '/')}`;

/** Everything that stands against the filing, at once. */
export function answerViolations(form: CompiledForm, answers: FilingInput['answers']): readonly Violation[] {
  const unknown = Object.keys(answers).filter((key) => !form.fields.has(key));
  if (unknown.length > 0)
    return unknown.map((key) =>
      violation(pointerOf(key), 'Trường này không có trong tờ khai.', 'The form has no such field.'),
    );
  return form
    .validate(form.visible(answers))
    .map((error) => ({ pointer: pointerOf(error.key), detail: error.message }));
}

function paperViolations(
  content: ProcedureVersionContent,
  input: FilingInput,
  files: ReadonlyMap<string, number>,
): readonly Violation[] {
  const keys = new Set(content.components.map((component) => component.key));
  // At the counter the papers lie on the desk; they are scanned after the filing.
  const missing =
    input.channel === 'online'
      ? content.components.filter(
          (component) => component.required && !input.papers.some((paper) => paper.componentKey === component.key),
        )
      : [];
  return [
    ...missing.map((component) =>
      violation(
        `/papers/${component.key}`,
        `Thiếu giấy tờ: ${component.name.vi}.`,
        `A paper is missing: ${component.name.en}.`,
      ),
    ),
    ...input.papers
      .filter((paper) => !keys.has(paper.componentKey) || !files.has(paper.fileKey))
      .map((paper) =>
        violation(
          `/papers/${paper.componentKey}`,
          `Không tìm thấy giấy tờ "${paper.name}".`,
          `The paper "${paper.name}" was not found.`,
        ),
      ),
  ];
}

async function versionFor(
  core: Core,
  trx: Knex.Transaction,
  input: FilingInput,
): Promise<{ version: PublishedVersion; form: CompiledForm; workflow: Workflow }> {
  const version =
    input.versionId === undefined
      ? await core.versions.current(input.procedureCode, trx)
      : await core.versions.byId(input.versionId, trx);
  if (version?.content.code !== input.procedureCode) throw new ProcedureNotOnline();
  const form = formOf(version);
  const workflow = core.versions.workflow(version);
  if (!form || !workflow) throw new ProcedureNotOnline();
  return { version, form, workflow };
}

/** Who decides and who receives. */
function unitsFor(
  core: Core,
  content: ProcedureVersionContent,
  agencyCode: string | undefined,
): { agency: Agency; oneStop: Agency } {
  const code = content.deciding.kind === 'department' ? content.deciding.code : agencyCode;
  const agency = code === undefined ? undefined : core.directory.byCode(code);
  const fits =
    agency && agency.active !== false && (content.deciding.kind === 'department' || agency.kind === 'commune');
  const oneStop = fits ? core.directory.oneStopOf(agency) : undefined;
  if (!fits || !oneStop)
    throw new FilingRefused([
      violation('/agencyCode', 'Hãy chọn xã, phường giải quyết hồ sơ.', 'Choose the commune that decides.'),
    ]);
  return { agency, oneStop };
}

interface Filed {
  readonly receipt: FilingReceipt;
  readonly event: DossierEvent;
  readonly file: DossierFile;
}

async function fileInside(core: Core, trx: Knex.Transaction, input: FilingInput): Promise<Filed> {
  const { version, form, workflow } = await versionFor(core, trx, input);
  const { agency, oneStop } = unitsFor(core, version.content, input.agencyCode);
  const files = await ownedFiles(trx, input.papers, input.applicant.userId);
  const answers = fileAnswers(form.fields, input.answers, input.papers);
  // At the counter the papers lie on the desk: a file that is asked for is scanned after the filing.
  const onDesk = ({ pointer }: Violation): boolean =>
    input.channel !== 'online' && form.fields.get(pointer.split('/')[2] ?? '')?.type === 'file';
  const violations = [
    ...answerViolations(form, answers).filter((found) => !onDesk(found)),
    ...paperViolations(version.content, input, files),
  ];
  if (violations.length > 0) throw new FilingRefused(violations);

  const now = core.clock();
  const { position, actions } = workflow.start(firstFacts(version.content, input.channel, form.visible(input.answers)));
  const number = filingNumber(now, randomBytes(8));
  const { applicant, contact = {} } = input;
  const fee = version.content.fees
    .filter((line) => line.channel === 'any' || line.channel === input.channel)
    .reduce((sum, line) => sum + line.amount, 0);
  const [row] = await trx('dossiers')
    .insert({
      ...stamped(now),
      number,
      procedure_code: version.content.code,
      procedure_name: version.content.name.vi,
      procedure_version_id: version.id,
      workflow_state: json({ value: position.value }),
      state_key: position.key,
      npsp_status: position.meta.npspStatus,
      payment_status: fee > 0 ? 'due' : 'none',
      delivery_status: 'none',
      channel: input.channel,
      applicant_user_id: applicant.userId,
      applicant_kind: applicant.personalNumber.length === 12 ? 'citizen' : 'business',
      applicant_name: applicant.fullName,
      applicant_number: applicant.personalNumber,
      applicant_phone: contact.phone ?? applicant.phone,
      applicant_email: contact.email ?? applicant.email,
      applicant_address: contact.address ?? null,
      agency_id: agency.id,
      one_stop_unit_id: oneStop.id,
      answers: json(form.visible(answers)),
      provenance: json(input.provenance),
      filed_at: now,
      supplement_count: 0,
      version: 1,
      last_event_seq: 0,
      search_text: searchText(
        [number, applicant.fullName, applicant.personalNumber, version.content.name.vi, version.content.plainName.vi],
        fold,
      ),
      language: input.language,
    })
    .returning<{ id: number }[]>('id');
  if (!row) throw new Error('The dossier was not written');
  const components = new Map(version.content.components.map((component) => [component.key, component]));
  await insertPapers(
    trx,
    row.id,
    now,
    input.papers.map((paper) => {
      const component = components.get(paper.componentKey);
      return {
        componentKey: paper.componentKey,
        name: paper.name,
        fileId: files.get(paper.fileKey) ?? null,
        originals: component?.originals ?? 0,
        copies: component?.copies ?? 1,
        source: input.channel === 'counter' ? ('counter' as const) : ('upload' as const),
      };
    }),
  );
  await moveTasks(
    trx,
    row.id,
    now,
    applicant.fullName,
    neededTasks(core, position, { agencyId: agency.id, oneStopUnitId: oneStop.id }, now, null),
    false,
  );
  if (input.draftKey !== undefined)
    await trx('dossier_drafts').where({ key: input.draftKey, user_id: applicant.userId }).delete();
  const event = await appendEvent(trx, null, {
    dossierId: row.id,
    seq: 1,
    type: 'FILE',
    actor: eventActor(applicant, 'citizen'),
    reason: null,
    at: now,
    data: {
      number,
      channel: input.channel,
      papers: input.papers.length,
      state: position.key,
      npspStatus: position.meta.npspStatus,
    },
    message: actOf('FILE').message,
    visible: true,
  });
  await trx('dossiers').where({ id: row.id }).update({ last_event_seq: 1, last_event_hash: event.hash });
  const written = await findDossier(trx, { id: row.id });
  if (!written) throw new Error('The dossier was not written');
  const file = await assemble(core, trx, written);
  await conclude(core, trx, { actions, file, event, actor: applicant });
  const calendar = core.directory.calendar(oneStop.code);
  return {
    receipt: { dossierId: row.id, number, filedAt: now.toISOString(), answerBy: answerBy(calendar, now).toISOString() },
    event,
    file,
  };
}

export async function fileDossier(core: Core, input: FilingInput): Promise<FilingReceipt> {
  await core.directory.ready();
  if (input.agencyCode !== undefined && !core.directory.byCode(input.agencyCode)) await core.directory.ready(true);
  const { applicant, idempotencyKey, ...request } = input;
  let filed: Filed | null = null;
  const receipt = await core.db().transaction((trx) =>
    once(trx, { scope: `file:${applicant.userId}`, key: idempotencyKey, request }, async () => {
      filed = await fileInside(core, trx, input);
      return filed.receipt;
    }),
  );
  // TypeScript does not see that the callback assigned it.
  const committed = filed as Filed | null;
  if (committed) await tellCommitted(core, committed.event, committed.file);
  return receipt;
}
