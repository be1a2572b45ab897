/** What other rooms may use of the single window: filing, acting, reading, and hearing of events. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Actor, CitizenActor, OfficerActor, SystemActor } from '@motcua/plugin-identity';
import type {
  Answers,
  Channel,
  DocumentTemplate,
  ComputedFee,
  NpspStatus,
  ProcedureVersionContent,
  PublicationDecision,
  Provenance,
  Role,
  Text,
  WorkflowDefinition,
} from '@motcua/cms';
import type { ActAsk, DeliveryStatus, DossierLife, PassedResult, Principal, RouteStatus } from './api-life';
import type { ProcedureFile } from './domain/moving/file';
import type { ImportInput, ImportResult } from './services/moving/importing';
import type { HistoryBook, OnBehalf } from './api-history';
import type { InboxFilters, InboxGroup } from './api-inbox';
import type { Messaging } from './api-messages';
import type { Interlinked } from './services/interlinked/view';
import type { CheckedContent, WorkflowDirectory } from './domain/workflow/check/scene';
import type { ForeignFinding } from './domain/watch/finding';
import type { WorkflowFinding } from './domain/workflow/finding';

export interface PaperInput {
  readonly componentKey: string;
  readonly fileKey: string;
  readonly name: string;
}

/** A paper as it is filed; at the counter it may lie there unscanned, and its originals and copies are counted. */
export interface FiledPaper {
  readonly componentKey: string;
  readonly fileKey: string | null;
  readonly name: string;
  readonly originals?: number;
  readonly copies?: number;
}

export interface FilingInput {
  readonly idempotencyKey: string;
  readonly procedureCode: string;
  /** The version that the draft was begun under: refused (VersionChanged, 409) when another is in force by now; that one when absent. */
  readonly versionId?: number;
  readonly applicant: CitizenActor;
  readonly channel: Channel;
  /** The commune's agency code when the commune decides. */
  readonly agencyCode?: string;
  readonly answers: Answers;
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly papers: readonly FiledPaper[];
  /** The form is not finished: filed to be refused, or to be asked for what is missing. */
  readonly unfinished?: boolean;
  /** Keys of the exemptions from fees whose papers are shown but not sent with the filing. */
  readonly exemptions?: readonly string[];
  readonly language: 'vi' | 'en';
  /** Which door, who helped, who hands in for the applicant. */
  readonly life?: DossierLife;
  /** The unit that receives where it is not that of the deciding agency: any of the province may (Decree 118/2025 Art. 15). */
  readonly receivingUnit?: string;
  /** The officer who takes the filing in, or helps with it; the system opens the sub-dossiers of an interlinked filing. */
  readonly filedBy?: OfficerActor | SystemActor;
  readonly onBehalf?: OnBehalf;
  /** Who files for the applicant with an authorisation: the draft and the files are his. */
  readonly filer?: CitizenActor;
  /** Removed in the same transaction. */
  readonly draftKey?: string;
  readonly contact?: { readonly phone?: string; readonly email?: string; readonly address?: string };
}

export interface FilingReceipt {
  readonly dossierId: number;
  /** The filing number; the dossier code comes at reception. */
  readonly number: string;
  readonly filedAt: string;
  /** The officer answers by then (8 working hours). */
  readonly answerBy: string;
  /** What is to be paid, in đồng. */
  readonly fee: number;
}

