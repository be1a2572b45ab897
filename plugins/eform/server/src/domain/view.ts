import type { Address, Answer, FormField, FormStep, Locale } from '@motcua/cms';
import { optionsOf } from './code-lists';
import { formatMoney, formatPhone } from './format-values';
import type { CompiledForm, FieldError, FieldView, StepView } from './types';

type ViewOptions = Parameters<CompiledForm['view']>[2];

/** Element id of a field; its parts are `<id>-day`, `<id>-commune` and so on. */
const fieldId = (key: string): string => `f-${key}`;

const isAddress = (answer: Answer): answer is Address =>
  typeof answer === 'object' && answer !== null && 'commune' in answer;

/** An answer as its inputs show it, under the names of its parts; a single input's part is `value`. */
function typed(field: FormField, answer: Answer): Readonly<Record<string, string>> {
  if (field.type === 'date') {
    const [year = '', month = '', day = ''] = typeof answer === 'string' ? answer.split('-') : [];
    return { day, month, year };
  }
  if (field.type === 'address') {
    return isAddress(answer) ? { ...answer } : { province: '', commune: '', detail: '' };
  }
  if (typeof answer === 'boolean') return { value: answer ? 'yes' : 'no' };
  if (typeof answer === 'number') {
    return {
      value: field.type === 'money' ? formatMoney(answer).replace(' đồng', '') : String(answer).replace('.', ','),
    };
  }
  if (typeof answer !== 'string') return { value: '' };
  return { value: field.type === 'phone' ? formatPhone(answer) : answer };
}

function selected(answer: Answer, value: string): boolean {
  if (typeof answer === 'boolean') return value === (answer ? 'yes' : 'no');
  return Array.isArray(answer) ? answer.includes(value) : answer === value;
}

const belongs = (field: FormField, error: FieldError): boolean =>
  error.key === field.key || error.key.startsWith(`${field.key}.`);

/** Where a line of the error summary leads: the part that is wrong, a date's day, or the field. */
function href(field: FormField, error: FieldError): string {
  const part = error.key.slice(field.key.length + 1);
  if (part !== '') return `#${fieldId(field.key)}-${part}`;
  const suffix = field.type === 'date' ? '-day' : field.type === 'address' ? '-province' : '';
  return `#${fieldId(field.key)}${suffix}`;
}

function viewField(field: FormField, answer: Answer, required: boolean, options: ViewOptions): FieldView {
  const { locale } = options;
  const error = options.errors?.find((candidate) => belongs(field, candidate));
  return {
    key: field.key,
    type: field.type,
    id: fieldId(field.key),
    label: field.label[locale],
    hint: field.hint?.[locale] ?? null,
    required,
    value: answer,
    raw: { ...typed(field, answer), ...options.raw?.[field.key] },
    options: optionsOf(field).map((option) => ({
      value: option.value,
      label: option.label[locale],
      selected: selected(answer, option.value),
    })),
    error: error?.message[locale] ?? null,
    provenance: options.provenance?.[field.key] ?? null,
  };
}

export interface Drawn {
  readonly step: FormStep;
  readonly number: number;
  readonly total: number;
  readonly fields: readonly { readonly field: FormField; readonly answer: Answer; readonly required: boolean }[];
}

/** The view model of one page. */
export function viewStep(drawn: Drawn, options: ViewOptions): StepView {
  const { locale } = options;
  const errors = drawn.fields.flatMap(({ field }) =>
    (options.errors ?? [])
      .filter((error) => belongs(field, error))
      .map((error) => ({ href: href(field, error), text: error.message[locale] })),
  );
  return {
    key: drawn.step.key,
    title: drawn.step.title[locale],
    hint: drawn.step.hint?.[locale] ?? null,
    number: drawn.number,
    total: drawn.total,
    fields: drawn.fields.map(({ field, answer, required }) => viewField(field, answer, required, options)),
    errors,
  };
}

export const emptyText = (locale: Locale): string => (locale === 'vi' ? 'Chưa có' : 'None given');
