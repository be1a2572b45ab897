/** The hall's queue: numbers are taken, called, called again, passed on. */
import { randomBytes } from 'node:crypto';
import type { Core as StrapiCore } from '@strapi/strapi';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import type { HallView, Queue } from '../api-counter';
import { groupOf, SERVICE_GROUPS, ticketName, type ServiceGroup } from '../domain/queue/groups';
import { isoDay, localDay } from '../domain/working-time/calendar';
import {
  agencyOfLink,
  averageWait,
  callNext,
  calledTickets,
  changeHeld,
  hallLink,
  heldBy,
  kioskLink,
  letGo,
  takeTicket,
  ticketServed,
  waitingByGroup,
  waitingTickets,
  type HeldChanges,
  type TicketRow,
} from '../repositories/queue';
import type { Core } from './core';
import { beginFor } from './counter/visits';
import { coreFor } from './public';

export interface QueueTicket {
  readonly id: string;
  readonly ticket: string;
  readonly waitsIn: string;
  readonly takenAt: Date;
  readonly calledAt: Date | null;
  readonly counter: string | null;
  readonly calls: number;
}

export interface QueueBoard {
  readonly groups: readonly (ServiceGroup & { readonly waiting: number })[];
  /** Whom this officer has called. */
  readonly mine: QueueTicket | null;
  readonly called: readonly QueueTicket[];
  readonly waiting: readonly QueueTicket[];
  readonly averageWaitMinutes: number | null;
  /** Paths of the hall's pages. */
  readonly hall: string;
  readonly tickets: string;
  readonly kiosk: string;
}

/** More do not stand in any hall: somebody is playing with the machine. */
const MOST_WAITING = 500;
const SHOWN = 12;
const LISTED = 50;
/** A call is new to the hall for so long. */
const FRESH_MS = 30_000;

class QueueFull extends Problem {
  constructor() {
    super(
      'QueueFull',
      429,
      { vi: 'Hiện có quá nhiều người chờ', en: 'Too many people are waiting' },
      { vi: 'Hãy hỏi người hướng dẫn tại sảnh.', en: 'Ask the guide in the hall.' },
    );
  }
}

class TicketGone extends Problem {
  constructor() {
    super(
      'TicketGone',
      409,
      { vi: 'Số này không còn ở quầy của bạn', en: 'This number is no longer at your counter' },
      { vi: 'Hãy tải lại hàng đợi.', en: 'Load the queue again.' },
    );
  }
}

const today = (core: Core): string => isoDay(localDay(core.clock()));
const rounded = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes));

const toTicket = (row: TicketRow): QueueTicket => ({
  id: row.id,
  ticket: ticketName(row.service_group, row.number),
  waitsIn: row.waits_in,
  takenAt: row.taken_at,
  calledAt: row.called_at,
  counter: row.counter,
  calls: row.calls,
});

async function counted(
  core: Core,
  agencyId: number,
): Promise<readonly (ServiceGroup & { readonly waiting: number })[]> {
  const counts = new Map(
    (await waitingByGroup(core.db(), agencyId, today(core))).map(({ waits_in: group, n }) => [group, Number(n)]),
  );
  return SERVICE_GROUPS.map((group) => ({ ...group, waiting: counts.get(group.letter) ?? 0 }));
}

export async function boardOf(core: Core, officer: OfficerActor): Promise<QueueBoard> {
  const db = core.db();
  const { agencyId, officerId } = officer;
  const day = today(core);
  const link = await hallLink(db, agencyId, randomBytes(18).toString('base64url'));
  const [mine] = await heldBy(db, agencyId, officerId, day);
  return {
    groups: await counted(core, agencyId),
    mine: mine ? toTicket(mine) : null,
    called: (await calledTickets(db, agencyId, day, LISTED)).map(toTicket),
    waiting: (await waitingTickets(db, agencyId, day, LISTED)).map(toTicket),
    averageWaitMinutes: rounded(await averageWait(db, agencyId, day)),
    hall: `/sanh/${link}`,
    tickets: `/sanh/${link}/lay-so`,
    kiosk: `/kiosk/${await kioskLink(db, agencyId, randomBytes(18).toString('base64url'))}`,
  };
}

/** Whoever was here has been served; who has waited longest comes, and his visit begins. Null: nobody waits. */
export async function nextTicket(
  core: Core,
  officer: OfficerActor,
  input: { readonly counter: string; readonly groups: readonly string[] },
): Promise<QueueTicket | null> {
  const { agencyId, officerId } = officer;
  const at = core.clock();
  const day = today(core);
  const row = await core.db().transaction(async (trx) => {
    await letGo(trx, agencyId, officerId, day, at);
    return callNext(trx, { agencyId, officerId, day, at, counter: input.counter, groups: input.groups });
  });
  await beginFor(core, officer, row?.id ?? null);
  return row ? toTicket(row) : null;
}

export type TicketChange =
  | { readonly kind: 'recall' }
  | { readonly kind: 'no_show' }
  | { readonly kind: 'done' }
  | { readonly kind: 'transfer'; readonly group: string };

export async function changeTicket(core: Core, officer: OfficerActor, id: string, change: TicketChange): Promise<void> {
  const at = core.clock();
  const { agencyId, officerId } = officer;
  const db = core.db();
  if (change.kind === 'done') {
    await ticketServed(db, agencyId, id, at);
    return;
  }
  const changes: Readonly<Record<Exclude<TicketChange['kind'], 'done'>, HeldChanges>> = {
    recall: { called_at: at, calls: db.raw('calls + 1') },
    no_show: { no_show_at: at },
    // It keeps its number and its place by the time it was taken.
    transfer: {
      called_at: null,
      called_by: null,
      counter: null,
      waits_in: change.kind === 'transfer' ? change.group : '',
    },
  };
  if (!(await changeHeld(db, { id, agencyId, officerId }, changes[change.kind]))) throw new TicketGone();
}

export default ({ strapi }: { strapi: StrapiCore.Strapi }): Queue => {
  const core = coreFor(strapi);
  return {
    hall: async (link) => {
      const db = core.db();
      const agency = await agencyOfLink(db, link);
      if (!agency) return null;
      const now = core.clock();
      const called = await calledTickets(db, agency.id, today(core), SHOWN);
      return {
        unit: agency.name,
        now: now.toISOString(),
        calls: called.map((row): HallView['calls'][number] => ({
          ticket: ticketName(row.service_group, row.number),
          counter: row.counter ?? '',
          fresh: row.called_at !== null && now.getTime() - row.called_at.getTime() < FRESH_MS,
        })),
        waiting: (await counted(core, agency.id)).map(({ letter, name, waiting }) => ({
          group: letter,
          name,
          count: waiting,
        })),
        averageWaitMinutes: rounded(await averageWait(db, agency.id, today(core))),
      };
    },
    take: async (link, letter) => {
      const db = core.db();
      const agency = await agencyOfLink(db, link);
      const group = groupOf(letter);
      if (!agency || !group) return null;
      const day = today(core);
      const ahead = (await counted(core, agency.id)).find((one) => one.letter === letter)?.waiting ?? 0;
      const row = await takeTicket(db, { agencyId: agency.id, day, group: letter, at: core.clock() }, MOST_WAITING);
      if (!row) throw new QueueFull();
      return {
        ticket: ticketName(row.service_group, row.number),
        group: group.name,
        unit: agency.name,
        ahead,
        takenAt: row.taken_at,
      };
    },
  };
};
