/** What other rooms may use of records: files, statutory papers, verification. */
import type { Core } from '@strapi/strapi';
import type { Actor, CitizenActor } from '@motcua/plugin-identity';
import type { DossierFile } from '@motcua/plugin-single-window';
import type { Readable } from 'node:stream';

export { personalData } from './api-personal-data';
export type { AuditRead, ConsentState, DataRequest, MyData, PersonalData, RequestKind } from './api-personal-data';
export { isKind, KINDS } from './domain/personal-data/requests';
export { applyRetention, retentionDue } from './services/personal-data/retention';

export interface StoredFile {
  readonly key: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
}

export interface IssuedDocument {
  readonly id: number;
  readonly form: string;
  readonly number: string;
  readonly verifyCode: string;
  readonly issuedAt: Date;
  readonly status: 'valid' | 'withdrawn';
  readonly title: { readonly vi: string; readonly en: string };
}

export interface Verification {
  readonly outcome: 'genuine' | 'withdrawn' | 'unknown';
  readonly title: { readonly vi: string; readonly en: string } | null;
  readonly number: string | null;
  readonly unit: string | null;
  readonly issuedAt: Date | null;
  readonly dossierCode: string | null;
  readonly procedureName: string | null;
  readonly sha256: string | null;
}

export interface Records {
  /** Checks a temporary file by content (PDF, JPEG, PNG; ≤ 10 MB), stores it, removes the temporary one. Throws UploadRefused (422). */
  store(temporaryPath: string, name: string, owner: CitizenActor | null): Promise<StoredFile>;
  /** A file of a citizen's own draft. */
  ownFile(key: string, owner: CitizenActor): Promise<{ file: StoredFile; body: Readable }>;
  /** A paper of a dossier that the actor may read. */
  paperFile(file: DossierFile, fileKey: string): Promise<{ file: StoredFile; body: Readable }>;
  /** A paper of the dossier or a file that an officer attached to an act: for officers only. */
  officeFile(file: DossierFile, fileKey: string): Promise<{ file: StoredFile; body: Readable }>;
  documentsOf(dossierId: number): Promise<readonly IssuedDocument[]>;
  /** The PDF of an issued document: always the same bytes. */
  documentPdf(verifyCode: string): Promise<{ name: string; bytes: Buffer }>;
  verify(verifyCode: string): Promise<Verification>;
  /** Whether the actor may fetch the document: applicant or an officer who may read the dossier. */
  documentDossier(verifyCode: string, actor: Actor): Promise<number>;
}

export const records = (strapi: Core.Strapi): Records => strapi.plugin('records').service('public');
