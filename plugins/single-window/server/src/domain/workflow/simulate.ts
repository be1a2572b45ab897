/** Walks a sample dossier through a workflow with a clock that can be moved: whom it reaches, when, and which papers it prints. Pure. */
import type {
  Answers,
  Channel,
  ClockRules,
  NpspStatus,
  Role,
  StateMeta,
  Text,
  TimeLimit,
  UnitRef,
  WorkflowDefinition,
} from '@motcua/cms';
import type { WorkingCalendar } from '../working-time/calendar';
import { clockEvents, type HistoryEvent } from '../working-time/clock-events';
import { promiseDate } from '../working-time/promise-date';
import { actOf } from './acts';
import type { NamedPart } from './definition';
import { dueOf, promiseRules, timerAt } from './due';
import { compileWorkflow, type Step, type Workflow } from './machine';
import { guardOf, type WorkflowFacts } from './registry';

export interface SimulationInput {
  readonly definition: WorkflowDefinition;
  readonly answers: Answers;
  readonly channel: Channel;
  readonly feeDue: boolean;
  /** The legal limit of the channel; null when none is fixed. */
  readonly limit: TimeLimit | null;
  /** What the procedure says over the workflow's own clock. */
  readonly clock?: ClockRules;
  readonly start: Date;
  /** The calendar of a step's unit; `undefined` asks for that of the competent agency. */
  readonly calendarOf: (unit: UnitRef | undefined) => WorkingCalendar;
}

export interface SimulatedEvent {
  readonly type: string;
  /** Now when absent; a TIMER comes when it is due. Timers that are due before come first, by themselves. */
  readonly at?: Date;
  /** The fee was paid with this act. */
  readonly paid?: boolean;
}

export interface SimulatedState {
  readonly path: string;
  readonly label: Text;
  readonly npspStatus: NpspStatus;
  readonly since: Date;
  readonly dueAt: Date | null;
  /** Who holds the step, or answers for the wait; null when it is over. */
  readonly holder: { readonly role: Role; readonly unit: UnitRef; readonly waits: boolean } | null;
  readonly tasks: readonly Text[];
  readonly waitsFor: Text | null;
}

export interface SimulatedAct {
  readonly type: string;
  readonly label: Text;
  readonly by: 'officer' | 'applicant' | 'system';
  readonly allowed: boolean;
  readonly why: Text | null;
  /** The state that it would lead to, and the papers that it would print. */
  readonly leadsTo: Text | null;
  readonly papers: readonly string[];
}

export interface SimulatedStep {
  /** Null for the filing itself. */
  readonly event: string | null;
  /** The clock did it. */
  readonly automatic: boolean;
  readonly at: Date;
  readonly states: readonly SimulatedState[];
  readonly npspStatus: NpspStatus;
  readonly label: Text;
  readonly next: Text;
  readonly promisedAt: Date | null;
  /** When TIMER comes if nobody acts. */
  readonly timerAt: Date | null;
  readonly papers: readonly string[];
  /** What the applicant reads. */
  readonly message: Text | null;
  readonly possible: readonly SimulatedAct[];
  readonly ended: boolean;
}

export interface Simulation {
  readonly steps: readonly SimulatedStep[];
  /** The event that could not be done, and why; the walk stops there. */
  readonly refused: { readonly event: string; readonly at: Date; readonly why: Text } | null;
}

/** A timer that leads to itself would go on for ever. */
const MOST_STEPS = 500;
const NOT_HERE: Text = { vi: 'Hồ sơ đang ở bước khác.', en: 'The dossier is at another step.' };

const papersOf = (actions: readonly NamedPart[]): readonly string[] =>
  actions.flatMap(({ type, params }) =>
    type === 'issuePaper' && typeof params['form'] === 'string' ? [params['form']] : [],
  );

class Walk {
  readonly steps: SimulatedStep[] = [];
  private readonly workflow: Workflow;
  private facts: WorkflowFacts;
  private step: Step;
  private now: Date;
  private promisedAt: Date | null = null;
  private readonly history: HistoryEvent[] = [];
  private since = new Map<string, Date>();

  constructor(private readonly input: SimulationInput) {
    this.workflow = compileWorkflow(input.definition);
    this.facts = {
      supplementCount: 0,
      npspStatus: 1,
      channel: input.channel,
      answers: input.answers,
      paymentStatus: input.feeDue ? 'due' : 'none',
    };
    this.now = input.start;
    this.step = this.workflow.start(this.facts);
    this.enter(null, false);
  }

  get ended(): boolean {
    return this.step.position.final;
  }

  /** The next TIMER that the position would take. */
  timer(): Date | null {
    const { value } = this.step.position;
    const due = this.workflow.timed(value).flatMap(({ path, meta }) => {
      const since = this.since.get(path) ?? this.now;
      return timerAt(this.input.definition, meta, this.input.calendarOf(meta.unit ?? meta.owner?.unit), since) ?? [];
    });
    const [first] = due.sort((a, b) => a.getTime() - b.getTime());
    return first && this.workflow.step(value, this.facts, 'TIMER') ? first : null;
  }

