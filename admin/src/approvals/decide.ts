import type { ActRequest } from '../data/dataProvider';
import type { Decision } from '../data/types';

export type DecisionView = 'approvals' | 'issuing';

/** The act that the page is for. */
const MAIN: Readonly<Record<DecisionView, string>> = { approvals: 'APPROVE', issuing: 'ISSUE' };

/** What comes after a row is done: the one below it, else the one above; null when it was the last. */
export const nextAfter = (rows: readonly { readonly id: number }[], id: number): number | null => {
  const place = rows.findIndex((row) => row.id === id);
  return (rows[place + 1] ?? rows[place - 1])?.id ?? null;
};

/** The row that `j` or `k` leads to. */
export const stepFrom = (rows: readonly { readonly id: number }[], id: number | null, by: 1 | -1): number | null => {
  const place = rows.findIndex((row) => row.id === id);
  return (rows[place + by] ?? rows[place] ?? rows[0])?.id ?? null;
};

/** The leader follows what was proposed, in the words of the proposal where there are some. */
export const conclusionOf = (row: Pick<Decision, 'proposal'>, otherwise: string): string =>
  row.proposal?.conclusion ?? otherwise;

/** The decision on one row of many. */
export const requestOf = (view: DecisionView, row: Decision, otherwise: string): ActRequest => ({
  type: MAIN[view],
  version: row.version,
  ...(view === 'approvals' ? { data: { conclusion: conclusionOf(row, otherwise) } } : {}),
});
