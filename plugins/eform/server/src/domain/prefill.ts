import type { Address, Answer, Answers, FormDefinition, FormField, Prefill, Provenance } from '@motcua/cms';
import { checkAnswer, checkPlace } from './check-answer';
import { optionsOf } from './code-lists';
import { typedDate } from './dates';
import { phoneFrom } from './identifiers';

export interface PrefillSources {
  /** A record of the population register; `null` when it is not there or did not answer. */
  readonly population?: object | null;
  /** The account of who is signed in. */
  readonly account?: object | null;
  /** When the sources were asked, ISO time. */
  readonly at: string;
}

export interface Prefilled {
  readonly answers: Answers;
  readonly provenance: Readonly<Record<string, Provenance>>;
}

function valueAt(source: object | null | undefined, path: string): unknown {
  let value: unknown = source;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Readonly<Record<string, unknown>>)[name]; // an own property was found just above
  }
  return value;
}

const same = (a: string, b: string): boolean =>
  a.normalize('NFC').toLocaleLowerCase('vi') === b.normalize('NFC').toLocaleLowerCase('vi');

/** A register's value as this field stores it; registers send names where forms store codes. */
function toAnswer(field: FormField, value: unknown): Answer {
  if (typeof value === 'object' && value !== null) {
    const { province, commune, detail } = value as Partial<Record<keyof Address, unknown>>; // each part is checked by checkAnswer
    return field.type === 'address'
      ? { province: String(province), commune: String(commune), detail: String(detail) }
      : null;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const text = value.normalize('NFC').trim();
  switch (field.type) {
    case 'full_name':
      return text.toLocaleUpperCase('vi');
    case 'date':
      return typedDate(text);
    case 'phone':
      return phoneFrom(text);
    case 'radio':
    case 'select':
    case 'nationality':
    case 'ethnic_group': {
      const options = optionsOf(field);
      return (
        options.find((option) => [option.value, option.label.vi, option.label.en].some((name) => same(name, text)))
          ?.value ?? null
      );
    }
    default:
      return text;
  }
}

/**
 * First answers from what the state already holds. An empty or unreadable value of a register is no answer: the field stays open to fill in
 * (lessons.md: read-only and empty means that nobody can file).
 */
export function prefillAnswers(definition: FormDefinition, sources: PrefillSources): Prefilled {
  const answers: Record<string, Answer> = {};
  const provenance: Record<string, Provenance> = {};
  for (const field of definition.steps.flatMap((step) => step.fields)) {
    if (field.prefill === undefined) continue;
    const { source, path }: Prefill = field.prefill;
    const value = toAnswer(field, valueAt(sources[source], path));
    if (
      value === null ||
      checkAnswer(field, value, sources.at.slice(0, 10)).length > 0 ||
      checkPlace(field, value).length > 0
    )
      continue;
    answers[field.key] = value;
    provenance[field.key] = { source, at: sources.at, value };
  }
  return { answers, provenance };
}
