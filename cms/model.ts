/** The shapes that every room shares. Types only: nothing here exists at run time. */
import type { Role } from './role';

export type { Role };
import type { InterlinkedPart } from './interlinked';

/** A text in both languages; Vietnamese is never empty. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Locale = 'vi' | 'en';
export type Channel = 'online' | 'counter' | 'post';
export type TimeUnit = 'working_day' | 'calendar_day' | 'working_hour' | 'hour' | 'month';
/** The ten statuses of the National Public Service Portal (domain.md §3). */
export type NpspStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** A time limit of a channel, or of one case in it. */
export interface TimeLimit {
  readonly channel: Channel | 'any';
  /** 0 where the law fixes none. */
  readonly amount: number;
  readonly unit: TimeUnit;
  /** The law fixes no limit, in its words: a value of its own, unlike a limit that nobody wrote down. */
  readonly notFixed?: Text;
  /** The case that the limit is for, for example "must be verified"; without one it holds for all others. */
  readonly case?: Text;
  /** When the case is given, by the answers; a case without is chosen by the officer. */
  readonly condition?: Logic;
}

/** Kinds of applicant that a fee tells apart, as a dossier knows them. */
export type ApplicantKind = 'citizen' | 'business';

/** Why somebody pays nothing or less: always with its legal basis. */
export interface FeeExemption {
  readonly key: string;
  readonly name: Text;
  readonly legalBasis: Text;
  /** Of the amount, how much is not paid; 100 is all. */
  readonly percent: number;
  /** Told by the answers. */
  readonly condition?: Logic;
  /** Declared by handing in this dossier component. */
  readonly component?: string;
}

/** What filing online costs less: a share off, or an amount of its own in đồng. */
export interface OnlineReduction {
  readonly percent?: number;
  readonly amount?: number;
  readonly legalBasis: Text;
}

/** One line of a fee. `amount` in đồng. */
export interface FeeLine {
  readonly code: string;
  readonly name: Text;
  readonly amount: number;
  readonly kind: 'fee' | 'charge';
  readonly channel: Channel | 'any';
  /** Anybody when absent. */
  readonly applicant?: ApplicantKind;
  /** Due only then. */
  readonly condition?: Logic;
  /** Paid for each of what this field counts, the first `free` excepted. */
  readonly quantity?: { readonly field: string; readonly free: number };
  /** `YYYY-MM-DD`, both days included. */
  readonly from?: string;
  readonly to?: string;
  readonly exemptions?: readonly FeeExemption[];
  readonly online?: OnlineReduction;
}

/** What an applicant pays for one line, and what was taken off and why. */
export interface ComputedFeeLine {
  readonly code: string;
  readonly name: Text;
  readonly kind: FeeLine['kind'];
  readonly unitAmount: number;
  readonly quantity: number;
  /** Before reductions. */
  readonly full: number;
  readonly reductions: readonly {
    readonly kind: 'online' | 'exemption';
    readonly name: Text;
    readonly legalBasis: Text;
    readonly amount: number;
    /** The paper that it was declared with: not yet checked by anybody. */
    readonly component?: string;
  }[];
  readonly amount: number;
}

/** What a filing costs; kept with the dossier as it was on the day of filing. */
export interface ComputedFee {
  readonly lines: readonly ComputedFeeLine[];
  readonly total: number;
}

/** Where dossiers are decided (law.md §1): a dossier on a ministry's system is followed here, not decided. */
export type Route =
  { readonly kind: 'local' } | { readonly kind: 'ministry_system'; readonly system: Text; readonly url?: string };

/** A paper that the applicant hands in. */
export interface DossierComponent {
  readonly key: string;
  readonly name: Text;
  readonly hint?: Text;
  readonly originals: number;
  readonly copies: number;
  readonly required: boolean;
}

/** A question in everyday words with its answer. */
export interface Question {
  readonly question: Text;
  readonly answer: Text;
}

/** JSON Logic, evaluated over the answers by field key. */
export type Logic = boolean | string | number | null | { readonly [operator: string]: unknown };

