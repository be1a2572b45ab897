/** The officer's inbox. */
import type { NpspStatus } from '@motcua/cms';
import { permits, type OfficerActor } from '@motcua/plugin-identity';
import type { InboxQuery, InboxRow, SingleWindow } from '../api';
import { groupOf } from '../domain/inbox-groups';
import { workingMinutesBetween } from '../domain/working-time/working-time';
import { countInbox, inboxPage, isList, type InboxRecord } from '../repositories/inbox';
import { marksOf } from '../repositories/marks';
import type { Core } from './core';
import { scopeOf } from './inbox-scope';
import { positionOf } from './reading';
import { isEnd } from './steps';

export const VIEWS = ['mine', 'reception', 'approvals', 'issuing', 'waiting', 'all'] as const;
const MAX_PAGE = 100;

/** How many dossiers stand in each view, for the menu. */
export async function viewCounts(
  core: Core,
  actor: OfficerActor,
): Promise<{
  readonly counts: Readonly<Record<InboxQuery['view'], number>>;
  /** Views that hold more than was counted. */
  readonly more: readonly InboxQuery['view'][];
}> {
  await core.directory.ready();
  const more: InboxQuery['view'][] = [];
  const counts: Record<InboxQuery['view'], number> = {
    mine: 0,
    reception: 0,
    approvals: 0,
    issuing: 0,
    waiting: 0,
    all: 0,
  };
  if (!permits('office.list', actor)) return { counts, more };
  for (const view of VIEWS) {
    const { counts: groups, more: uncounted } = await countInbox(
      core.db(),
      scopeOf(core, { view }, actor),
      core.clock(),
    );
    counts[view] = Object.values(groups).reduce((sum, count) => sum + count, 0);
    if (uncounted) more.push(view);
  }
  return { counts, more };
}

/** Rows as a list shows them. */
export async function rowsFrom(
  core: Core,
  records: readonly InboxRecord[],
  view: InboxQuery['view'],
  actor: OfficerActor,
): Promise<readonly InboxRow[]> {
  const now = core.clock();
  await core.versions.load(records.map((row) => row.procedure_version_id));
  const marks = await marksOf(
    core.db(),
    records.map(({ id }) => id),
  );
  const calendar = core.directory.calendar(actor.agencyCode);
  // A result that waits to be handed over has ended as a dossier, not as a task.
  const ended = (status: NpspStatus): boolean => isList({ view }) && isEnd(status);
  return records.map((row) => ({
    id: row.id,
    number: row.number,
    code: row.code,
    applicantName: row.applicant_name,
    procedureName: row.procedure_name,
    step: positionOf(core, row).meta.label,
    npspStatus: row.npsp_status,
    dueAt: row.due_at?.toISOString() ?? null,
    workingMinutesLeft: row.due_at ? Math.round(workingMinutesBetween(calendar, now, row.due_at)) : null,
    group: groupOf(row.due_at, row.npsp_status === 5, ended(row.npsp_status), now),
    channel: row.channel,
    version: row.version,
    marks: marks.get(row.id) ?? [],
  }));
}

export async function inboxOf(core: Core, query: InboxQuery, actor: OfficerActor): ReturnType<SingleWindow['inbox']> {
  await core.directory.ready();
  const now = core.clock();
  const limit = Math.min(MAX_PAGE, Math.max(1, query.limit));
  const page = await inboxPage(core.db(), scopeOf(core, query, actor), {
    limit,
    after: query.after,
    now,
  });
  const rows = await rowsFrom(core, page.rows, query.view, actor);
  return {
    rows,
    counts: page.counts,
    more: page.more,
    total: Object.values(page.counts).reduce((sum, count) => sum + count, 0),
    next: page.next,
  };
}
