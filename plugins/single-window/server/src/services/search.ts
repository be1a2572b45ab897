/** A few dossiers for what is being typed: by code, name or number, and by the words of their answers. */
import type { OfficerActor } from '@motcua/plugin-identity';
import type { InboxRow } from '../api';
import { inboxRows } from '../repositories/inbox';
import type { Core } from './core';
import { rowsFrom } from './inbox';
import { scopeOf, type ListAsked } from './inbox-scope';

const FIRST = 6;

export interface Found {
  readonly dossiers: readonly InboxRow[];
  /** Without those of `dossiers`. */
  readonly contents: readonly InboxRow[];
}

export async function searchFor(core: Core, q: string, actor: OfficerActor): Promise<Found> {
  await core.directory.ready();
  const first = async (asked: Omit<ListAsked, 'view'>): Promise<readonly InboxRow[]> => {
    const scope = scopeOf(core, { view: 'all', ...asked }, actor);
    const { rows } = await inboxRows(core.db(), scope, { limit: FIRST, after: undefined });
    return rowsFrom(core, rows, 'all', actor);
  };
  const [dossiers, contents] = await Promise.all([first({ q }), first({ filters: { content: q } })]);
  const known = new Set(dossiers.map(({ id }) => id));
  return { dossiers, contents: contents.filter(({ id }) => !known.has(id)) };
}
