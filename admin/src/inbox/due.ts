import { dateWords, officeDay, shortDate, timeWords } from '../layout/format';

export interface Due {
  readonly tone: 'late' | 'soon' | 'calm';
  /** A key of the locale files with what it needs. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Day of the week, 0 = Sunday, when the words name a day. */
  readonly weekday: number | null;
}

const workingDay = 8 * 60;
const dayMs = 24 * 60 * 60 * 1000;

const lateWords = (minutes: number): Due => {
  const tone = 'late';
  const weekday = null;
  if (minutes < 60)
    return { tone, key: 'due.minutes_late', values: { smart_count: Math.max(1, Math.ceil(minutes)) }, weekday };
  if (minutes < workingDay)
    return { tone, key: 'due.hours_late', values: { smart_count: Math.floor(minutes / 60) }, weekday };
  return { tone, key: 'due.days_late', values: { smart_count: Math.floor(minutes / workingDay) }, weekday };
};

const soonWords = (minutes: number): Due =>
  minutes < 60
    ? {
        tone: 'soon',
        key: 'due.minutes_left',
        values: { smart_count: Math.max(0, Math.floor(minutes)) },
        weekday: null,
      }
    : { tone: 'soon', key: 'due.hours_left', values: { smart_count: Math.floor(minutes / 60) }, weekday: null };

/**
 * When a dossier is due, in words: working time when late or within today, else the day.
 * @param minutes working minutes left by the agency's calendar, negative when late, null without a deadline
 */
export const dueWords = (minutes: number | null, dueAt: string | null, now: Date): Due => {
  if (minutes !== null && minutes < 0) return lateWords(-minutes);
  if (dueAt === null) {
    return minutes === null ? { tone: 'calm', key: 'due.none', values: {}, weekday: null } : soonWords(minutes);
  }
  const today = officeDay(now);
  const day = officeDay(new Date(dueAt));
  if (minutes !== null && day <= today) return soonWords(minutes);
  if (day === officeDay(new Date(now.getTime() + dayMs))) {
    return { tone: 'calm', key: 'due.tomorrow', values: { time: timeWords(dueAt) }, weekday: null };
  }
  const named = day.slice(0, 4) === today.slice(0, 4) ? shortDate(dueAt) : dateWords(dueAt);
  return { tone: 'calm', key: 'due.on', values: { day: named }, weekday: new Date(`${day}T00:00:00Z`).getUTCDay() };
};