/** An act on a dossier: the event's type in the workflow, for example RECEIVE, REFUSE, REQUEST_SUPPLEMENT, SUPPLEMENT, PROPOSE, RETURN, APPROVE, ISSUE, HAND_OVER, WITHDRAW. */
export interface ActInput {
  readonly idempotencyKey: string;
  readonly dossierId: number;
  readonly type: string;
  /** The dossier's version that the actor saw; a stale one is refused with 409 and what changed. */
  readonly version: number;
  readonly actor: Actor;
  readonly onBehalf?: OnBehalf;
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface ActReceipt {
  readonly dossierId: number;
  readonly version: number;
  readonly npspStatus: NpspStatus;
  readonly stateKey: string;
  readonly code: string | null;
  readonly promisedAt: string | null;
  /** Papers issued by this act: form number and the code they are verified by. */
  readonly documents: readonly { readonly form: string; readonly verifyCode: string; readonly number: string }[];
}

export interface PossibleAct {
  readonly type: string;
  readonly label: Text;
  readonly allowed: boolean;
  /** Why it is greyed. */
  readonly why: Text | null;
  /** What will happen: next state, owner, until when, which paper, what the applicant reads. */
  readonly preview: {
    readonly state: Text;
    readonly owner: Text | null;
    readonly dueAt: string | null;
    readonly papers: readonly string[];
    readonly message: Text;
  } | null;
  /** What the act's form must ask. */
  readonly asks: readonly ActAsk[];
  readonly primary: boolean;
  /** Files may go with it: `data.attached`. */
  readonly attaches?: true;
  /** Set for an act that belongs to no drawing: the law behind it. */
  readonly law?: string;
}

/** The row of the table `dossiers`, in camel case. */
export interface Dossier {
  readonly id: number;
  readonly number: string;
  readonly code: string | null;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly procedureVersionId: number;
  readonly workflowState: unknown;
  readonly stateKey: string;
  readonly npspStatus: NpspStatus;
  readonly paymentStatus: 'none' | 'due' | 'paid';
  readonly deliveryStatus: DeliveryStatus;
  readonly channel: Channel;
  readonly applicantUserId: number;
  readonly applicantKind: 'citizen' | 'business';
  readonly applicantName: string;
  readonly applicantNumber: string;
  readonly applicantPhone: string | null;
  readonly applicantEmail: string | null;
  readonly applicantAddress: string | null;
  readonly agencyId: number;
  readonly oneStopUnitId: number;
  readonly answers: Answers;
  /** What was to be paid on the day of filing, with the reasons; null in dossiers from before it was kept. */
  readonly fee: ComputedFee | null;
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly filedAt: Date;
  readonly receivedAt: Date | null;
  readonly promisedAt: Date | null;
  /** The steps that led to the date, in words. */
  readonly promiseExplanation: readonly Text[] | null;
  readonly supplementDueAt: Date | null;
  readonly supplementRequest: {
    readonly reason: string;
    readonly components: readonly { readonly key: string; readonly note: string }[];
  } | null;
  readonly supplementCount: number;
  readonly settledAt: Date | null;
  readonly handedOverAt: Date | null;
  readonly endedAt: Date | null;
  readonly language: 'vi' | 'en';
  /** How often the promised date was put off with an apology (form 04): at most once. */
  readonly extensionCount: number;
  /** Which system is the source of the status. */
  readonly routeStatus: RouteStatus;
  readonly archivedAt: Date | null;
  readonly life: DossierLife;
  readonly version: number;
}

export interface DossierEvent {
  readonly id: number;
  readonly dossierId: number;
  readonly seq: number;
  readonly type: string;
  readonly actor: {
    readonly kind: Actor['kind'];
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly unit: string;
  };
  readonly reason: string | null;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
  /** For whom the actor acted, where it was not for himself. */
  readonly onBehalf?: OnBehalf | null;
  /** What the applicant reads. */
  readonly message: Text | null;
  readonly visible: boolean;
  readonly hash: string;
}

export interface DossierPaper {
  readonly id: number;
  readonly componentKey: string;
  readonly name: string;
  readonly fileKey: string | null;
  readonly mime: string | null;
  readonly size: number | null;
  readonly originals: number;
  readonly copies: number;
  readonly source: 'upload' | 'vault' | 'counter';
  readonly checked: 'unchecked' | 'accepted' | 'rejected';
  readonly checkNote: string | null;
  readonly addedAt: Date;
}

export interface DossierTask {
  readonly id: number;
  readonly stateKey: string;
  readonly role: Role;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly assigneeId: number | null;
  readonly assigneeName: string | null;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly dueAt: Date | null;
  readonly openedAt: Date;
}

export interface DossierFile {
  readonly dossier: Dossier;
  readonly version: ProcedureVersionContent;
  readonly agency: {
    readonly code: string;
    readonly name: string;
    readonly phone: string | null;
    readonly address: string | null;
  };
  readonly oneStopUnit: {
    readonly code: string;
    readonly name: string;
    readonly phone: string | null;
    readonly address: string | null;
  };
  readonly papers: readonly DossierPaper[];
  readonly tasks: readonly DossierTask[];
  readonly events: readonly DossierEvent[];
  readonly state: { readonly label: Text; readonly next: Text };
}

/** Told inside the dossier's transaction, after the change and its event are written; throws roll everything back. Never call outside systems here. */
export type EventSubscriber = (trx: Knex.Transaction, event: DossierEvent, file: DossierFile) => Promise<void>;
/** Rows for one table, all with the columns of the first; a value for a JSON column is JSON text. */
export interface NewRows {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** A row whose key is there already is passed over. */
  readonly ignoreKnown?: boolean;
}
/** What a room writes about an event and nothing more: its rows go into the same statement as the event, without a way to the database of their own. */
export type RowSubscriber = (event: DossierEvent, file: DossierFile) => readonly NewRows[];
/** Told after the commit; errors are logged, nothing is undone. */
export type CommitSubscriber = (event: DossierEvent, file: DossierFile) => Promise<void> | void;

/** What a room finds that may leave a dossier waiting, for the watchdog's list; bounded, and quick. */
export type WatchSource = (db: Knex, now: Date) => Promise<readonly ForeignFinding[]>;

/**
 * Gives a paper its number and verify code inside the transaction; the rows that keep it are written with the event. `records` registers it; `form` is
 * '01' … '07', 'result' or 'letter'.
 */
export type PaperIssuer = (
  trx: Knex.Transaction,
  input: {
    readonly form: string;
    readonly file: DossierFile;
    readonly event: DossierEvent;
    readonly actor: Actor;
    readonly data: Readonly<Record<string, unknown>>;
    /** The frozen template that it is printed by; the house's own drawing when absent. */
    readonly template?: DocumentTemplate;
  },
) => Promise<{
  readonly paper: { readonly form: string; readonly number: string; readonly verifyCode: string };
  readonly rows: readonly NewRows[];
}>;

/** The results of a settled dossier, for the next one of an interlinked filing; `keep` gives the paper itself, as a stored file. */
export type ResultSource = (
  dossierId: number,
) => Promise<
  readonly (PassedResult & { readonly keep: () => Promise<{ readonly key: string; readonly name: string }> })[]
>;

export interface Draft {
  readonly key: string;
  readonly userId: number;
  readonly procedureCode: string;
  readonly versionId: number;
  readonly agencyCode: string | null;
  readonly answers: Answers;
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly papers: readonly PaperInput[];
  readonly currentStep: string | null;
  /** Null: for whoever fills it in. */
  readonly principal: Principal | null;
  readonly version: number;
  readonly savedAt: Date;
}

export interface PublishedVersion {
  readonly id: number;
  readonly number: number;
  readonly content: ProcedureVersionContent;
  /** In force from then on, until a later version's moment. */
  readonly effectiveFrom: Date;
  /** sha256 of the content as canonical JSON. */
  readonly hash: string;
  readonly decision: PublicationDecision | null;
}

export interface InboxQuery {
  readonly view: 'mine' | 'reception' | 'approvals' | 'issuing' | 'waiting' | 'all';
  readonly q?: string;
  readonly filters?: InboxFilters;
  readonly limit: number;
  /** Keyset cursor from the page before. */
  readonly after?: string;
}

export interface InboxRow {
  readonly id: number;
  readonly number: string;
  readonly code: string | null;
  readonly applicantName: string;
  readonly procedureName: string;
  readonly step: Text;
  readonly npspStatus: NpspStatus;
  readonly dueAt: string | null;
  /** Working minutes left by the agency's calendar; negative when late. */
  readonly workingMinutesLeft: number | null;
  readonly group: InboxGroup;
  readonly channel: Channel;
  readonly version: number;
  /** What the applicant has sent since an officer last looked or acted. */
  readonly marks: readonly InboxMark[];
}

/** An unread message; a supplement that was answered and not yet acted on. */
export type InboxMark = 'message' | 'supplemented';

export interface SingleWindow extends HistoryBook, Messaging {
  /** Files a dossier in one transaction. Throws FilingRefused (422, field errors), ProcedureNotOnline (409). */
  file(input: FilingInput): Promise<FilingReceipt>;
  /** One act, one transaction. Throws DossierNotFound, StaleVersion (409), StepNotAllowed (409), ReasonMissing (422). */
  act(input: ActInput): Promise<ActReceipt>;
  possibleActs(file: DossierFile, actor: Actor): readonly PossibleAct[];
  /** The whole file by id if the actor may see it, else DossierNotFound. Does not record the read: the caller does, with its purpose. */
  read(dossierId: number, actor: Actor): Promise<DossierFile>;
  /** By filing number or dossier code, same rule. */
  readByCode(code: string, actor: Actor): Promise<DossierFile>;
  /** Public look-up by code: state only, no personal data; null when unknown. */
  track(code: string): Promise<{
    code: string;
    procedureName: string;
    state: { label: Text; next: Text };
    npspStatus: NpspStatus;
    promisedAt: Date | null;
    unit: string;
  } | null>;
  ofApplicant(applicant: CitizenActor): Promise<readonly Dossier[]>;
  inbox(
    query: InboxQuery,
    actor: OfficerActor,
  ): Promise<{
    rows: readonly InboxRow[];
    counts: Readonly<Record<InboxRow['group'], number>>;
    total: number;
    /** There are more than the total: what has ended is not counted to the end. */
    more: boolean;
    next: string | null;
  }>;
  drafts(applicant: CitizenActor): Promise<readonly Draft[]>;
  draft(key: string, applicant: CitizenActor): Promise<Draft>;
  saveDraft(
    applicant: CitizenActor,
    draft: Omit<Draft, 'userId' | 'version' | 'savedAt' | 'key' | 'principal'> & {
      readonly key?: string;
      /** Said when it is begun. */
      readonly principal?: Principal;
    },
  ): Promise<Draft>;
  deleteDraft(key: string, applicant: CitizenActor): Promise<void>;
  /** The version in force now. */
  currentVersion(procedureCode: string): Promise<PublishedVersion | null>;
  /** The version that takes effect on a later day, if one is planned. */
  plannedVersion(procedureCode: string): Promise<PublishedVersion | null>;
  versionById(id: number): Promise<PublishedVersion>;
  /** The procedure as it stands in the panel, in the shape that a publication freezes; null when there is none. */
  contentOf(
    procedure: { readonly documentId: string } | { readonly code: string },
    status: 'draft' | 'published',
  ): Promise<ProcedureVersionContent | null>;
  /** Freezes the published procedure (Strapi document id) as its next version; the same content again makes none. Runs by itself on publish. */
  freezeVersion(procedureDocumentId: string, publishedBy: string): Promise<PublishedVersion>;
  /** The procedure's draft with all that makes it, signed; null when there is none. */
  exportProcedure(
    procedure: { readonly documentId: string } | { readonly code: string },
  ): Promise<ProcedureFile | null>;
  /** Takes such a file in as a draft. Throws FileRefused, ImportUndecided; then nothing was changed. */
  importProcedure(file: unknown, input: ImportInput): Promise<ImportResult>;
  /** All that stands against publishing; with `directory` also roles that a unit lacks. */
  checkWorkflow(
    definition: WorkflowDefinition,
    content: CheckedContent,
    directory?: WorkflowDirectory,
  ): readonly WorkflowFinding[];
  onEvent(subscriber: EventSubscriber): void;
  /** As `onEvent`, for those who only add rows: much faster, for one statement writes them all. */
  onEventRows(subscriber: RowSubscriber): void;
  afterCommit(subscriber: CommitSubscriber): void;
  /** Adds to what the watchdog looks at. */
  watch(source: WatchSource): void;
  setPaperIssuer(issuer: PaperIssuer): void;
  setResultSource(source: ResultSource): void;
  /** The whole that a dossier is a part of, and its parts, with what the actor may open of them. */
  interlinked(file: DossierFile, actor: Actor): Promise<Interlinked>;
  /** The clock; tests and seeding may move it. */
  setClock(clock: () => Date): void;
  now(): Date;
}

export * from './api-parts';

export const singleWindow = (strapi: Core.Strapi): SingleWindow => strapi.plugin('single-window').service('public');
