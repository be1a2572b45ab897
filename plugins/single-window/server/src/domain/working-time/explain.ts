/** The steps that led to a promised date, as data with their words. */
import type { Text } from '@motcua/cms';
import { dateWords, momentWords, limitWords, workWords } from './words';
import { isoDay, localDay, type SpecialDay, type WorkingCalendar } from './calendar';
import type { ClockStart, Limit, StartRule } from './limits';
import { minutesOf } from './day-table';
import { hoursAt, workingDaysBetween, workingMinutesBetween } from './working-time';

/** One step; a reader who knows no kinds reads the words. */
export interface PromiseStep extends Text {
  readonly kind: 'received' | 'limit' | 'day' | 'weekend' | 'asked' | 'paused' | 'restarted' | 'stands' | 'promised';
  /** When it happened, or the day meant. */
  readonly at: string;
}

const RULES: Readonly<Record<Exclude<StartRule, null>, Text>> = {
  day_off: { vi: 'là ngày nghỉ', en: 'a day off' },
  after_17: { vi: 'sau 17:00', en: 'after 17:00' },
  after_15: { vi: 'sau giờ chốt 15:00', en: 'after the cut-off at 15:00' },
  last_hour: { vi: 'sau giờ chốt trong ngày', en: 'after the cut-off of the day' },
};

export function startStep(
  kind: 'received' | 'restarted',
  said: Text,
  at: Date,
  { start, rule }: ClockStart,
): PromiseStep {
  const [moment, from] = [momentWords(at), momentWords(start)];
  const because = rule === null ? { vi: '', en: '' } : { vi: `, ${RULES[rule].vi}`, en: `, ${RULES[rule].en}` };
  return {
    kind,
    at: at.toISOString(),
    vi: `${said.vi} ${moment.vi}${because.vi} → tính từ ${from.vi}`,
    en: `${said.en} ${moment.en}${because.en} → counts from ${from.en}`,
  };
}

export function limitStep(limit: Limit, start: Date): PromiseStep {
  const amount = limitWords(limit);
  return {
    kind: 'limit',
    at: start.toISOString(),
    vi: `Thời hạn giải quyết: ${amount.vi}`,
    en: `Time limit: ${amount.en}`,
  };
}

export function askedStep(at: Date, why: Text): PromiseStep {
  const moment = momentWords(at);
  return { kind: 'asked', at: at.toISOString(), vi: `${why.vi}: ${moment.vi}`, en: `${why.en}: ${moment.en}` };
}

export function standsStep(at: Date): PromiseStep {
  const moment = momentWords(at);
  return {
    kind: 'stands',
    at: at.toISOString(),
    vi: `Bổ sung đủ lúc ${moment.vi}; thời hạn vẫn tính liên tục`,
    en: `Supplemented at ${moment.en}; the clock ran on`,
  };
}

/** Working minutes of a usual day of the calendar, for saying lengths in days. */
function usualDay(calendar: WorkingCalendar, at: Date): number {
  return minutesOf(hoursAt(calendar, at)) || 8 * 60;
}

/** How long the clock stood, why, and how much of the limit was used before. */
export function pausedStep(
  calendar: WorkingCalendar,
  pause: { readonly from: Date; readonly to: Date },
  start: Date,
  why: Text,
): PromiseStep {
  const perDay = usualDay(calendar, start);
  const still = workWords(workingMinutesBetween(calendar, pause.from, pause.to), perDay);
  const used = workWords(workingMinutesBetween(calendar, start, pause.from), perDay);
  const to = momentWords(pause.to);
  return {
    kind: 'paused',
    at: pause.to.toISOString(),
    vi: `Tạm dừng ${still.vi} vì ${why.vi}; tính tiếp từ ${to.vi}, thời gian đã dùng ${used.vi} được giữ nguyên`,
    en: `Stood still for ${still.en}: ${why.en}; goes on from ${to.en}, ${used.en} used before count`,
  };
}

/** Consecutive days of one kind and name. */
interface Run {
  readonly special: SpecialDay;
  readonly first: number;
  last: number;
}

const KIND_WORDS: Readonly<Record<SpecialDay['kind'], Text>> = {
  holiday: { vi: 'Nghỉ', en: 'Off' },
  swapped: { vi: 'Nghỉ', en: 'Off' },
  closure: { vi: 'Đóng cửa', en: 'Closed' },
  worked: { vi: 'Làm việc', en: 'Worked' },
  hours: { vi: 'Giờ làm việc riêng', en: 'Hours of its own' },
  regular: { vi: 'Làm việc', en: 'Worked' },
};

function runsBetween(calendar: WorkingCalendar, from: number, to: number): readonly Run[] {
  const runs: Run[] = [];
  for (let day = from; day <= to; day += 1) {
    const special = calendar.days.get(isoDay(day));
    if (!special) continue;
    const last = runs.at(-1);
    if (last && last.last === day - 1 && last.special.kind === special.kind && last.special.name.vi === special.name.vi)
      last.last = day;
    else runs.push({ special, first: day, last: day });
  }
  return runs;
}

/** The days between start and end that were not counted as the week has them. */
export function daySteps(calendar: WorkingCalendar, start: Date, end: Date): readonly PromiseStep[] {
  const [from, to] = [localDay(start), localDay(end)];
  const runs = runsBetween(calendar, from, to);
  const steps = runs.map(({ special, first, last }): PromiseStep => {
    const when = first === last ? dateWords(first) : `${dateWords(first)} – ${dateWords(last)}`;
    const word = KIND_WORDS[special.kind];
    return {
      kind: 'day',
      at: isoDay(first),
      vi: `${word.vi} ${when}: ${special.name.vi}`,
      en: `${word.en} ${when}: ${special.name.en}`,
    };
  });
  const off = runs
    .filter(({ special }) => !['worked', 'hours'].includes(special.kind))
    .reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const weekend = to - from - workingDaysBetween(calendar, start, end) - off;
  if (weekend <= 0) return steps;
  return [
    ...steps,
    {
      kind: 'weekend',
      at: start.toISOString(),
      vi: `Không tính ${weekend} ngày nghỉ hằng tuần`,
      en: `${weekend} days of weekends do not count`,
    },
  ];
}

export function promisedStep(at: Date): PromiseStep {
  const moment = momentWords(at);
  return { kind: 'promised', at: at.toISOString(), vi: `→ Hẹn trả ${moment.vi}`, en: `→ Promised for ${moment.en}` };
}
