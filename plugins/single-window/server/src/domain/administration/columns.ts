/** Columns that several registers have. Pure. */
import { dayOf, isoDay } from '../working-time/calendar';
import { refusal, type Column, type Refusal, type Values } from './row';

export const text = (key: string, vi: string, en: string, more: Partial<Column> = {}): Column => ({
  key,
  title: { vi, en },
  kind: 'text',
  most: 200,
  ...more,
});

export const PERIOD: readonly Column[] = [
  text('validFrom', 'Từ ngày', 'From', { kind: 'day', most: 10 }),
  text('validTo', 'Đến hết ngày', 'Until the end of', {
    kind: 'day',
    most: 10,
    hint: { vi: 'Để trống khi chưa có ngày kết thúc.', en: 'Empty while no end is known.' },
  }),
];

/** What is new begins today unless somebody says otherwise. */
export const beginning = (values: Values, before: Values | null, today: string): Values =>
  before === null && values['validFrom'] === '' ? { ...values, validFrom: today } : values;

/** In force on that day: both the first and the last one are. */
export const holdsOn = ({ validFrom = '', validTo = '' }: Values, today: string): boolean =>
  (validFrom === '' || validFrom <= today) && (validTo === '' || validTo >= today);

/** A row may end before it begins by one day only: then it was never in force. */
export function checkPeriod({ validFrom = '', validTo = '' }: Values): readonly Refusal[] {
  if (validFrom === '' || validTo === '') return [];
  const before = new Date(Date.parse(validFrom) - 86_400_000).toISOString().slice(0, 10);
  return validTo >= before
    ? []
    : [refusal('validTo', 'Ngày kết thúc phải sau ngày bắt đầu.', 'The end must come after the beginning.')];
}

export const isEnding = (before: Values | null, after: Values): boolean =>
  before !== null && (before['validTo'] ?? '') !== (after['validTo'] ?? '') && after['validTo'] !== '';

/** A row that was made and is taken back was never in force: nothing is deleted. */
export const withdrawn = (after: Values, today: string): Values => ({ ...after, validTo: isoDay(dayOf(today) - 1) });