/** The types that the core registers. */
export type CoreFieldType =
  | 'short_text'
  | 'long_text'
  | 'number'
  | 'money'
  | 'date'
  | 'time'
  | 'radio'
  | 'select'
  | 'checkboxes'
  | 'yes_no'
  | 'full_name'
  | 'personal_number'
  | 'enterprise_code'
  | 'phone'
  | 'email'
  | 'bank_account'
  | 'address'
  | 'country'
  | 'nationality'
  | 'ethnic_group'
  | 'land_parcel'
  | 'file'
  | 'table'
  | 'calculated'
  | 'notice'
  | 'declaration'
  | 'section';

/** A type that a province's plugin registers carries the plugin's name: `phutho:forest_plot`. */
export type FieldType = CoreFieldType | `${string}:${string}`;

export interface FieldOption {
  readonly value: string;
  readonly label: Text;
  /** Offered and accepted only then; the answers it reads are those that `shownIf` of its field may read. */
  readonly shownIf?: Logic;
}

/** Who may be asked for a first value. `business` and `vault` are offered where a connector serves them. */
export type PrefillSource = 'population' | 'account' | 'business' | 'vault' | 'earlier_dossier';

/** Where a field's first value comes from; `path` names a value of that source, for example `fullName`. */
export interface Prefill {
  readonly source: PrefillSource;
  readonly path: string;
}

/** How many rows a repeating section or a table takes; `max` is at most 50. */
export interface Repeat {
  readonly min?: number;
  readonly max?: number;
  readonly addLabel?: Text;
}

/**
 * One question, or (`section`, `table`) several under one heading. Keys are unique in the whole form: moving a field into a section changes
 * nothing of what is stored. Only in a repeating section and in a table do answers stand in rows, under the section's own key; a condition
 * of a row's field that names another field of the row means the one in the same row.
 */
export interface FormField {
  readonly key: string;
  readonly type: FieldType;
  readonly label: Text;
  readonly hint?: Text;
  readonly required?: boolean;
  readonly shownIf?: Logic;
  readonly requiredIf?: Logic;
  readonly options?: readonly FieldOption[];
  readonly prefill?: Prefill;
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  /** Dates: `past` today included, `future` today included. */
  readonly when?: 'past' | 'future';
  /** Dates: how much of it is asked for; old papers have only a year. `day` when absent. */
  readonly precision?: 'day' | 'month' | 'year';
  /** Addresses: `old` asks for the three tiers of before 1 July 2025 and finds the commune of today. `two_tier` when absent. */
  readonly map?: 'two_tier' | 'old';
  /** Files: the key of the dossier component that the file is. */
  readonly component?: string;
  /** Calculated: what it is made of, and how it reads (`number` when absent). */
  readonly formula?: Logic;
  readonly reads?: 'number' | 'money' | 'text' | 'date';
  /** Sections and tables: the fields within; a table's are its columns. Sections do not nest, but may hold tables unless they repeat. */
  readonly fields?: readonly FormField[];
  /** Sections: asked once when absent. Tables always have rows. */
  readonly repeat?: Repeat;
  /** Sensitive personal data (Law 91/2025): kept encrypted, and not searched by. Types that are always so need no mark. */
  readonly sensitive?: boolean;
  /** Sections: the shared section whose title, hint and fields stand here; resolved when a version is frozen. */
  readonly use?: string;
}

export interface FormStep {
  readonly key: string;
  readonly title: Text;
  readonly hint?: Text;
  readonly shownIf?: Logic;
  readonly fields: readonly FormField[];
}

/** A rule across fields: `valid` must be true, else `message` stands at `field`. */
export interface FormRule {
  readonly field: string;
  readonly valid: Logic;
  readonly message: Text;
}

export interface FormDefinition {
  readonly key: string;
  readonly title: Text;
  readonly steps: readonly FormStep[];
  readonly rules?: readonly FormRule[];
}

/** A section written once and used in many forms. */
export interface SharedSection {
  readonly key: string;
  readonly title: Text;
  readonly hint?: Text;
  readonly fields: readonly FormField[];
}

/** An address of the two-tier map. */
export interface Address {
  readonly province: string;
  readonly commune: string;
  readonly detail: string;
  /** The names of before 1 July 2025, as the applicant's papers have them. */
  readonly old?: { readonly province: string; readonly district: string; readonly commune: string };
}

export interface BankAccount {
  readonly bank: string;
  readonly number: string;
  readonly holder: string;
}

