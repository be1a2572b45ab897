/** What the watchdog looks for: a dossier without an owner or a next moment, and everything that may leave somebody waiting. */
import type { Role, Text } from '@motcua/cms';

export const WATCH_KINDS = [
  'no_owner',
  'no_next_moment',
  'absent_holder',
  'overdue',
  'system_silent',
  'signature_failed',
  'untouched',
  'due_soon',
  'unfetched',
] as const;

export type WatchKind = (typeof WATCH_KINDS)[number];

/** A dossier that somebody must look at, and since when. */
export interface WatchFinding {
  readonly kind: WatchKind;
  readonly dossierId: number;
  /** Its code, or its filing number before reception. */
  readonly code: string;
  readonly procedureName: string;
  /** The unit that holds it now. */
  readonly agencyId: number;
  /** The role that the open step asks for; null where no step is open. */
  readonly role: Role | null;
  readonly assigneeId: number | null;
  readonly since: Date;
  /** When the open step is due. */
  readonly dueAt: Date | null;
  /** What exactly, where the kind alone does not say it. */
  readonly detail: Text | null;
}

/** What another room has found about a dossier; the single window adds whose it is. */
export type ForeignFinding = Pick<WatchFinding, 'kind' | 'dossierId' | 'since' | 'detail'>;

interface Rule {
  /** Working minutes after `since` at which the finding counts. */
  readonly after: number;
  /** Working minutes after `since` at which the owner's leader hears of it too; null: never. */
  readonly leaderAfter: number | null;
}

const HOUR = 60;
const DAY = 8 * HOUR;

/** One table of rules, read by the watchdog, the list and the manual. */
export const WATCH_RULES: Readonly<Record<WatchKind, Rule>> = {
  no_owner: {
    after: 0,
    leaderAfter: 0,
  },
  no_next_moment: {
    after: 0,
    leaderAfter: 0,
  },
  absent_holder: {
    after: 0,
    leaderAfter: 0,
  },
  overdue: { after: 0, leaderAfter: 4 * HOUR },
  system_silent: {
    after: HOUR,
    leaderAfter: DAY,
  },
  signature_failed: {
    after: 0,
    leaderAfter: 2 * HOUR,
  },
  untouched: {
    after: DAY,
    leaderAfter: 2 * DAY,
  },
  due_soon: { after: 0, leaderAfter: null },
  unfetched: {
    after: 10 * DAY,
    leaderAfter: null,
  },
};

/** A step that is due within this many working minutes is due soon. */
export const SOON = DAY;
