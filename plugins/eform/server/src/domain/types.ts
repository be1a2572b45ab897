import type { Answer, Answers, FieldType, FormDefinition, FormField, Locale, Provenance, Text } from '@motcua/cms';
import type { Control } from './field-types';

/** What is wrong with one field; `key` is the field's key, `key.part` for a part of an address or a date, `key.row.field` in rows (from 0). */
export interface FieldError {
  readonly key: string;
  readonly message: Text;
}

/** What was typed, by field (`members.0.birthDate` in rows) and part. */
export type Raw = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One field as a page draws it. */
export interface FieldView {
  /** The field's own key; in rows `members.0.birthDate`. */
  readonly key: string;
  /** Name of its control, `members[0][birthDate]`; parts follow in brackets. */
  readonly name: string;
  readonly type: FieldType;
  readonly control: Control;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly value: Answer;
  /** The answer as people read it. */
  readonly text: string;
  /** What the inputs show, by part: `day month year`, `province commune detail`, else `value`; what could not be read (`31/02`) is there as typed. */
  readonly raw: Readonly<Record<string, string>>;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
  readonly error: string | null;
  /** The part that the error is at, when it is at one. */
  readonly errorPart: string | null;
  readonly provenance: Provenance | null;
  /** What the source had given, as people read it, when the applicant says otherwise. */
  readonly given: string | null;
  readonly definition: FormField;
  /** Sections: the fields within. */
  readonly fields: readonly FieldView[];
  /** Repeating sections and tables. */
  readonly rows: readonly RowView[];
  readonly canAdd: boolean;
  readonly addLabel: string;
}

export interface RowView {
  readonly index: number;
  readonly title: string;
  readonly canRemove: boolean;
  readonly fields: readonly FieldView[];
}

export interface StepView {
  readonly key: string;
  readonly title: string;
  readonly hint: string | null;
  readonly number: number;
  readonly total: number;
  readonly fields: readonly FieldView[];
  readonly errors: readonly { readonly href: string; readonly text: string }[];
}

export interface SummaryLine {
  readonly key: string;
  /** In a repeating section with the row before it: `Thành viên 2: Họ và tên`. */
  readonly label: string;
  readonly text: string;
  readonly provenance: Provenance | null;
  /** What the source had given, as people read it, when the applicant says otherwise. */
  readonly given: string | null;
}

export interface SummaryGroup {
  readonly step: string;
  readonly title: string;
  readonly lines: readonly SummaryLine[];
}

/** What a posted page says. */
export interface StepReading {
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
  readonly raw: Raw;
}

export interface ViewOptions {
  readonly locale: Locale;
  readonly errors?: readonly FieldError[];
  readonly raw?: Raw;
  readonly provenance?: Readonly<Record<string, Provenance>>;
}

/** A definition made ready once per version. Everything in it is pure. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** JSON Schema 2020-12 of the stored answers, unknown keys refused. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** All fields that have an answer of their own, in the order of the form; those in rows are under the rows' key. */
  readonly fields: ReadonlyMap<string, FormField>;
  /** Keys of the steps shown for these answers, in order. */
  steps(answers: Answers): readonly string[];
  /** The step that the field of an error stands in; null when the form has no such field. */
  stepOf(errorKey: string): string | null;
  /** Reads a posted page (urlencoded body: `field`, `field[day]`, `field[province]` …, also flat as multipart sends it); what cannot be read stays in `raw`. */
  readStep(
    step: string,
    body: Readonly<Record<string, unknown>>,
    before: Answers,
    /** Who stays on the page, adding a row, keeps the empty ones. */
    staying?: boolean,
  ): StepReading;
  /** One more empty row, or one row less, after a page was read. */
  addRow(reading: StepReading, key: string): StepReading;
  removeRow(reading: StepReading, key: string, row: number): StepReading;
  /** All that is wrong with the answers as they would be filed; hidden fields are dropped and calculated ones computed first (see `visible`). */
  validate(answers: Answers): readonly FieldError[];
  /** What looks wrong but may be right (a tax code's check digit): shown, never in the way. */
  warnings(answers: Answers): readonly FieldError[];
  /** What is filed: without the answers of hidden fields and steps, calculated values computed anew whatever was sent. */
  visible(answers: Answers): Answers;
  view(step: string, answers: Answers, options: ViewOptions): StepView;
  summary(answers: Answers, locale: Locale, provenance?: Readonly<Record<string, Provenance>>): readonly SummaryGroup[];
}
