import type { Answer, Answers, FormField, FormStep, Locale, Provenance } from '@motcua/cms';
import { isOffered, isRequired } from './check';
import { isRecord } from './field-types';
import { isSection } from './field-types/structure';
import { formatSlot } from './format';
import { message } from './messages';
import type { Plan, Rows, Slot } from './prepare';
import type { FieldError, FieldView, RowView, StepView, ViewOptions } from './types';
import { lookAt, type Seen } from './visible';

/** Where a field stands on the page: its own key, or within a row. */
interface Place {
  readonly path: string;
  readonly name: string;
}

const top = (key: string): Place => ({ path: key, name: key });
const inRow = (rows: Place, row: number, key: string): Place => ({
  path: `${rows.path}.${String(row)}.${key}`,
  name: `${rows.name}[${String(row)}][${key}]`,
});

/** Element id of a field; its parts are `<id>-day`, `<id>-commune` and so on. */
const fieldId = (path: string): string => `f-${path.replaceAll('.', '-')}`;

function typed(slot: Slot, answer: Answer): Readonly<Record<string, string>> {
  if (slot.type.typed) return slot.type.typed(slot.field, answer);
  return { value: typeof answer === 'string' ? answer : '' };
}

function selected(answer: Answer, value: string): boolean {
  if (typeof answer === 'boolean') return value === (answer ? 'yes' : 'no');
  return Array.isArray(answer) ? (answer as readonly unknown[]).includes(value) : answer === value;
}

/** The row's own words before what is said of it: `Thành viên 2`. */
export const rowTitle = (field: FormField, row: number, locale: Locale): string =>
  message('row', { label: field.label, n: row + 1 })[locale];

const contestedText = (slot: Slot, provenance: Provenance | null, locale: Locale): string | null =>
  provenance?.contested === undefined ? null : formatSlot(slot, provenance.value, locale);

interface Drawing {
  readonly seen: Seen;
  /** As saved, hidden or half read as they may be. */
  readonly given: Answers;
  readonly options: ViewOptions;
}

function base(field: FormField, place: Place, locale: Locale) {
  return {
    key: place.path,
    name: place.name,
    type: field.type,
    id: fieldId(place.path),
    label: field.label[locale],
    hint: field.hint?.[locale] ?? null,
    definition: field,
    fields: [] as readonly FieldView[],
    rows: [] as readonly RowView[],
    canAdd: false,
    addLabel: '',
  };
}

function viewField(slot: Slot, place: Place, { seen, given, options }: Drawing): FieldView {
  const { field, type } = slot;
  const { locale } = options;
  const answer = (slot.formula === null ? given : seen.answers)[field.key] ?? null;
  const error = options.errors?.find(({ key }) => key === place.path || key.startsWith(`${place.path}.`));
  const provenance = options.provenance?.[place.path] ?? null;
  return {
    ...base(field, place, locale),
    control: type.control,
    required: isRequired(slot, seen),
    value: answer,
    text: formatSlot(slot, answer, locale),
    raw: { ...typed(slot, answer), ...options.raw?.[place.path] },
    options: (type.options?.(field) ?? [])
      .filter((option) => isOffered(slot, option.value, seen))
      .map(({ value, label }) => ({ value, label: label[locale], selected: selected(answer, value) })),
    error: error?.message[locale] ?? null,
    errorPart: error && error.key !== place.path ? error.key.slice(place.path.length + 1) : null,
    provenance,
    given: contestedText(slot, provenance, locale),
  };
}

/** Rows as they are saved, and as many empty ones as there must be. */
function viewRows(slot: Slot, rows: Rows, place: Place, { seen, given, options }: Drawing): FieldView {
  const { field, type } = slot;
  const { locale } = options;
  const answer = given[field.key] ?? null;
  const saved = (Array.isArray(answer) ? (answer as readonly unknown[]) : []).filter(isRecord) as readonly Answers[]; // each cell is checked before it is filed
  const least = Math.max(rows.min, isRequired(slot, seen) ? 1 : 0);
  const drawn = [...saved, ...Array.from({ length: Math.max(0, least - saved.length) }, (): Answers => ({}))];
  const outer = Object.fromEntries(rows.outer.map((key) => [key, seen.scope[key] ?? null]));
  const own = options.errors?.find(({ key }) => key === place.path);
  return {
    ...base(field, place, locale),
    control: type.control,
    required: isRequired(slot, seen),
    value: answer,
    text: '',
    raw: {},
    options: [],
    error: own?.message[locale] ?? null,
    errorPart: null,
    provenance: null,
    given: null,
    rows: drawn.map((row, index) => ({
      index,
      title: rowTitle(field, index, locale),
      canRemove: drawn.length > least,
      fields: viewSlots(rows.plan.slots, { seen: lookAt(rows.plan, row, outer), given: row, options }, (key) =>
        inRow(place, index, key),
      ),
    })),
    canAdd: drawn.length < rows.max,
    addLabel: field.repeat?.addLabel?.[locale] ?? message('rows.add')[locale],
  };
}

