import type { Answer, Answers, FieldType, FormDefinition, Locale, Provenance, Text } from '@motcua/cms';

/** What is wrong with one field; `key` is the field's key, or `key.part` for a part of an address or a date. */
export interface FieldError {
  readonly key: string;
  readonly message: Text;
}

/** One field as a page draws it. */
export interface FieldView {
  readonly key: string;
  readonly type: FieldType;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly value: Answer;
  /** What the inputs show, by part: `day month year`, `province commune detail`, else `value`; what could not be read (`31/02`) is there as typed. */
  readonly raw: Readonly<Record<string, string>>;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
  readonly error: string | null;
  readonly provenance: Provenance | null;
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
  readonly label: string;
  readonly text: string;
  readonly provenance: Provenance | null;
}

export interface SummaryGroup {
  readonly step: string;
  readonly title: string;
  readonly lines: readonly SummaryLine[];
}

/** A definition made ready once per version. Everything in it is pure. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** JSON Schema 2020-12 of the stored answers, unknown keys refused. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Keys of the steps shown for these answers, in order. */
  steps(answers: Answers): readonly string[];
  /** Reads a posted page (urlencoded body: `field`, `field[day]`, `field[province]` …) into answers and errors; what cannot be read stays in `raw`. */
  readStep(
    step: string,
    body: Readonly<Record<string, unknown>>,
    before: Answers,
  ): {
    readonly answers: Answers;
    readonly errors: readonly FieldError[];
    readonly raw: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  /** All that is wrong with the answers as they would be filed; hidden fields are dropped first (see `visible`). */
  validate(answers: Answers): readonly FieldError[];
  /** What looks wrong but may be right (a tax code's check digit): shown, never in the way. */
  warnings(answers: Answers): readonly FieldError[];
  /** The answers without those of hidden fields and steps. */
  visible(answers: Answers): Answers;
  view(
    step: string,
    answers: Answers,
    options: {
      readonly locale: Locale;
      readonly errors?: readonly FieldError[];
      readonly raw?: Readonly<Record<string, Readonly<Record<string, string>>>>;
      readonly provenance?: Readonly<Record<string, Provenance>>;
    },
  ): StepView;
  summary(answers: Answers, locale: Locale, provenance?: Readonly<Record<string, Provenance>>): readonly SummaryGroup[];
}
