import type { Role } from '@motcua/cms';
import type { InboxView } from '../data/types';

/** A place of the office: in the rail and in the command palette. */
export interface OfficePage {
  readonly to: string;
  /** Key of the locale files. */
  readonly label: string;
  /** The view whose count stands beside it. */
  readonly view: InboxView | null;
  /** Only for those who have it. */
  readonly role?: Role;
}

export const views: readonly InboxView[] = ['mine', 'reception', 'approvals', 'issuing', 'waiting', 'all'];

export const workPages: readonly OfficePage[] = views.map((view) => ({
  // Approver and issuing clerk have a page of their own for what waits for them.
  to: view === 'approvals' || view === 'issuing' ? `/decisions/${view}` : `/inbox/${view}`,
  label: `view.${view}`,
  view,
}));

export const unitPages: readonly OfficePage[] = [
  { to: '/counter', label: 'counter.nav', view: null },
  { to: '/queue', label: 'queue.nav', view: null },
  { to: '/watch', label: 'nav.watch', view: null },
  { to: '/quality', label: 'nav.quality', view: null },
  { to: '/likely-late', label: 'nav.likely_late', view: null },
  { to: '/team', label: 'nav.team', view: null },
  { to: '/mining', label: 'nav.mining', view: null },
  { to: '/registers', label: 'nav.registers', view: null },
  { to: '/calendar', label: 'nav.calendar', view: null },
  { to: '/targets', label: 'nav.targets', view: null },
  { to: '/glass', label: 'glass.nav', view: null },
  { to: '/audit', label: 'audit.nav', view: null, role: 'auditor' },
];
