/** What a list shows to whom. */
import type { OfficerActor } from '@motcua/plugin-identity';
import type { InboxQuery } from '../api';
import type { InboxFilters } from '../api-inbox';
import { fold } from '../domain/fold';
import { isList, type InboxScope } from '../repositories/inbox';
import { narrowingOf } from '../repositories/list-filters';
import type { Core } from './core';
import { seesProvince } from './relations';

export interface ListAsked {
  readonly view: InboxQuery['view'];
  readonly q?: string;
  readonly filters?: InboxFilters;
}

const foldedWords = (q: string): readonly string[] =>
  fold(q.slice(0, 200))
    .split(/\s+/)
    .filter((word) => word !== '');

/** The directory must be ready. */
export const scopeOf = (core: Core, { view, q = '', filters = {} }: ListAsked, actor: OfficerActor): InboxScope => ({
  view,
  agencyId: actor.agencyId,
  officerId: actor.officerId,
  roles: actor.roles,
  standsInFor: actor.standsInFor,
  all: seesProvince(core, actor),
  words: foldedWords(q),
  narrowing: narrowingOf(filters, { now: core.clock(), tasks: !isList({ view }) }),
  openOnly: view === 'waiting' || (filters.group !== undefined && filters.group !== 'ended'),
});
