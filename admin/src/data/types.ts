/** The office API's answers: the rooms' own types as JSON carries them. */
import type { DossierComponent, Role, Text } from '@motcua/cms';
import type { SummaryGroup } from '@motcua/plugin-eform';
import type { Action } from '@motcua/plugin-identity';
import type { RegistryComparison, TargetState } from '@motcua/plugin-national-data';
import type { QualityIndex } from '@motcua/plugin-quality-scoring';
import type { IssuedDocument } from '@motcua/plugin-records';
import type {
  ActReceipt,
  AttachedFile,
  CalendarPreview,
  CalendarView,
  DecisionRow,
  DigestItem,
  Dossier,
  DossierEvent,
  DossierForecast,
  DossierPaper,
  DossierTask,
  FilterChoice,
  InboxQuery,
  InboxRow,
  LikelyLate,
  MessageThread,
  OfficerNotices as Notices,
  PossibleAct,
  RelatedDossier,
  WatchKind,
  WatchList as Watch,
} from '@motcua/plugin-single-window';

/** Dates travel as ISO strings. */
type Json<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Json<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Json<T[Key]> }
      : T;

export type { FilterChoice };
export type { ActReceipt, DigestItem, InboxRow, PossibleAct, QualityIndex, SummaryGroup };
export type { AttachedFile, RelatedDossier, WatchKind };
export type Decision = DecisionRow;
export type Thread = Json<MessageThread>;
export type Message = Thread['messages'][number];
export type Registry = RegistryComparison;
export type WatchList = Watch & { readonly id: string };
export type OfficerNotices = Notices & { readonly id: string };
export type InboxView = InboxQuery['view'];
export type InboxGroup = InboxRow['group'];
export type Paper = Json<DossierPaper>;
export type DossierEventRow = Json<DossierEvent>;
type Task = Json<DossierTask> & {
  /** The colleague who is away and for whom the officer may do it, and until when. */
  readonly waitsFor: { readonly name: string; readonly until: string } | null;
};
export type IssuedPaper = Json<IssuedDocument>;
export type Target = Json<TargetState> & { readonly id: string };
export type Component = DossierComponent;

/** Who is signed in, and how much waits in each view. */
export interface Me {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly Role[];
  readonly agency: { readonly code: string; readonly name: string };
  /** Colleagues who are away, for whom the officer stands in. */
  readonly standsInFor: readonly { readonly name: string; readonly until: string }[];
  readonly counts: Readonly<Record<string, number>>;
  /** Views that hold more than was counted. */
  readonly more: readonly string[];
  /** What the policy permits to the officer, with some dossier at least. */
  readonly may: readonly Action[];
}

interface Unit {
  readonly code: string;
  readonly name: string;
}

export interface DossierRecord extends Json<
  Pick<
    Dossier,
    | 'id'
    | 'version'
    | 'number'
    | 'code'
    | 'procedureCode'
    | 'procedureName'
    | 'npspStatus'
    | 'paymentStatus'
    | 'fee'
    | 'deliveryStatus'
    | 'channel'
    | 'stateKey'
    | 'filedAt'
    | 'receivedAt'
    | 'promisedAt'
    | 'promiseExplanation'
    | 'supplementRequest'
    | 'supplementDueAt'
    | 'supplementCount'
    | 'life'
  >
> {
  readonly procedureVersion: number;
  /** Cases of the time limit that no answer tells. */
  readonly limitCases: readonly string[];
  /** Null while the procedure is not published. */
  readonly versionInForce: number | null;
  readonly state: { readonly label: Text; readonly next: Text };
  readonly applicant: {
    readonly name: string;
    readonly number: string;
    readonly phone: string | null;
    readonly email: string | null;
    readonly address: string | null;
    readonly kind: Dossier['applicantKind'];
  };
  readonly agency: Unit;
  readonly oneStopUnit: Unit;
  readonly answers: readonly SummaryGroup[];
  readonly components: readonly Component[];
  /** The version prints a result, which can be seen before it is signed. */
  readonly printsResult: boolean;
  readonly papers: readonly Paper[];
  readonly tasks: readonly Task[];
  readonly events: readonly DossierEventRow[];
  readonly acts: readonly PossibleAct[];
  readonly workingMinutesLeft: number | null;
  readonly forecast: DossierForecast | null;
}

/** A year of an agency's working calendar; `id` is its query. */
export type CalendarRecord = Json<CalendarView> & { readonly id: string };
export type CalendarDayRow = CalendarRecord['days'][number];
export type CalendarEffect = Json<CalendarPreview>;
export type LikelyLateRow = LikelyLate;

export interface CalendarAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly mayChange: boolean;
}

/** The index of a unit; `id` is the unit's code with its period. */
export type QualityRecord = QualityIndex & { readonly id: string };

export interface IndicatorDossier {
  readonly id: number;
  readonly code: string | null;
  readonly number: string;
  readonly procedureName: string;
  readonly applicantName: string;
  readonly ok: boolean;
}

export interface InboxMeta {
  readonly groups: Readonly<Partial<Record<InboxGroup, number>>>;
  readonly next: string | null;
  /** There are more than the total. */
  readonly more: boolean;
}
