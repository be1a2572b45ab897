/** What befalls a dossier beside the steps of its drawing: who filed it for whom, where its result lies, which system speaks for it. */

/** Where the result is; said apart from the business status. */
export type DeliveryStatus = 'none' | 'ready' | 'posted' | 'unclaimed' | 'recalled' | 'delivered';

/** Only one system at a time is the source of a dossier's status (Decree 118/2025; law.md §1). */
export type RouteStatus = 'local' | 'offered' | 'external' | 'returning';

/** What an act's form asks for. */
export type ActAsk =
  | 'reason'
  | 'components'
  | 'result'
  | 'receiver'
  | 'officer'
  | 'unit'
  | 'units'
  | 'date'
  | 'days'
  | 'text'
  | 'code'
  | 'person';

/** Who hands in for the applicant, and the paper that lets him (Decree 118/2025 Art. 17(1)). */
export interface Representative {
  readonly name: string;
  readonly number: string;
  readonly phone?: string;
  readonly relation: string;
  readonly paper: string;
  /** He has signed in and filed himself: the dossier is his to follow, too. */
  readonly userId?: number;
}

/** For whom a draft is filled in by another, and the paper that lets him. */
export interface Principal {
  readonly fullName: string;
  readonly personalNumber: string;
  readonly paper: { readonly fileKey: string; readonly name: string };
}

/** Whose paper the authorisation of a filing is, whatever the procedure asks for. */
export const AUTHORISATION = 'authorisation';

/** How far a sub-dossier is; `blocked` will never be opened, for one that it needs has failed. */
export type PartStatus = 'waiting' | 'open' | 'settled' | 'refused' | 'withdrawn' | 'stopped' | 'blocked';

/** A result that one sub-dossier hands on to the next. */
export interface PassedResult {
  readonly title: string;
  readonly number: string;
  readonly verifyCode: string;
}

/** A sub-dossier as the whole knows it. */
export interface LifePart {
  readonly key: string;
  readonly procedure: string;
  /** Parts that come before it. */
  readonly after: readonly string[];
  readonly status: PartStatus;
  readonly dossierId?: number;
  readonly number?: string;
  /** Supplements of the part that the promised date of the whole has followed. */
  readonly supplements?: number;
  readonly results?: readonly PassedResult[];
}

/** All of it is optional: most dossiers have a simple life. */
export interface DossierLife {
  /** The sub-dossiers of an interlinked procedure. */
  readonly parts?: readonly LifePart[];
  /** The filing that this is a part of, and what was handed on to it. */
  readonly whole?: {
    readonly dossierId: number;
    readonly number: string;
    readonly key: string;
    readonly given: readonly PassedResult[];
  };
  /** Which door it came in by. */
  readonly source?: 'portal' | 'npsp' | 'office' | 'bulk' | 'kiosk';
  /** The code that the other system gave it. */
  readonly sourceCode?: string;
  readonly representative?: Representative;
  /** Paid in cash when it was taken in at the counter: number of the receipt, đồng. */
  readonly cash?: { readonly receipt: string; readonly amount: number };
  /** The officer who helped to fill in; the citizen stays the applicant. */
  readonly helper?: { readonly officerId: number; readonly name: string; readonly unit: string };
  /** Taken in without these papers, which the applicant promised until the day. */
  readonly owed?: {
    readonly components: readonly { readonly key: string; readonly note: string }[];
    readonly until: string;
  };
  /** Since when the clock stands, in a wait that pauses it. */
  readonly pausedAt?: string;
  readonly duty?: { readonly what: string; readonly paid: boolean };
  readonly external?: { readonly system: string; readonly code?: string };
  readonly post?: { readonly consignment: string; readonly at: string };
  /** Steps that a deputy holds until a day. */
  readonly delegations?: readonly {
    readonly taskId: number;
    readonly from: { readonly id: number; readonly name: string } | null;
    readonly to: { readonly id: number; readonly name: string };
    readonly until: string;
  }[];
  readonly mergedInto?: string;
  /** The applicants before a change, the last one last. */
  readonly formerApplicants?: readonly { readonly name: string; readonly number: string; readonly until: string }[];
  readonly reopened?: number;
  readonly correctionDueAt?: string;
}
