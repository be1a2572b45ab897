import type { Action } from '@motcua/plugin-identity';
import type { InboxView, Me } from '../data/types';

/** A place of the office: in the rail and in the command palette. */
export interface OfficePage {
  readonly to: string;
  /** Key of the locale files. */
  readonly label: string;
  /** The view whose count stands beside it. */
  readonly view: InboxView | null;
  /** What its server asks of the policy. */
  readonly action: Action;
}

export const views: readonly InboxView[] = ['mine', 'reception', 'approvals', 'issuing', 'waiting', 'all'];

export const workPages: readonly OfficePage[] = views.map((view) => ({
  // Approver and issuing clerk have a page of their own for what waits for them.
  to: view === 'approvals' || view === 'issuing' ? `/decisions/${view}` : `/inbox/${view}`,
  label: `view.${view}`,
  view,
  action: view === 'approvals' || view === 'issuing' ? 'decisions.read' : 'office.list',
}));

export const unitPages: readonly OfficePage[] = [
  { to: '/counter', label: 'counter.nav', view: null, action: 'counter.receive' },
  { to: '/queue', label: 'queue.nav', view: null, action: 'counter.receive' },
  { to: '/watch', label: 'nav.watch', view: null, action: 'office.list' },
  { to: '/quality', label: 'nav.quality', view: null, action: 'quality.read' },
  { to: '/likely-late', label: 'nav.likely_late', view: null, action: 'office.list' },
  { to: '/team', label: 'nav.team', view: null, action: 'team.read' },
  { to: '/mining', label: 'nav.mining', view: null, action: 'mining.read' },
  { to: '/registers', label: 'nav.registers', view: null, action: 'office.list' },
  { to: '/calendar', label: 'nav.calendar', view: null, action: 'calendar.read' },
  { to: '/help', label: 'help.nav', view: null, action: 'help.ask' },
  { to: '/targets', label: 'nav.targets', view: null, action: 'targets.read' },
  { to: '/administration', label: 'administration.nav', view: null, action: 'administration.structure' },
];

/** Those that would not refuse the officer: the policy is the server's, and it is asked. */
export const pagesFor = (pages: readonly OfficePage[], me: Me | undefined): readonly OfficePage[] =>
  pages.filter(({ action }) => me?.may.includes(action) ?? false);
