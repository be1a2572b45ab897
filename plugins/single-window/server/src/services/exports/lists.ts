/** The lists that can be taken away as files; every room registers its own, in `register`. */
import type { Core } from '@strapi/strapi';
import type { Writable } from 'node:stream';
import type { z } from 'zod';
import type { Action, OfficerActor } from '@motcua/plugin-identity';
import type { SheetCell, SheetColumn } from '../../domain/sheets/cell';
import type { RowWriter } from './sheet-writers';

export interface ListQuery {
  readonly sql: string;
  readonly bindings: Readonly<Record<string, unknown>>;
}

export type ListRow = Readonly<Record<string, unknown>>;

/** Takes a portion of rows: their cells, whose personal data is in them, how many rows there are in all. False means: stop. */
export type TakeRows = (
  cells: readonly (readonly SheetCell[])[],
  dossiers: readonly number[],
  all: number,
) => Promise<boolean>;

/** A list as one officer may have it. */
export interface ExportPlan {
  /** On the file and in the officer's list of files. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** Gives the rows in the order of the file, a portion at a time: see `fromQuery`. */
  readonly read: (take: TakeRows) => Promise<void>;
  /** Why the data is read, for those whom it concerns; null where no personal data is in the list. */
  readonly purpose: string | null;
  /** Draws the list on paper, where it has a form of its own. */
  readonly paper?: (out: Writable) => Promise<RowWriter>;
}

export interface ListExport<Filter = unknown> {
  readonly name: string;
  readonly filter: z.ZodType<Filter>;
  readonly paper: boolean;
  /** What of the policy having the list is. */
  readonly action: Action;
  /** Throws a Problem when the officer may not have it; asked when the file is ordered and again when it is made. */
  readonly plan: (
    strapi: Core.Strapi,
    filter: Filter,
    actor: OfficerActor,
    language: 'vi' | 'en',
  ) => Promise<ExportPlan>;
}

const lists = new Map<string, ListExport>();

/** Adds a list under its name. */
export function registerExport<Filter>(list: ListExport<Filter>): void {
  // What `filter` has parsed is what `plan` takes; the map cannot say so.
  lists.set(list.name, list as ListExport);
}

export const exportNamed = (name: string): ListExport | undefined => lists.get(name);
