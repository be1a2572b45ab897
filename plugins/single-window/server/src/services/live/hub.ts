/**
 * Tells officers that dossiers of their lists have changed: one look at the events a second for all who listen at this process, none while nobody
 * does. (LISTEN/NOTIFY was not taken: every notifying transaction of PostgreSQL commits under one lock.)
 */
import type { OfficerActor } from '@motcua/plugin-identity';
import { EventMarks } from '../../domain/event-marks';
import {
  audiencesOf,
  eventsAfter,
  MOST_EVENTS,
  newestEvent,
  type Audience,
  type EventMark,
} from '../../repositories/live';
import type { Core } from '../core';
import { seesProvince } from '../relations';

/** A dossier and its version; nothing of anybody. */
interface Change {
  readonly dossier: number;
  readonly version: number;
}

export interface News {
  /** Of the newest event that was looked at, whoever's it was. */
  readonly id: number;
  readonly changes: readonly Change[];
  /** More happened than is told: look at the lists anew. */
  readonly much: boolean;
}

type Tell = (news: News) => void;

interface Listener {
  readonly actor: OfficerActor;
  readonly all: boolean;
  readonly tell: Tell;
}

/** An event that committed late may stand this far before the last one that a listener heard of. */
const OVERLAP = 50;

const learns = ({ actor, all }: Listener, dossier: Audience): boolean =>
  all ||
  dossier.agency_id === actor.agencyId ||
  dossier.one_stop_unit_id === actor.agencyId ||
  dossier.task_agencies.includes(actor.agencyId) ||
  dossier.assignees.includes(actor.officerId);

/** The newest version of each dossier. */
function changesFor(
  listener: Listener,
  events: readonly EventMark[],
  audiences: readonly Audience[],
): readonly Change[] {
  const mine = new Set(audiences.filter((one) => learns(listener, one)).map(({ id }) => id));
  const versions = new Map<number, number>();
  for (const { dossier_id: id, seq } of events)
    if (mine.has(id)) versions.set(id, Math.max(seq, versions.get(id) ?? 0));
  return [...versions].map(([dossier, version]) => ({ dossier, version }));
}

const dossiersOf = (events: readonly EventMark[]): readonly number[] => [
  ...new Set(events.map(({ dossier_id: id }) => id)),
];

export class LiveHub {
  readonly #core: Core;
  readonly #every: number;
  readonly #listeners = new Set<Listener>();
  #marks: Promise<EventMarks> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(core: Core, every: number) {
    this.#core = core;
    this.#every = every;
  }

  /** How many streams a person holds here. */
  countOf(officerId: number): number {
    return [...this.#listeners].filter(({ actor }) => actor.officerId === officerId).length;
  }

  /** Answers how to stop; with `since`, what happened after that event is told first. */
  async listen(actor: OfficerActor, tell: Tell, since: number | null): Promise<() => void> {
    await this.#core.directory.ready();
    const listener: Listener = { actor, all: seesProvince(this.#core, actor), tell };
    this.#listeners.add(listener);
    this.#marks ??= newestEvent(this.#core.db()).then((newest) => new EventMarks(newest));
    this.#timer ??= setTimeout(() => void this.#turn(), this.#every).unref();
    const stop = (): void => {
      this.#listeners.delete(listener);
    };
    try {
      const { last } = await this.#marks;
      tell(since === null ? { id: last, changes: [], much: false } : await this.#missed(listener, since, last));
    } catch (error) {
      stop();
      this.#marks = null;
      throw error;
    }
    return stop;
  }

  async #missed(listener: Listener, since: number, last: number): Promise<News> {
    const db = this.#core.db();
    const events = await eventsAfter(db, Math.max(0, since - OVERLAP));
    const changes = changesFor(listener, events, await audiencesOf(db, dossiersOf(events)));
    return { id: last, changes, much: events.length >= MOST_EVENTS };
  }

  async #turn(): Promise<void> {
    try {
      await this.#look();
    } catch (error) {
      this.#core.strapi.log.error(`single-window: live: ${error instanceof Error ? error.message : String(error)}`);
    }
    const listening = this.#listeners.size > 0;
    this.#timer = listening ? setTimeout(() => void this.#turn(), this.#every).unref() : null;
    if (!listening) this.#marks = null;
  }

  async #look(): Promise<void> {
    const marks = await this.#marks;
    if (!marks || this.#listeners.size === 0) return;
    const db = this.#core.db();
    const events = marks.take(await eventsAfter(db, marks.last, marks.missing()), Date.now());
    if (events.length === 0) return;
    const audiences = await audiencesOf(db, dossiersOf(events));
    for (const listener of this.#listeners) {
      const changes = changesFor(listener, events, audiences);
      if (changes.length > 0) listener.tell({ id: marks.last, changes, much: false });
    }
  }
}
