import type { Answer, Answers, FormDefinition, FormField, Prefill, PrefillSource, Provenance, Text } from '@motcua/cms';
import { fieldType } from './field-types';
import { isSection } from './field-types/structure';

/** What each source holds: a record, or nothing when it is not there or did not answer. */
export type PrefillSources = Readonly<Partial<Record<PrefillSource, object | null>>> & {
  /** When the sources were asked, ISO time. */
  readonly at: string;
  /** What each was asked for, in its own words: kept with the value. */
  readonly queries?: Readonly<Partial<Record<PrefillSource, string>>>;
};

export interface Prefilled {
  readonly answers: Answers;
  readonly provenance: Readonly<Record<string, Provenance>>;
}

/** The sources by name, for the builder's choice. */
export const PREFILL_SOURCES: Readonly<Record<PrefillSource, Text>> = {
  population: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' },
  account: { vi: 'Tài khoản của người nộp', en: 'The applicant’s account' },
  business: { vi: 'Cơ sở dữ liệu về đăng ký doanh nghiệp', en: 'Business registry' },
  vault: { vi: 'Kho quản lý dữ liệu điện tử của người nộp', en: 'The applicant’s data vault' },
  earlier_dossier: { vi: 'Hồ sơ trước của người nộp', en: 'An earlier dossier of the applicant' },
};

function valueAt(source: object | null | undefined, path: string): unknown {
  let value: unknown = source;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Readonly<Record<string, unknown>>)[name]; // an own property was found just above
  }
  return value;
}

/** A source's value as this field stores it; null when the source has none, or none that the field takes. */
function answerFrom(field: FormField, { source, path }: Prefill, sources: PrefillSources): Answer {
  const type = fieldType(field.type);
  const value = type.from?.(field, valueAt(sources[source], path)) ?? null;
  if (value === null || type.check(field, value).length > 0) return null;
  const wrong = type.beyond?.(field, value, {}, sources.at.slice(0, 10)) ?? [];
  return wrong.length > 0 ? null : value;
}

/**
 * First answers from what the state already holds. An empty or unreadable value of a register is no answer: the field stays open to fill in
 * (lessons.md: read-only and empty means that nobody can file). Rows are the applicant's own: nothing is filled into them.
 */
export function prefillAnswers(definition: FormDefinition, sources: PrefillSources): Prefilled {
  const answers: Record<string, Answer> = {};
  const provenance: Record<string, Provenance> = {};
  const fields = definition.steps
    .flatMap((step) => step.fields)
    .flatMap((field) => (isSection(field) ? (field.fields ?? []) : [field]));
  for (const field of fields) {
    const { key, prefill } = field;
    if (prefill === undefined) continue;
    const value = answerFrom(field, prefill, sources);
    if (value === null) continue;
    const { source, path } = prefill;
    const asked = sources.queries?.[source];
    answers[key] = value;
    provenance[key] = { source, at: sources.at, value, query: asked === undefined ? path : `${asked}: ${path}` };
  }
  return { answers, provenance };
}
