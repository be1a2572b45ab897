/** What lies on the desk becomes a dossier, and the paper for the person is there at once. */
import type { OfficerActor, Violation } from '@motcua/plugin-identity';
import { identity } from '@motcua/plugin-identity';
import type { Answers } from '@motcua/cms';
import type { ActReceipt, DossierFile, DossierLife, FiledPaper, Representative } from '../../api';
import { FilingRefused } from '../../domain/errors';
import { endVisit } from '../../repositories/counter-visits';
import { ticketServed } from '../../repositories/queue';
import { actOn } from '../acting';
import type { Core } from '../core';
import { fileDossier } from '../filing';
import { violation } from '../filing-checks';
import { readingOf } from '../reading';
import { feeAt, openProcedure, readForm, type Reading } from './intake';
import { keepVisit, NoVisit, openVisit, type PostedPage, type VisitFiling } from './visits';

/** The page's own state beside the form: what is on the desk, who hands it in, how it is paid. */
export interface CounterDesk {
  readonly channel: 'counter' | 'post';
  readonly papers: readonly {
    readonly key: string;
    readonly originals: number;
    readonly copies: number;
    readonly files: readonly { readonly key: string; readonly name: string }[];
  }[];
  readonly representative: Representative | null;
  readonly contact: { readonly phone: string; readonly email: string; readonly address: string };
  readonly payment: { readonly kind: 'cash' | 'later'; readonly receipt: string };
  readonly limitCase: string | null;
}

export interface DeskInput {
  /** Of the visit. */
  readonly key: string;
  /** Receive with form 01, ask for completion with form 02, or refuse with form 03. */
  readonly act: 'RECEIVE' | 'REQUEST_SUPPLEMENT' | 'REFUSE';
  readonly agencyCode: string | null;
  readonly posted: PostedPage;
  readonly desk: CounterDesk;
  readonly reason: string;
  readonly missing: readonly { readonly key: string; readonly note: string }[];
  readonly language: 'vi' | 'en';
}

export interface CounterReceipt {
  readonly dossierId: number;
  readonly number: string;
  readonly code: string | null;
  readonly promisedAt: string | null;
  readonly fee: number;
  readonly documents: ActReceipt['documents'];
}

/** Papers as they were counted; a page that was scanned as several files is counted once. */
function papersOn(desk: CounterDesk, file: { readonly components: readonly { key: string; name: { vi: string } }[] }) {
  const names = new Map(file.components.map(({ key, name }) => [key, name.vi]));
  return desk.papers.flatMap(({ key, originals, copies, files }): FiledPaper[] => {
    const componentKey = key;
    const name = names.get(key) ?? key;
    if (files.length === 0) return [{ componentKey, fileKey: null, name, originals, copies }];
    return files.map((one, index) => ({
      componentKey,
      fileKey: one.key,
      name: one.name,
      originals: index === 0 ? originals : 0,
      copies: index === 0 ? copies : 0,
    }));
  });
}

const pointer = (key: string): string => `/answers/${key.replaceAll('.', '/')}`;

function standsAgainst(input: DeskInput, reading: Reading, fee: number, agencyCode: string | null): Violation[] {
  const { act, desk, reason, missing } = input;
  const said = (at: string, vi: string, en: string, when: boolean): Violation[] =>
    when ? [violation(at, vi, en)] : [];
  const receiving = act === 'RECEIVE';
  return [
    ...said(
      '/agencyCode',
      'Chọn xã, phường giải quyết hồ sơ.',
      'Choose the commune that decides.',
      agencyCode === null,
    ),
    ...(receiving ? reading.errors.map(({ key, message }) => ({ pointer: pointer(key), detail: message })) : []),
    ...said(
      '/desk/payment/receipt',
      'Nhập số biên lai thu tiền mặt, hoặc chọn nộp trực tuyến sau.',
      'Enter the number of the cash receipt, or choose to pay online later.',
      receiving && fee > 0 && desk.payment.kind === 'cash' && desk.payment.receipt.trim() === '',
    ),
    ...said('/reason', 'Nhập lý do.', 'Say why.', !receiving && reason.trim() === ''),
    ...said(
      '/missing',
      'Chọn ít nhất một giấy tờ cần bổ sung và ghi rõ cần gì.',
      'Choose at least one paper that is missing and say what is needed.',
      act === 'REQUEST_SUPPLEMENT' && missing.length === 0,
    ),
  ];
}

