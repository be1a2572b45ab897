/** The counter's answers as JSON carries them. */
import type {
  CounterDesk,
  CounterProcedure,
  CounterReceipt,
  CounterVisit,
  Intake,
  IntakeField,
  IntakeStep,
} from '@motcua/plugin-single-window';

export type Desk = CounterDesk;
export type DeskPaper = CounterDesk['papers'][number];
export type Procedure = CounterProcedure;
export type Receipt = CounterReceipt;
export type Visit = Omit<CounterVisit, 'startedAt'> & { readonly startedAt: string };
export type Person = NonNullable<CounterVisit['person']>;
export type { Intake, IntakeField, IntakeStep };

/** What was typed, by the names of the inputs. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

export interface Held {
  readonly title: { readonly vi: string; readonly en: string };
  readonly number: string;
  readonly issuedAt: string;
}

/** A line of the error summary; it leads to its field. */
export interface Fault {
  readonly href: string;
  readonly text: string;
}

/** What the three ends of a visit are. */
export type DeskAct = 'RECEIVE' | 'REQUEST_SUPPLEMENT' | 'REFUSE';
