/** All that is held about a person, for the person: to read and for machines. */
import type { Core } from '@strapi/strapi';
import type { Answers, Text } from '@motcua/cms';
import type { CitizenActor } from '@motcua/plugin-identity';
import { singleWindow } from '@motcua/plugin-single-window';
import type { ConsentState } from '../../api-personal-data';
import { readingsOfApplicant, type AuditRead } from '../../repositories/personal-data/audit';
import { requestsOf, type DataRequest } from '../../repositories/personal-data/requests';
import { documentsOf } from '../documents';

const MOST_READS = 10_000;

/** Numbers of ours that mean nothing to the person. */
const without =
  <Name extends string>(name: Name) =>
  <Row extends object>(row: Row): Omit<Row, Name> =>
    // What is left of the fields, under their own names.
    Object.fromEntries(Object.entries(row).filter(([key]) => key !== name)) as Omit<Row, Name>;

interface MyDossier {
  readonly id: number;
  readonly code: string;
  readonly procedure: string;
  readonly versionId: number;
  readonly filedAt: Date;
  readonly endedAt: Date | null;
  readonly applicant: Readonly<Record<'name' | 'number' | 'phone' | 'email' | 'address', string | null>>;
  readonly answers: Answers;
  readonly papers: readonly { readonly name: string; readonly addedAt: Date }[];
  readonly events: readonly { readonly at: Date; readonly type: string; readonly said: Text | null }[];
  readonly messages: readonly { readonly at: Date; readonly by: string; readonly text: string }[];
  readonly documents: readonly { readonly title: Text; readonly number: string; readonly issuedAt: Date }[];
}

export interface MyData {
  readonly madeAt: Date;
  readonly account: Pick<CitizenActor, 'fullName' | 'personalNumber' | 'phone' | 'email' | 'level'>;
  readonly dossiers: readonly MyDossier[];
  readonly drafts: readonly { readonly procedure: string; readonly savedAt: Date; readonly answers: Answers }[];
  readonly readings: readonly Omit<AuditRead, 'id'>[];
  readonly consents: readonly ConsentState[];
  readonly requests: readonly Omit<DataRequest, 'userId'>[];
}

async function dossierOf(strapi: Core.Strapi, who: CitizenActor, id: number): Promise<MyDossier> {
  const window = singleWindow(strapi);
  const { dossier, papers, events } = await window.read(id, who);
  const [thread, documents] = await Promise.all([window.thread(id, who), documentsOf(strapi.db.connection, id)]);
  return {
    id,
    code: dossier.code ?? dossier.number,
    procedure: dossier.procedureName,
    versionId: dossier.procedureVersionId,
    filedAt: dossier.filedAt,
    endedAt: dossier.endedAt,
    applicant: {
      name: dossier.applicantName,
      number: dossier.applicantNumber,
      phone: dossier.applicantPhone,
      email: dossier.applicantEmail,
      address: dossier.applicantAddress,
    },
    answers: dossier.answers,
    papers: papers.map(({ name, addedAt }) => ({ name, addedAt })),
    events: events.filter(({ visible }) => visible).map(({ at, type, message }) => ({ at, type, said: message })),
    messages: thread.messages.map(({ at, author, text }) => ({ at, by: author, text })),
    documents: documents.map(({ title, number, issuedAt }) => ({ title, number, issuedAt })),
  };
}

export async function everythingOf(
  strapi: Core.Strapi,
  who: CitizenActor,
  consents: Promise<readonly ConsentState[]>,
): Promise<MyData> {
  const window = singleWindow(strapi);
  const dossiers: MyDossier[] = [];
  for (const { id } of await window.ofApplicant(who)) dossiers.push(await dossierOf(strapi, who, id));
  const { fullName, personalNumber, phone, email, level } = who;
  return {
    madeAt: window.now(),
    account: { fullName, personalNumber, phone, email, level },
    dossiers,
    drafts: (await window.drafts(who)).map(({ procedureCode, savedAt, answers }) => ({
      procedure: procedureCode,
      savedAt,
      answers,
    })),
    readings: (await readingsOfApplicant(strapi.db.connection, who.userId, MOST_READS)).map(without('id')),
    consents: await consents,
    requests: (await requestsOf(strapi.db.connection, who.userId)).map(without('userId')),
  };
}
