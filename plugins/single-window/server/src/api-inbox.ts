/** What narrows a list of the office, and how its rows fall into groups. Part of api.ts. */
import type { Channel } from '@motcua/cms';

/** By what is due; `waiting` for somebody outside, `ended` for good. */
export type InboxGroup = 'late' | 'today' | 'week' | 'later' | 'waiting' | 'ended';

/** Each part narrows further; they are what stands in the address of a list. */
export interface InboxFilters {
  /** Keys of steps, comma-separated: steps of several workflows may carry one name. */
  readonly step?: string | undefined;
  /** Code of the procedure. */
  readonly procedure?: string | undefined;
  readonly group?: InboxGroup | undefined;
  /** Code of the deciding agency. */
  readonly unit?: string | undefined;
  /** Username of whoever holds a task of it; `-`: nobody does. */
  readonly officer?: string | undefined;
  readonly channel?: Channel | undefined;
  /** First and last day of filing, local days. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words of the answers. */
  readonly content?: string | undefined;
}

/** What a filter may be set to now, and how many dossiers that would show. */
export interface FilterChoice {
  readonly value: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly count: number;
}