  /** Lets the time pass; timers that come due act by themselves. */
  passTo(at: Date): void {
    for (let due = this.timer(); due && due <= at && !this.ended; due = this.timer()) {
      if (this.steps.length >= MOST_STEPS) return;
      this.take({ type: 'TIMER', at: due }, true);
    }
    if (at > this.now) this.now = at;
  }

  /** Why it cannot be done, or null when it was. */
  take(event: SimulatedEvent, automatic = false): Text | null {
    const { type } = event;
    const at = event.at ?? (type === 'TIMER' ? this.timer() : null) ?? this.now;
    if (at > this.now) this.now = at;
    if (event.paid && this.facts.paymentStatus === 'due') this.facts = { ...this.facts, paymentStatus: 'paid' };
    const next = this.workflow.step(this.step.position.value, this.facts, type);
    if (!next) return this.whyNot(type);
    this.promise({ type, at: this.now, data: { npspStatus: next.position.meta.npspStatus } });
    this.step = next;
    this.facts = {
      ...this.facts,
      npspStatus: next.position.meta.npspStatus,
      supplementCount: this.facts.supplementCount + (type === 'REQUEST_SUPPLEMENT' ? 1 : 0),
    };
    this.enter(type, automatic);
    return null;
  }

  /** The date by all that the clock has seen; an act that does not move it leaves it. */
  private promise(event: HistoryEvent): void {
    const { definition, limit, clock, calendarOf } = this.input;
    const before = clockEvents(this.history, clock?.duty).length;
    this.history.push(event);
    const events = clockEvents(this.history, clock?.duty);
    const rules = promiseRules(clock ? { clock } : {}, definition, limit);
    if (!rules || events.length === before) return;
    this.promisedAt = promiseDate(rules, calendarOf(undefined), events)?.promisedAt ?? this.promisedAt;
  }

  private whyNot(type: string): Text {
    const guard = this.workflow.refusal(this.step.position.value, this.facts, type);
    return (guard === null ? undefined : guardOf(guard)?.why) ?? NOT_HERE;
  }

  private enter(event: string | null, automatic: boolean): void {
    const { position, actions } = this.step;
    const before = this.since;
    this.since = new Map(this.workflow.active(position.value).map((path) => [path, before.get(path) ?? this.now]));
    this.steps.push({
      event,
      automatic,
      at: this.now,
      states: this.workflow.leaves(position.value).map(({ path, meta }) => this.stateOf(path, meta)),
      npspStatus: position.meta.npspStatus,
      label: position.meta.label,
      next: position.meta.next,
      promisedAt: this.promisedAt,
      timerAt: this.timer(),
      papers: papersOf(actions),
      message: event === null ? actOf('FILE').message : actOf(event).message,
      possible: position.final ? [] : this.possible(),
      ended: position.final,
    });
  }

  private stateOf(path: string, meta: StateMeta): SimulatedState {
    const { role, unit, owner } = meta;
    const over = this.step.position.final;
    const holder = role ? { role, unit: unit ?? 'competent', waits: false } : owner ? { ...owner, waits: true } : null;
    const calendar = this.input.calendarOf(holder?.unit);
    const since = this.since.get(path) ?? this.now;
    const timed = timerAt(this.input.definition, meta, calendar, since);
    return {
      path,
      label: meta.label,
      npspStatus: meta.npspStatus,
      since,
      dueAt: over ? null : (timed ?? dueOf(meta, calendar, since, this.promisedAt, this.input.clock?.cutOff)),
      holder: over ? null : holder,
      tasks: meta.tasks ?? [],
      waitsFor: meta.waitsFor?.system ?? null,
    };
  }

  private possible(): readonly SimulatedAct[] {
    const { value } = this.step.position;
    const types = [...new Set(this.workflow.events(value).map((event) => event.type))];
    return types.map((type) => {
      const next = this.workflow.step(value, this.facts, type);
      const { label, by } = actOf(type);
      return {
        type,
        label,
        by,
        allowed: next !== null,
        why: next ? null : this.whyNot(type),
        leadsTo: next?.position.meta.label ?? null,
        papers: next ? papersOf(next.actions) : [],
      };
    });
  }
}

/** `until` moves the clock on after the last event. Throws when the definition cannot be compiled: check it first. */
export function simulate(input: SimulationInput, events: readonly SimulatedEvent[], until?: Date): Simulation {
  const walk = new Walk(input);
  for (const event of events) {
    if (event.type !== 'TIMER' && event.at) walk.passTo(event.at);
    const why = walk.ended ? NOT_HERE : walk.take(event);
    if (why)
      return {
        steps: walk.steps,
        refused: { event: event.type, at: event.at ?? walk.steps.at(-1)?.at ?? input.start, why },
      };
  }
  if (until) walk.passTo(until);
  return { steps: walk.steps, refused: null };
}