/** A land parcel on the cadastral map; the point in degrees (WGS 84). */
export interface LandParcel {
  readonly sheet: string;
  readonly plot: string;
  readonly lat?: number;
  readonly lng?: number;
}

/** A stored file, as `DossierComponent` papers name it. */
export interface FileRef {
  readonly file: string;
  readonly name: string;
}

/** One row of a repeating section or a table. */
export interface Row {
  readonly [key: string]: Answer;
}

/** Dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY` by their precision, money is whole đồng. */
export type Answer =
  | string
  | number
  | boolean
  | readonly string[]
  | Address
  | BankAccount
  | LandParcel
  | readonly FileRef[]
  | readonly Row[]
  | null;
export type Answers = Readonly<Record<string, Answer>>;

/** Where a prefilled answer came from; stays with the dossier to its end. */
export interface Provenance {
  readonly source: PrefillSource;
  readonly at: string;
  readonly value: Answer;
  /** What the source was asked for, for example the register and the value's name in it. */
  readonly query?: string;
  /** Set when the applicant changed the value that the source gave; the reason is empty until it is told. */
  readonly contested?: { readonly reason: string };
}

/** Which unit a task goes to: the one-stop unit that received, the competent agency, or an agency by its code. */
export type UnitRef =
  | 'one_stop'
  | 'competent'
  | {
      /** Empty until an editor names it: then the workflow cannot be published. */
      readonly agency: string;
      /** What the source or the template calls the unit. */
      readonly words?: string;
    };

/** A step as a published decision words it, kept beside the state that was made from it. */
export interface StepSource {
  readonly step: string;
  readonly does: string;
  readonly actor: string;
  readonly unit: string;
  readonly time: string;
  readonly forms: string;
  readonly section?: string;
}

/** What the single window knows of a state: kept in the XState state's `meta`. */
export interface StateMeta {
  readonly npspStatus: NpspStatus;
  readonly label: Text;
  /** What comes next, for the applicant. */
  readonly next: Text;
  readonly role?: Role;
  readonly unit?: UnitRef;
  /** Share of the working time for this step. */
  readonly limit?: { readonly amount: number; readonly unit: TimeUnit };
  /** What is to be done here, for whoever holds the dossier. */
  readonly tasks?: readonly Text[];
  /** Who sees to it that a wait ends; he gets no task. */
  readonly owner?: { readonly role: Role; readonly unit: UnitRef };
  /** When the event TIMER comes by itself, counted from the moment the state is entered. */
  readonly timer?: { readonly amount: number; readonly unit: TimeUnit; readonly event: 'TIMER' };
  /** The system outside that the dossier waits for, and the event by which its answer goes on. */
  readonly waitsFor?: { readonly system: Text; readonly event: string };
  /** Sub-dossiers that are opened here and waited for; PARTS_DONE leads on when all of them have ended. */
  readonly interlinked?: readonly InterlinkedPart[];
  readonly source?: StepSource;
}

