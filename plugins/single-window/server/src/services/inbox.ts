/** The officer's inbox. */
import { permits, type OfficerActor } from '@motcua/plugin-identity';
import type { InboxQuery, InboxRow, SingleWindow } from '../api';
import { fold } from '../domain/fold';
import { groupOf } from '../domain/inbox-groups';
import { workingMinutesBetween } from '../domain/working-time/working-time';
import { countInbox, inboxPage, type InboxScope } from '../repositories/inbox';
import type { Core } from './core';
import { positionOf } from './reading';
import { seesProvince } from './relations';

export const VIEWS = ['mine', 'reception', 'approvals', 'issuing', 'waiting', 'all'] as const;
const MAX_PAGE = 100;

const scopeOf = (core: Core, view: InboxQuery['view'], q: string, actor: OfficerActor): InboxScope => ({
  view,
  agencyId: actor.agencyId,
  officerId: actor.officerId,
  roles: actor.roles,
  all: seesProvince(core, actor),
  words: fold(q.slice(0, 200))
    .split(/\s+/)
    .filter((word) => word !== ''),
});

/** How many dossiers stand in each view, for the menu. */
export async function viewCounts(
  core: Core,
  actor: OfficerActor,
): Promise<Readonly<Record<InboxQuery['view'], number>>> {
  await core.directory.ready();
  const counts: Record<InboxQuery['view'], number> = {
    mine: 0,
    reception: 0,
    approvals: 0,
    issuing: 0,
    waiting: 0,
    all: 0,
  };
  if (!permits('office.list', actor)) return counts;
  for (const view of VIEWS) {
    const { counts: groups } = await countInbox(core.db(), scopeOf(core, view, '', actor), core.clock());
    counts[view] = Object.values(groups).reduce((sum, count) => sum + count, 0);
  }
  return counts;
}

export async function inboxOf(core: Core, query: InboxQuery, actor: OfficerActor): ReturnType<SingleWindow['inbox']> {
  await core.directory.ready();
  const now = core.clock();
  const limit = Math.min(MAX_PAGE, Math.max(1, query.limit));
  const page = await inboxPage(core.db(), scopeOf(core, query.view, query.q ?? '', actor), {
    limit,
    after: query.after,
    now,
  });
  await core.versions.load(page.rows.map((row) => row.procedure_version_id));
  const calendar = core.directory.calendar(actor.agencyCode);
  const rows = page.rows.map((row): InboxRow => ({
    id: row.id,
    number: row.number,
    code: row.code,
    applicantName: row.applicant_name,
    procedureName: row.procedure_name,
    step: positionOf(core, row).meta.label,
    npspStatus: row.npsp_status,
    dueAt: row.due_at?.toISOString() ?? null,
    workingMinutesLeft: row.due_at ? Math.round(workingMinutesBetween(calendar, now, row.due_at)) : null,
    group: groupOf(row.due_at, row.npsp_status === 5, now),
    channel: row.channel,
    version: row.version,
  }));
  return {
    rows,
    counts: page.counts,
    more: page.more,
    total: Object.values(page.counts).reduce((sum, count) => sum + count, 0),
    next: page.next,
  };
}
