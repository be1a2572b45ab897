import type { FormDefinition, Locale, Provenance } from '@motcua/cms';
import { isRecord } from './field-types';
import { formatRow, formatSlot } from './format';
import { message } from './messages';
import type { Plan, Slot } from './prepare';
import type { SummaryGroup, SummaryLine } from './types';
import { rowTitle } from './view';
import { stepsSeen, type Seen } from './visible';

type Known = Readonly<Record<string, Provenance>> | undefined;

const line = (key: string, label: string, text: string, locale: Locale): SummaryLine => ({
  key,
  label,
  text: text || message('empty')[locale],
  provenance: null,
  given: null,
});

/** A table is a line a row; a repeating section a line for each answer, with the row before it. */
function rowLines(slot: Slot, seen: Seen, locale: Locale): readonly SummaryLine[] {
  const { field, rows } = slot;
  const answer = seen.answers[field.key];
  const filed = (Array.isArray(answer) ? (answer as readonly unknown[]) : []).filter(isRecord);
  if (filed.length === 0 || rows === null) return [line(field.key, field.label[locale], '', locale)];
  return filed.flatMap((row, index) => {
    const title = rowTitle(field, index, locale);
    if (field.type === 'table')
      return [line(`${field.key}.${String(index)}`, title, formatRow(field, row, locale), locale)];
    const seenRow = seen.rows(slot)[index];
    return rows.plan.slots
      .filter((inner) => inner.type.control !== 'notice' && seenRow?.shown(inner) === true)
      .map((inner) =>
        line(
          `${field.key}.${String(index)}.${inner.field.key}`,
          `${title}: ${inner.field.label[locale]}`,
          formatSlot(inner, seenRow?.answers[inner.field.key] ?? null, locale),
          locale,
        ),
      );
  });
}

function linesOf(slot: Slot, seen: Seen, locale: Locale, known: Known): readonly SummaryLine[] {
  if (slot.rows !== null) return rowLines(slot, seen, locale);
  const { field } = slot;
  const provenance = known?.[field.key] ?? null;
  return [
    {
      ...line(field.key, field.label[locale], formatSlot(slot, seen.answers[field.key] ?? null, locale), locale),
      provenance,
      given: provenance?.contested === undefined ? null : formatSlot(slot, provenance.value, locale),
    },
  ];
}

/** All answers as a reader goes through them, step by step. */
export const summaryOf = (
  definition: FormDefinition,
  plan: Plan,
  seen: Seen,
  locale: Locale,
  known: Known,
): readonly SummaryGroup[] =>
  stepsSeen(definition, plan, seen).map((step) => ({
    step: step.key,
    title: step.title[locale],
    lines: plan.slots
      .filter((slot) => slot.step === step && slot.type.control !== 'notice' && seen.shown(slot))
      .flatMap((slot) => linesOf(slot, seen, locale, known)),
  }));
