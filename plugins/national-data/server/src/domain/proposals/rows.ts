/** A proposal as the row of the procedure that it would become, or the reason why it takes an editor's hand. */
import { z } from 'zod';
import type { ReadComponent } from '../catalogue/component';
import { CHANNELS, FREE, UNITS, feeOf, isRequired } from '../catalogue/entry';
import type { ReadFee } from '../catalogue/fee';
import type { ReadAgency } from '../catalogue/parties';
import type { ReadStep } from '../catalogue/steps';
import { cut } from '../catalogue/text';
import type { ReadTimeLimit } from '../catalogue/time-limit';

const channel = z.enum(['any', 'online', 'counter', 'post']);
const words = (length: number) => z.string().trim().min(1).max(length);
const pieces = z.number().int().min(0).max(100);

/** "Not fixed" is a value, with the law's own words where it has some; an amount beside it means nothing. */
const unfixedRow = z.object({
  channel,
  amount: z
    .number()
    .nullish()
    .transform(() => null),
  unit: z.literal('not_fixed'),
  words: z
    .string()
    .trim()
    .max(250)
    .transform((text) => text || undefined)
    .optional(),
});
export const limitRow = z.union([
  z.object({
    channel,
    amount: z.number().positive().max(10_000),
    unit: z.enum(['working_day', 'calendar_day', 'working_hour', 'hour', 'month']),
  }),
  unfixedRow,
]);
export const feeRow = z.object({
  name: words(250),
  amount: z.number().int().min(0).max(10_000_000_000),
  kind: z.enum(['fee', 'charge']),
  channel,
});
export const paperRow = z.object({
  name: words(5000),
  hint: z.string().max(5000).optional(),
  originals: pieces,
  copies: pieces,
  required: z.boolean(),
});
export const stepRow = z.object({ label: z.string().max(50), text: words(50_000) });
export const audienceRow = z.object({ name: words(500) });
export const agencyRow = z.object({
  role: z.enum(['competent', 'implementing', 'authorised', 'coordinating']),
  name: words(5000),
});

export type LimitRow = z.infer<typeof limitRow>;
export type FeeRow = z.infer<typeof feeRow>;
export type PaperRow = z.infer<typeof paperRow>;
export type StepRow = z.infer<typeof stepRow>;
export type AudienceRow = z.infer<typeof audienceRow>;
export type AgencyRow = z.infer<typeof agencyRow>;

/** Why one click is not enough: the field cannot say what the sentence says. */
export type Why =
  | 'case'
  | 'stage'
  | 'sum'
  | 'range'
  | 'unit'
  | 'at_once'
  | 'same_day'
  | 'not_fixed'
  | 'in_words'
  | 'currency'
  | 'heading'
  | 'note'
  | 'count';

export interface Fit<Row> {
  /** What a correction begins with, and what one click takes where nothing speaks against it. */
  readonly row: Row;
  readonly why: Why | null;
}

const NOT_FIXED = { channel: 'any', amount: null, unit: 'not_fixed' } as const;

function whyNotLimit(limit: Extract<ReadTimeLimit, { amount: number }>): Why | null {
  if (limit.unit === null) return 'unit';
  if (limit.amount === 0) return 'at_once';
  if (limit.case !== undefined) return 'case';
  if (limit.stage !== undefined || limit.from !== undefined) return 'stage';
  if (limit.plus !== undefined) return 'sum';
  return limit.amount_min === undefined ? null : 'range';
}

export function limitFit(limit: ReadTimeLimit): Fit<LimitRow> {
  if ('not_fixed' in limit)
    return limit.text === undefined
      ? { row: NOT_FIXED, why: 'not_fixed' }
      : { row: { ...NOT_FIXED, words: cut(limit.text) }, why: 'in_words' };
  const channel = CHANNELS[limit.channel];
  if ('same_day' in limit) return { row: { channel, amount: 1, unit: 'working_day' }, why: 'same_day' };
  const unit = limit.unit === null ? 'working_day' : UNITS[limit.unit];
  return { row: { channel, amount: limit.amount, unit }, why: whyNotLimit(limit) };
}

export function feeFit(fee: ReadFee): Fit<FeeRow> {
  if ('free' in fee) return { row: FREE, why: null };
  if ('see_text' in fee) return { row: { name: '', amount: 0, kind: 'fee', channel: 'any' }, why: 'in_words' };
  const why = fee.currency !== undefined ? 'currency' : fee.amount_min === undefined ? null : 'range';
  return { row: feeOf(fee), why };
}

export function paperFit(component: ReadComponent): Fit<PaperRow> {
  const { name, originals, copies, group, role } = component;
  const row = { name, originals, copies, required: isRequired(component), ...(group === null ? {} : { hint: group }) };
  if (role !== 'paper') return { row, why: role };
  return { row, why: originals + copies === 0 ? 'count' : null };
}

export const stepFit = ({ label, text, note }: ReadStep): Fit<StepRow> => ({
  row: { label, text },
  why: note === true ? 'note' : null,
});
export const audienceFit = (name: string): Fit<AudienceRow> => ({ row: { name }, why: null });
export const agencyFit = ({ role, name }: ReadAgency): Fit<AgencyRow> => ({ row: { role, name }, why: null });
