/** The watchdog: finds what may be forgotten, tells the owner, then the leader; one node at a time, all in one transaction. */
import type { Knex } from 'knex';
import type { OfficerActor } from '@motcua/plugin-identity';
import { codeDay } from '../domain/codes';
import { digestsOf, isStanding, type Elapsed } from '../domain/watch/escalation';
import { SOON, WATCH_KINDS, type WatchFinding, type WatchKind } from '../domain/watch/finding';
import { addWorkingTime, workingMinutesBetween } from '../domain/working-time/working-time';
import { tellDecisions } from '../repositories/absence-requests';
import {
  allStaff,
  forgetTold,
  leaveNotices,
  noticesOf,
  ownFindings,
  readNotices,
  toldOn,
  withOwners,
  type NoticeRow,
} from '../repositories/watch';
import { absenceNotices, type AbsenceNotice } from './absence-requests';
import type { Core } from './core';
import { seesProvince } from './relations';

const LOCK = 766_206;
const DAY = 86_400_000;
/** Days that the memory of what was told is kept. */
const REMEMBERED = 7;
/** Working minutes are counted no further than this: whatever stands longer has long been told to the leader. */
const FAR = 60 * DAY;

const elapsedAt =
  (core: Core, now: Date): Elapsed =>
  (agencyId, since) =>
    workingMinutesBetween(
      core.directory.calendar(core.directory.byId(agencyId).code),
      new Date(Math.max(since.getTime(), now.getTime() - FAR)),
      now,
    );

/** A step is due soon by its own unit's calendar. */
const isDueSoon = (core: Core, finding: WatchFinding, now: Date): boolean =>
  finding.kind !== 'due_soon' ||
  (finding.dueAt !== null &&
    workingMinutesBetween(core.directory.calendar(core.directory.byId(finding.agencyId).code), now, finding.dueAt) <=
      SOON);

/** All that stands now, in the whole province or in one unit. */
async function standing(core: Core, db: Knex, now: Date, agencyId?: number): Promise<readonly WatchFinding[]> {
  await core.directory.ready();
  // The state offices' own calendar: units that work less find their due steps by `isDueSoon`.
  const soon = new Date(addWorkingTime(core.directory.calendar(''), now, SOON).getTime() + DAY);
  const own = await ownFindings(db, { now, soon, ...(agencyId === undefined ? {} : { agencyId }) });
  const foreign = (await Promise.all(core.watchSources.map((source) => source(db, now)))).flat();
  const elapsed = elapsedAt(core, now);
  return [...own, ...(await withOwners(db, foreign, agencyId))].filter(
    (finding) => isDueSoon(core, finding, now) && isStanding(finding, elapsed),
  );
}

/** One round; answers how many messages were left. Another node that is at it makes this one go home. */
export async function watchRound(core: Core): Promise<number> {
  return core.db().transaction(async (trx) => {
    const answer = await trx.raw<{ rows: { free: boolean }[] }>('SELECT pg_try_advisory_xact_lock(?) AS free', [LOCK]);
    if (answer.rows[0]?.free !== true) return 0;
    // One moment for all of the round: what is found and when it is told.
    const now = core.clock();
    const findings = await standing(core, trx, now);
    const day = codeDay(now);
    const organisation = {
      staff: await allStaff(trx, now),
      parentOf: (id: number) => core.directory.byId(id).parent_id,
    };
    const digests = digestsOf(organisation, findings, elapsedAt(core, now), await toldOn(trx, day));
    await forgetTold(trx, codeDay(new Date(now.getTime() - REMEMBERED * DAY)));
    return leaveNotices(trx, digests, { now, day });
  });
}

export interface WatchList {
  readonly kinds: readonly {
    readonly kind: WatchKind;
    readonly count: number;
    readonly rows: readonly (Omit<WatchFinding, 'since' | 'dueAt' | 'agencyId' | 'assigneeId' | 'role'> & {
      readonly unit: string;
      readonly since: string;
      readonly dueAt: string | null;
    })[];
  }[];
}

const SHOWN = 100;

/** The list that should be empty in the evening: the officer's unit, or the province for who leads it. */
export async function watchList(core: Core, actor: OfficerActor): Promise<WatchList> {
  await core.directory.ready();
  const all = await standing(core, core.db(), core.clock(), seesProvince(core, actor) ? undefined : actor.agencyId);
  return {
    kinds: WATCH_KINDS.map((kind) => {
      const found = all.filter((finding) => finding.kind === kind);
      return {
        kind,
        count: found.length,
        rows: found.slice(0, SHOWN).map(({ since, dueAt, agencyId, dossierId, code, procedureName, detail }) => ({
          kind,
          dossierId,
          code,
          procedureName,
          detail,
          unit: core.directory.byId(agencyId).name,
          since: since.toISOString(),
          dueAt: dueAt?.toISOString() ?? null,
        })),
      };
    }).filter(({ count }) => count > 0),
  };
}

export interface OfficerNotices {
  readonly unread: number;
  readonly notices: readonly (Pick<NoticeRow, 'id' | 'items'> & { readonly at: string; readonly read: boolean })[];
  readonly absences: readonly AbsenceNotice[];
}

export async function officerNotices(core: Core, actor: OfficerActor): Promise<OfficerNotices> {
  const rows = await noticesOf(core.db(), actor.officerId);
  const absences = await absenceNotices(core, actor);
  return {
    unread: rows.filter((row) => row.read_at === null).length + absences.filter(({ read }) => !read).length,
    absences,
    notices: rows.map(({ id, items, at, read_at }) => ({ id, items, at: at.toISOString(), read: read_at !== null })),
  };
}

export async function markNoticesRead(core: Core, actor: OfficerActor): Promise<void> {
  await readNotices(core.db(), actor.officerId, core.clock());
  await tellDecisions(core.db(), actor.officerId, core.clock());
}
