/** Limits added up: a common measure for the five units of domain.md §5. */
import type { TimeUnit } from '@motcua/cms';

interface Length {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** Working days that a unit stands for when steps are added up: 8 working hours a day (law.md §6), 5 of 7 days, 22 days a month; a clock hour is a 24th of a calendar day. */
const DAYS: Readonly<Record<TimeUnit, number>> = {
  working_day: 1,
  calendar_day: 5 / 7,
  working_hour: 1 / 8,
  hour: 5 / 7 / 24,
  month: 22,
};

export const workingDays = ({ amount, unit }: Length): number => amount * DAYS[unit];

const WORDS: Readonly<Record<TimeUnit, readonly [vi: string, en: string]>> = {
  working_day: ['ngày làm việc', 'working days'],
  calendar_day: ['ngày', 'days'],
  working_hour: ['giờ làm việc', 'working hours'],
  hour: ['giờ', 'hours'],
  month: ['tháng', 'months'],
};

const rounded = (value: number): number => Math.round(value * 100) / 100;
const amountVi = (value: number): string => String(rounded(value)).replace('.', ',');

export const sayLength = ({ amount, unit }: Length): readonly [vi: string, en: string] => [
  `${amountVi(amount)} ${WORDS[unit][0]}`,
  `${rounded(amount)} ${WORDS[unit][1]}`,
];

/** A sum of working days, in the unit of what it is compared with. */
export const sayDays = (days: number, unit: TimeUnit): readonly [vi: string, en: string] =>
  sayLength({ amount: days / DAYS[unit], unit });