function viewSlots(slots: readonly Slot[], drawing: Drawing, placeOf: (key: string) => Place): readonly FieldView[] {
  return slots
    .filter((slot) => drawing.seen.shown(slot))
    .map((slot) => {
      const place = placeOf(slot.field.key);
      return slot.rows === null ? viewField(slot, place, drawing) : viewRows(slot, slot.rows, place, drawing);
    });
}

function viewSection(section: FormField, fields: readonly FieldView[], locale: Locale): FieldView {
  return {
    ...base(section, top(section.key), locale),
    control: 'section',
    required: false,
    value: null,
    text: '',
    raw: {},
    options: [],
    error: null,
    errorPart: null,
    provenance: null,
    given: null,
    fields,
  };
}

/** Where a line of the error summary leads: the part that is wrong, a date's first, or the field. */
const href = (field: FieldView, slot: Slot | undefined, inCell: boolean): string => {
  const part = inCell ? undefined : (field.errorPart ?? slot?.type.firstPart?.(field.definition));
  return `#${field.id}${part === undefined ? '' : `-${part.replaceAll('.', '-')}`}`;
};

type SummaryError = StepView['errors'][number];
function errorsOf(views: readonly FieldView[], plan: Plan, before = '', inCell = false): readonly SummaryError[] {
  return views.flatMap((view) => {
    const slot = plan.byKey.get(view.definition.key);
    const own = view.error === null ? [] : [{ href: href(view, slot, inCell), text: `${before}${view.error}` }];
    const inner = slot?.rows?.plan ?? plan;
    return [
      ...own,
      ...errorsOf(view.fields, plan, before),
      ...view.rows.flatMap((row) => errorsOf(row.fields, inner, `${row.title}: `, view.control === 'table')),
    ];
  });
}

/** The view model of one page. */
export function viewStep(
  step: FormStep,
  plan: Plan,
  seen: Seen,
  given: Answers,
  steps: readonly FormStep[],
  options: ViewOptions,
): StepView {
  const { locale } = options;
  const drawing: Drawing = { seen, given, options };
  const slotsOf = (fields: readonly FormField[]): readonly Slot[] =>
    fields.map(({ key }) => plan.byKey.get(key)).filter((slot) => slot !== undefined);
  const fields = step.fields.flatMap((field): readonly FieldView[] => {
    if (!isSection(field)) return viewSlots(slotsOf([field]), drawing, top);
    const inner = viewSlots(slotsOf(field.fields ?? []), drawing, top);
    return inner.length === 0 ? [] : [viewSection(field, inner, locale)];
  });
  return {
    key: step.key,
    title: step.title[locale],
    hint: step.hint?.[locale] ?? null,
    number: steps.indexOf(step) + 1,
    total: steps.length,
    fields,
    errors: errorsOf(fields, plan),
  };
}

/** The errors of a page in the order in which it asks. */
export function inPageOrder(errors: readonly FieldError[], slots: readonly Slot[]): readonly FieldError[] {
  const places = new Map<string, number>();
  slots.forEach((slot, index) => {
    places.set(slot.field.key, index);
    slot.rows?.plan.slots.forEach((inner, column) => places.set(`${slot.field.key}.${inner.field.key}`, column));
  });
  const rank = ({ key }: FieldError): readonly number[] => {
    const [first = '', row, column] = key.split('.');
    const inner = column === undefined ? undefined : places.get(`${first}.${column}`);
    return [places.get(first) ?? 0, inner === undefined ? -1 : Number(row), inner ?? -1];
  };
  return [...errors].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left.map((place, index) => place - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
