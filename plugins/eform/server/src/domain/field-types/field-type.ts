import type { Answer, Answers, FieldOption, FieldType, FormField, Locale, Text } from '@motcua/cms';
import { message } from '../messages';
import type { Posted } from '../posted';
import type { FieldError } from '../types';

/** An answer as it may come from outside: any JSON value. */
export type Given = unknown;
export type Schema = Readonly<Record<string, unknown>>;

/** What a posted page says about one field. `raw` keeps what was typed, by part, when the answer alone would not show it again. */
export interface Reading {
  readonly answer: Answer;
  readonly errors?: readonly FieldError[];
  readonly raw?: Readonly<Record<string, string>>;
}

/** What draws a field. The portal's theme has one template for each. */
export type Control =
  | 'input'
  | 'textarea'
  | 'select'
  | 'radios'
  | 'checkboxes'
  | 'declaration'
  | 'notice'
  | 'date'
  | 'address'
  | 'bank_account'
  | 'land_parcel'
  | 'file'
  | 'calculated'
  | 'section'
  | 'table';

/** Properties of a field that mean something to its type, beside key, label, hint, shownIf. */
export type FieldProperty = Exclude<keyof FormField, 'key' | 'type' | 'label' | 'hint' | 'shownIf'>;

/** How one type of field asks, reads, checks and shows. Everything is pure. */
export interface FieldTypeDefinition {
  readonly label: Text;
  readonly group: 'text' | 'number' | 'choice' | 'person' | 'place' | 'paper' | 'structure' | 'told';
  readonly properties: readonly FieldProperty[];
  readonly control: Control;
  /** May stand in a table's cell: one control, no parts. */
  readonly cell?: boolean;
  /** JSON Schema of an answer that is there; null when the type takes none. Accepts exactly what `check` finds nothing wrong with. */
  schema(field: FormField): Schema | null;
  /** What is wrong with an answer that is there. */
  check(field: FormField, answer: Given): readonly FieldError[];
  /** What no schema can say: today (`YYYY-MM-DD`), the map of communes, other answers of the form or of the row. Asked once `check` is content. */
  beyond?(field: FormField, answer: Answer, answers: Answers, today: string): readonly FieldError[];
  /** Looks wrong but may be right: shown, never in the way. */
  warn?(field: FormField, answer: Answer): readonly FieldError[];
  read(field: FormField, posted: Posted): Reading;
  /** As people read it, plain text. */
  format?(field: FormField, answer: Answer, locale: Locale): string;
  /** As its inputs show it, by part. */
  typed?(field: FormField, answer: Answer): Readonly<Record<string, string>>;
  /** A register's value as this type stores it: registers send names where forms store codes. What `check` refuses is no answer. */
  from?(field: FormField, value: unknown): Answer;
  options?(field: FormField): readonly FieldOption[];
  /** The part that a line of the error summary leads to when the whole is wrong. */
  firstPart?(field: FormField): string;
  /** The message for an answer that must be there and is not. */
  missing?(field: FormField): Text;
}

const NAME = /^[a-z][a-z0-9_]*(:[a-z][a-z0-9_]*)?$/;
const registry = new Map<FieldType, FieldTypeDefinition>();

/**
 * Makes a type known to every form. A province's plugin calls it in its `register`, under a name of its own: `phutho:forest_plot`.
 * @throws when the name is taken or not of that form.
 */
export function registerFieldType(name: FieldType, definition: FieldTypeDefinition): void {
  if (!NAME.test(name)) throw new RangeError(`Field type ${name}: small letters, digits, _ and one : after the plugin`);
  if (registry.has(name)) throw new RangeError(`Field type ${name} is registered already`);
  registry.set(name, definition);
}

export const isFieldType = (name: string): name is FieldType => registry.has(name as FieldType); // a Map of names takes any text

/** @throws RangeError when nobody has registered the type. */
export function fieldType(name: FieldType): FieldTypeDefinition {
  const found = registry.get(name);
  if (found === undefined) throw new RangeError(`No plugin has registered the field type ${name}`);
  return found;
}

/** All types in the order of their registration, for the builder's palette. */
export const fieldTypes = (): ReadonlyMap<FieldType, FieldTypeDefinition> => registry;

export const at = (key: string, text: Text): FieldError => ({ key, message: text });
export const nothing: Reading = { answer: null };

export function unreadable(field: FormField, raw: Readonly<Record<string, string>>, text: Text): Reading {
  return { answer: null, errors: [at(field.key, text)], raw };
}

/** `Nhập …`, `Chọn …`, or for a question `Trả lời …`. */
export const missingText =
  (kind: 'text' | 'choice' | 'date' | 'file') =>
  (field: FormField): Text =>
    message(field.label.vi.endsWith('?') ? 'required.question' : `required.${kind}`, { label: field.label });

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A type that is one line of text under a pattern. */
export const pattern = (regularExpression: string, maxLength?: number): Schema => ({
  type: 'string',
  pattern: regularExpression,
  ...(maxLength === undefined ? {} : { maxLength }),
});
