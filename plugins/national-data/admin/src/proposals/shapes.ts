/** What the server tells of proposals; the rows are those of its own fields. */
import type {
  AgencyRow,
  AudienceRow,
  FeeRow,
  LimitRow,
  PaperRow,
  StepRow,
  Why,
} from '../../../server/src/domain/proposals/rows';

interface Rows {
  readonly timeLimits: LimitRow;
  readonly fees: FeeRow;
  readonly components: PaperRow;
  readonly steps: StepRow;
  readonly audience: AudienceRow;
  readonly agencies: AgencyRow;
}

export type Attribute = keyof Rows;

interface Shown<Name extends Attribute> {
  readonly id: string;
  readonly attribute: Name;
  readonly state: 'proposed' | 'accepted' | 'corrected' | 'dismissed';
  readonly row: Rows[Name];
  readonly correction?: Rows[Name];
  readonly why: Why | null;
  readonly plain: boolean;
  readonly inField: boolean;
  readonly context: readonly { readonly text: string; readonly taken: boolean }[];
  readonly decidedBy?: string;
  readonly decidedAt?: string;
}

/** Told apart by the attribute, which says what row it has. */
export type Proposal = { readonly [Name in Attribute]: Shown<Name> }[Attribute];
/** A row that knows which field it is for. */
export type Told = { readonly [Name in Attribute]: { readonly attribute: Name; readonly row: Rows[Name] } }[Attribute];

export interface Procedure {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly proposals: readonly Proposal[];
}

export interface Listed {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly open: number;
  readonly decided: number;
}

export type Decision =
  | { readonly id: string; readonly act: 'accept' | 'dismiss' }
  | { readonly id: string; readonly act: 'correct'; readonly row: unknown };

export const ATTRIBUTES: readonly Attribute[] = ['timeLimits', 'fees', 'components', 'steps', 'audience', 'agencies'];