/** Only what can be read is kept of a form that is not finished. */
const sound = (answers: Answers, { errors }: Reading): Answers => {
  const wrong = new Set(errors.map(({ key }) => key.split('.')[0]));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !wrong.has(key)));
};

function lifeOf({ desk, act }: DeskInput, fee: number): DossierLife {
  const paid = act === 'RECEIVE' && fee > 0 && desk.payment.kind === 'cash';
  return {
    source: 'office',
    ...(desk.representative ? { representative: desk.representative } : {}),
    ...(paid ? { cash: { receipt: desk.payment.receipt.trim(), amount: fee } } : {}),
  };
}

async function actAtOnce(core: Core, input: DeskInput, officer: OfficerActor, file: DossierFile): Promise<ActReceipt> {
  const checks = Object.fromEntries(file.papers.map(({ id }) => [String(id), 'accepted'] as const));
  const { limitCase } = input.desk;
  const data = {
    RECEIVE: { checks, ...(limitCase === null ? {} : { limitCase }) },
    REQUEST_SUPPLEMENT: { components: input.missing },
    REFUSE: {},
  }[input.act];
  return actOn(core, {
    idempotencyKey: `counter-${input.key}`,
    dossierId: file.dossier.id,
    type: input.act,
    version: 1,
    actor: officer,
    ...(input.act === 'RECEIVE' ? {} : { reason: input.reason.trim() }),
    data,
  });
}

/** Files and acts; asked again for the same visit it answers as before. */
export async function takeIn(core: Core, officer: OfficerActor, input: DeskInput): Promise<CounterReceipt> {
  const visit = await openVisit(core, officer, input.key);
  const { person } = visit;
  if (!person || !visit.filing) throw new NoVisit();
  const opened = await openProcedure(core, visit.filing.procedureCode);
  const { version, form } = opened;
  const filing: VisitFiling = { ...visit.filing, agencyCode: input.agencyCode, posted: input.posted };
  await keepVisit(core, officer, input.key, { filing, desk: input.desk });
  const reading = readForm(form, filing);
  const visible = form.visible(reading.answers);
  const papers = papersOn(input.desk, version.content);
  const keys = papers.map(({ componentKey }) => componentKey);
  const { total } = feeAt(core, version.content, person.personalNumber, visible, keys);
  const violations = standsAgainst(input, reading, total, filing.agencyCode);
  if (violations.length > 0) throw new FilingRefused(violations);

  const unfinished = input.act !== 'RECEIVE' && reading.errors.length > 0;
  const { contact, representative } = { contact: input.desk.contact, representative: input.desk.representative };
  const phone = contact.phone.trim() || null;
  const email = contact.email.trim() || null;
  const applicant = await identity(core.strapi).citizenAccount({
    personalNumber: person.personalNumber,
    fullName: person.fullName,
    phone,
    email,
  });
  const receipt = await fileDossier(core, {
    idempotencyKey: `counter-${input.key}`,
    procedureCode: version.content.code,
    versionId: filing.versionId,
    applicant,
    channel: input.desk.channel,
    ...(filing.agencyCode === null ? {} : { agencyCode: filing.agencyCode }),
    answers: unfinished ? sound(visible, reading) : visible,
    ...(unfinished ? { unfinished } : {}),
    provenance: reading.provenance,
    papers,
    language: input.language,
    life: lifeOf(input, total),
    receivingUnit: officer.agencyCode,
    filedBy: officer,
    onBehalf: {
      kind: applicant.personalNumber.length === 12 ? 'citizen' : 'business',
      name: applicant.fullName,
      number: applicant.personalNumber,
      ...(representative ? { paper: representative.paper } : {}),
    },
    contact: {
      ...(phone === null ? {} : { phone }),
      ...(email === null ? {} : { email }),
      ...(contact.address.trim() === '' ? {} : { address: contact.address.trim() }),
    },
  });
  const file = await readingOf(core).read(receipt.dossierId, officer);
  const done = await actAtOnce(core, input, officer, file);
  await endVisit(core.db(), officer.officerId, input.key);
  if (visit.ticket_id !== null) await ticketServed(core.db(), officer.agencyId, visit.ticket_id, core.clock());
  return {
    dossierId: receipt.dossierId,
    number: receipt.number,
    code: done.code,
    promisedAt: done.promisedAt,
    fee: receipt.fee,
    documents: done.documents,
  };
}
