/** The promised date of a dossier and how it came about. Decree 118/2025 Arts. 17–19 (law.md §10). */
import type { CutOff, Text } from '@motcua/cms';
import type { WorkingCalendar } from './calendar';
import type { ClockEvent } from './clock-events';
import {
  askedStep,
  daySteps,
  limitStep,
  pausedStep,
  promisedStep,
  standsStep,
  startStep,
  type PromiseStep,
} from './explain';
import { clockStart, type Limit } from './limits';
import { addLimitWithPauses, type Pause } from './pauses';

export interface PromiseRules {
  readonly limit: Limit;
  /** What an answered supplement does to the clock. */
  readonly clock: 'restart' | 'pause' | 'run';
  readonly cutOff?: CutOff;
}

export interface PromiseDate {
  readonly promisedAt: Date;
  readonly explanation: readonly PromiseStep[];
}

const RECEIVED: Text = { vi: 'Tiếp nhận', en: 'Received at' };
const RESTARTED: Text = {
  vi: 'Bổ sung đủ, thời hạn tính lại từ đầu:',
  en: 'Supplemented, the limit starts again:',
};
const ASKED: Text = { vi: 'Yêu cầu bổ sung', en: 'A supplement was asked for' };
const SUPPLEMENT: Text = { vi: 'yêu cầu bổ sung', en: 'a supplement was asked for' };
const PAUSED: Text = { vi: 'Tạm dừng', en: 'Stopped' };

/** The clock of one dossier, event by event. */
class Clock {
  private start: Date | null = null;
  private pauses: Pause[] = [];
  private steps: PromiseStep[] = [];
  private askedAt: Date | null = null;
  private paused: { readonly at: Date; readonly why: Text } | null = null;

  constructor(
    private readonly rules: PromiseRules,
    private readonly calendar: WorkingCalendar,
  ) {}

  private begin(kind: 'received' | 'restarted', said: Text, at: Date): void {
    const begun = clockStart(this.calendar, at, this.rules.cutOff);
    this.start = begun.start;
    this.pauses = [];
    this.steps.push(startStep(kind, said, at, begun), limitStep(this.rules.limit, begun.start));
  }

  private stand(from: Date, until: Date, why: Text): void {
    const to = clockStart(this.calendar, until, this.rules.cutOff).start;
    this.pauses.push({ from, to });
    if (this.start) this.steps.push(pausedStep(this.calendar, { from, to }, this.start, why));
  }

  take(event: ClockEvent): void {
    switch (event.kind) {
      case 'received':
        this.begin('received', RECEIVED, event.at);
        return;
      case 'supplement_asked':
        if (!this.start) return;
        this.askedAt = event.at;
        this.steps.push(askedStep(event.at, ASKED));
        return;
      case 'supplemented':
        if (this.start && this.askedAt) this.supplemented(this.askedAt, event.at);
        this.askedAt = null;
        return;
      case 'paused':
        if (!this.start) return;
        this.paused = { at: event.at, why: event.why ?? PAUSED };
        this.steps.push(askedStep(event.at, { vi: `${PAUSED.vi}, ${this.paused.why.vi}`, en: this.paused.why.en }));
        return;
      case 'resumed':
        if (this.paused) this.stand(this.paused.at, event.at, this.paused.why);
        this.paused = null;
    }
  }

  private supplemented(askedAt: Date, at: Date): void {
    if (this.rules.clock === 'restart') this.begin('restarted', RESTARTED, at);
    else if (this.rules.clock === 'pause') this.stand(askedAt, at, SUPPLEMENT);
    else this.steps.push(standsStep(at));
  }

  promise(): PromiseDate | null {
    if (!this.start) return null;
    const promisedAt = addLimitWithPauses(this.calendar, this.start, this.rules.limit, this.pauses);
    return {
      promisedAt,
      explanation: [...this.steps, ...daySteps(this.calendar, this.start, promisedAt), promisedStep(promisedAt)],
    };
  }
}

/** The promised date by the events so far, null before reception. While a supplement or a payment is awaited the date stands; it moves when the wait is over. */
export function promiseDate(
  rules: PromiseRules,
  calendar: WorkingCalendar,
  events: readonly ClockEvent[],
): PromiseDate | null {
  const clock = new Clock(rules, calendar);
  for (const event of events) clock.take(event);
  return clock.promise();
}
