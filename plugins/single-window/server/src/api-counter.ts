/** What the counter of a one-stop unit gives other rooms: the visit under way, and the hall's queue. Part of api.ts. */
import type { Core } from '@strapi/strapi';
import type { OfficerActor } from '@motcua/plugin-identity';

/** Who stands at the counter, and how we know. */
export interface CounterPerson {
  readonly personalNumber: string;
  readonly fullName: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly address: string | null;
  /** `declared`: the register did not know, or did not answer. */
  readonly source: 'population' | 'declared';
  readonly outcome: 'found' | 'not_found' | 'unavailable' | 'not_asked';
  /** What the card says otherwise than the register. */
  readonly differs: readonly ('fullName' | 'birthDate' | 'sex')[];
  /** When the register was asked, ISO time. */
  readonly at: string;
  /** The register's record, for the form's first answers. */
  readonly record: object | null;
}

export interface CounterVisit {
  readonly key: string;
  readonly startedAt: Date;
  readonly ticketId: string | null;
  readonly person: CounterPerson | null;
}

export interface CounterVisits {
  /** The officer's visit under way; null when nobody stands there. */
  current(officer: OfficerActor): Promise<CounterVisit | null>;
  /** Another person: what was begun for the one before is gone. */
  meet(officer: OfficerActor, person: CounterPerson): Promise<CounterVisit>;
}

/** What the hall sees. */
export interface HallView {
  readonly unit: string;
  readonly now: string;
  readonly calls: readonly { readonly ticket: string; readonly counter: string; readonly fresh: boolean }[];
  readonly waiting: readonly { readonly group: string; readonly name: HallText; readonly count: number }[];
  /** Of those called in the last hours; null before the first. */
  readonly averageWaitMinutes: number | null;
}

interface HallText {
  readonly vi: string;
  readonly en: string;
}

export interface HallTicket {
  readonly ticket: string;
  readonly group: HallText;
  readonly unit: string;
  readonly ahead: number;
  readonly takenAt: Date;
}

export interface Queue {
  /** By the unit's hall link; null when there is no such link. */
  hall(link: string): Promise<HallView | null>;
  /** Takes a number. Null: no such link or group; throws QueueFull (429). */
  take(link: string, group: string): Promise<HallTicket | null>;
}

/** A hall's kiosk by its secret link. */
export interface KioskPlace {
  /** The one-stop unit. */
  readonly id: number;
  readonly code: string;
  readonly unit: string;
  /** Of the hall's board, for tickets. */
  readonly hall: string;
  /** The commune whose unit it is; null in a unit of the whole province. */
  readonly communeCode: string | null;
}

/** A procedure that can be filed in the hall. */
export interface KioskProcedure {
  readonly code: string;
  readonly name: HallText;
}

export interface KioskHalls {
  /** Null when there is no such link, or the unit is no more. */
  place(link: string): Promise<KioskPlace | null>;
  procedures(place: KioskPlace): Promise<readonly KioskProcedure[]>;
}

export const counterVisits = (strapi: Core.Strapi): CounterVisits => strapi.plugin('single-window').service('counter');
export const kioskHalls = (strapi: Core.Strapi): KioskHalls => strapi.plugin('single-window').service('kiosk');
export const queue = (strapi: Core.Strapi): Queue => strapi.plugin('single-window').service('queue');