/** Where the drawing differs from its automatic layout. Says nothing of how the workflow works: a published version leaves it out. */
export interface WorkflowLayout {
  readonly direction?: 'right' | 'down';
  /** By path of the state, relative to its parent, in pixels. */
  readonly positions?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** A statechart for XState, plain JSON; `after` is refused. Actions and guards come from the registry. */
export interface WorkflowDefinition {
  readonly key: string;
  readonly name: Text;
  readonly machine: {
    readonly id: string;
    readonly initial: string;
    readonly states: Readonly<Record<string, unknown>>;
  };
  /** What the clock does when an asked-for supplement is complete (law.md §10). */
  readonly supplement: {
    readonly clock: 'restart' | 'pause' | 'run';
    readonly answerWithin: { readonly amount: number; readonly unit: TimeUnit };
  };
  readonly layout?: WorkflowLayout;
}

/** Who decides: a department of the province by its code, or the commune that the applicant chooses. */
export type DecidingAgency = { readonly kind: 'department'; readonly code: string } | { readonly kind: 'commune' };

/** What the procedure's page says beyond what is asked, paid and done. */
export interface ProcedureTexts {
  readonly steps: Text;
  readonly requirements: Text;
  readonly audience: readonly string[];
  readonly keywords: string;
  readonly lifeEvents: readonly string[];
  readonly legalBases: readonly unknown[];
  readonly questions: readonly Question[];
  readonly onlineLevelReason: string;
  readonly competentAgency: string;
  readonly implementingAgency: string;
  readonly authorisedAgency: string;
  readonly coordinatingAgency: string;
  readonly receptionAddress: string;
}

/** The decision that publishes a version of a procedure. */
export interface PublicationDecision {
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly issuer: string;
  readonly title: string;
}

/** From when a day's filings and receptions count as the next day's: from 17:00, in the last hour of the day, or from 15:00. */
export type CutOff = 'usual' | 'last_hour' | 'three';

/** How the clock of a procedure differs from the workflow's and the usual (law.md §4, §10). */
export interface ClockRules {
  readonly cutOff?: Exclude<CutOff, 'usual'>;
  /** Over the workflow's own rule. */
  readonly supplement?: 'restart' | 'pause' | 'run';
  /** A financial obligation lets the clock stand, where the sector's law says so. */
  readonly duty?: 'run' | 'pause';
}

/** A result, a letter (công văn) or an extract, as Decree 30/2020 tells them apart. */
export type DocumentKind = 'result' | 'letter' | 'extract';

/**
 * Words in which `{{applicant.name}}` or `{{answers.birthDate}}` stands for a value of the dossier; `{{document.date|words}}` says how it reads.
 * Nothing else in it means anything: no mark-up, no code.
 */
export type TemplateText = string;

/** One line of a labelled list. */
export interface DocumentLine {
  readonly label: string;
  readonly value: TemplateText;
  /** Left out where there is no value; otherwise a paper without it is not issued. */
  readonly optional?: boolean;
}

export interface DocumentColumn {
  readonly key: string;
  readonly label: string;
}

/** A part of a template; `shownIf` reads the answers, as conditions of the form do. */
export type DocumentBlock = { readonly id: string; readonly shownIf?: Logic } & (
  | { readonly type: 'heading'; readonly text: TemplateText }
  /** `basis`: a legal basis, in italics, each ending in a semicolon and the last in a full stop. */
  | { readonly type: 'paragraph'; readonly style: 'body' | 'basis' | 'centred'; readonly text: TemplateText }
  | { readonly type: 'fields'; readonly lines: readonly DocumentLine[] }
  /** `rows`: the key of a repeating section or a table of the form. */
  | { readonly type: 'table'; readonly rows: string; readonly columns: readonly DocumentColumn[] }
  /** Without `heads` authority and post are those of the signer (TM., KT.). */
  | { readonly type: 'signature'; readonly heads?: string }
  | { readonly type: 'recipients'; readonly lines: readonly TemplateText[] }
);

/** What an editor writes for one kind of paper; head, number, date, signature and fonts are the law's. */
export interface DocumentTemplate {
  readonly code: string;
  readonly name: Text;
  readonly kind: DocumentKind;
  /** Printed in capitals; a letter has none. */
  readonly title: TemplateText;
  /** Under the title, on a letter after `V/v`. */
  readonly subject?: TemplateText;
  /** `Kính gửi`. */
  readonly to?: TemplateText;
  /** What follows the agency in a letter's number, before it in another's: `VHXH`, `TL`. By the title when absent. */
  readonly symbol?: string;
  readonly blocks: readonly DocumentBlock[];
}

/** What a publication freezes. A dossier keeps it to its end. */
export interface ProcedureVersionContent {
  readonly code: string;
  readonly name: Text;
  readonly plainName: Text;
  readonly summary: Text;
  readonly field: { readonly code: string; readonly name: Text };
  readonly level: 'ministry' | 'province' | 'commune';
  readonly onlineLevel: 'full' | 'partial' | 'none';
  readonly deciding: DecidingAgency;
  /** Local when absent. */
  readonly route?: Route;
  readonly components: readonly DossierComponent[];
  readonly fees: readonly FeeLine[];
  readonly timeLimits: readonly TimeLimit[];
  /** Absent: the usual. */
  readonly clock?: ClockRules;
  readonly result: { readonly code: string; readonly name: Text };
  readonly form: FormDefinition | null;
  readonly workflow: WorkflowDefinition | null;
  /** Those that the workflow prints by; absent when it names none. */
  readonly templates?: readonly DocumentTemplate[];
  /** Absent in versions frozen before texts were. */
  readonly texts?: ProcedureTexts;
}
