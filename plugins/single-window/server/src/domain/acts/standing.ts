/** Acts that belong to no procedure's drawing: what one is, as data. The same data weave the statechart, answer what is possible, and make docs/scenarios.md. */
import type { z } from 'zod';
import type { NpspStatus, Role, Text } from '@motcua/cms';
import type { ActAsk, DeliveryStatus, RouteStatus } from '../../api-life';

/** Who may do it: any one of an act's rules is enough. */
export type ActorRule =
  /** An officer with one of the roles, in the unit that received, in the competent one, or at the province itself. */
  | { readonly at: 'one_stop' | 'competent' | 'province'; readonly roles: readonly Role[] }
  /** Whoever holds an open step of the drawing. */
  | { readonly at: 'holder' }
  /** Whoever holds an open task beside the drawing, such as a question for an opinion. */
  | { readonly at: 'task'; readonly task: StandingTask }
  | { readonly at: 'applicant' }
  /** The other system, or the application itself. */
  | { readonly at: 'machine' }
  | { readonly at: 'system' };

/** Tasks beside the drawing; their key is the kind and a number. */
export type StandingTask = '~opinion' | '~instruction' | '~pass';

/** Where the statechart goes. `resume` is where a wait was entered. */
export type Target =
  | 'stays'
  | 'start'
  | 'work'
  | 'approval'
  | 'settled'
  | 'handed_over'
  | 'withdrawn'
  | 'stopped'
  | 'duty'
  | 'external'
  | 'resume';

/** What happens to the legal clock. */
type ClockRule = 'none' | 'moved' | 'paused' | 'resumed' | 'restarted' | 'ended';

export type GuardName =
  | 'isReceived'
  | 'isTaken'
  | 'isFree'
  | 'isUndecided'
  | 'isNotExtended'
  | 'isBeforeLastDay'
  | 'isLocal'
  | 'isOffered'
  | 'isExternal'
  | 'isReturning'
  | 'hasResult'
  | 'isPosted'
  | 'isReady'
  | 'isNotPosted'
  | 'isUnfetched'
  | 'isNotArchived'
  | 'hasOpenQuestions'
  | 'isPaused'
  | 'isOwing'
  | 'isDelegated'
  | 'isWhole'
  | 'isPart';

export interface StandingAct {
  readonly type: string;
  readonly label: Text;
  readonly who: readonly ActorRule[];
  readonly statuses: readonly NpspStatus[];
  readonly guards: readonly GuardName[];
  readonly to: Target;
  readonly clock: ClockRule;
  /** The statutory form that it issues. */
  readonly paper: '03' | '04' | '05' | null;
  /** Registered actions beside it, such as marking a result as withdrawn. */
  readonly actions: readonly string[];
  /** What the applicant is told; null for what is the office's own affair. */
  readonly message: Text | null;
  readonly asks: readonly ActAsk[];
  readonly reasonNeeded: boolean;
  readonly data: z.ZodType;
  readonly law: string;
}

/** What guards of standing acts may know. */
export interface LifeFacts {
  readonly now: Date;
  readonly received: boolean;
  readonly promisedAt: Date | null;
  readonly taken: boolean;
  readonly free: boolean;
  readonly decided: boolean;
  readonly extensionCount: number;
  readonly openQuestions: number;
  readonly route: RouteStatus;
  readonly delivery: DeliveryStatus;
  readonly settledAt: Date | null;
  readonly archived: boolean;
  readonly paused: boolean;
  readonly owing: boolean;
  /** A deputy holds a step of it. */
  readonly delegated: boolean;
  /** It has sub-dossiers, or is one. */
  readonly whole: boolean;
  readonly part: boolean;
  /** The state value that a wait goes on from. */
  readonly resume: unknown;
}

/** Every status in which somebody works on it. */
export const OPEN: readonly NpspStatus[] = [1, 2, 4, 5, 6];
export const UNDER_WAY: readonly NpspStatus[] = [2, 4, 5, 6];
export const ENDED: readonly NpspStatus[] = [3, 7, 8, 10];

/** Fills in what most acts have in common. */
export const standing = (
  act: Pick<StandingAct, 'type' | 'label' | 'who' | 'statuses' | 'data' | 'law'> & Partial<StandingAct>,
): StandingAct => ({
  guards: [],
  to: 'stays',
  clock: 'none',
  paper: null,
  actions: [],
  message: null,
  asks: [],
  reasonNeeded: act.asks?.includes('reason') ?? false,
  ...act,
});
