/** The approver's and the issuing clerk's list: the inbox of that view with what matters of each dossier. */
import type { OfficerActor } from '@motcua/plugin-identity';
import type { InboxRow } from '../../api';
import { decisionFacts } from '../../repositories/desk/decisions';
import type { Core } from '../core';
import { inboxOf } from '../inbox';

/** What to look at twice, in the order of weight. */
export type DecisionFlag =
  'late' | 'contested' | 'rejected_paper' | 'returned' | 'supplemented' | 'extended' | 'unpaid' | 'message';

export interface DecisionRow extends InboxRow {
  readonly proposal: {
    readonly by: string;
    readonly at: string;
    readonly conclusion: string | null;
    readonly attached: number;
  } | null;
  readonly flags: readonly DecisionFlag[];
}

export interface DecisionPage {
  readonly rows: readonly DecisionRow[];
  readonly total: number;
  readonly next: string | null;
}

export async function decisionsOf(
  core: Core,
  query: { readonly view: 'approvals' | 'issuing'; readonly after?: string },
  actor: OfficerActor,
): Promise<DecisionPage> {
  const page = await inboxOf(core, { ...query, limit: 50 }, actor);
  const facts = await decisionFacts(
    core.db(),
    page.rows.map(({ id }) => id),
    query.view === 'approvals' ? 'PROPOSE' : 'APPROVE',
  );
  return {
    rows: page.rows.map((row) => {
      const found = facts.get(row.id);
      const flags: readonly (readonly [DecisionFlag, boolean])[] = [
        ['late', row.group === 'late'],
        ['contested', found?.contested === true],
        ['rejected_paper', (found?.rejected_papers ?? 0) > 0],
        ['returned', (found?.returned ?? 0) > 0],
        ['supplemented', (found?.supplement_count ?? 0) > 0],
        ['extended', (found?.extension_count ?? 0) > 0],
        ['unpaid', found?.payment_status === 'due'],
        ['message', (found?.unread ?? 0) > 0],
      ];
      return {
        ...row,
        proposal: found?.proposal ? { ...found.proposal, at: new Date(found.proposal.at).toISOString() } : null,
        flags: flags.filter(([, on]) => on).map(([flag]) => flag),
      };
    }),
    total: page.total,
    next: page.next,
  };
}
