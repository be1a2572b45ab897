/** The visit under way at an officer's counter. */
import { randomUUID } from 'node:crypto';
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Answers, Provenance } from '@motcua/cms';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import type { CounterVisit, CounterVisits } from '../../api-counter';
import { beginVisit, saveVisit, visitOf, type VisitRow } from '../../repositories/counter-visits';
import type { Core } from '../core';
import { coreFor } from '../public';
import type { CounterDesk } from './desk';

export type PostedPage = Readonly<Record<string, string | readonly string[]>>;

/** What has been filled in for a procedure. */
export interface VisitFiling {
  readonly procedureCode: string;
  readonly versionId: number;
  readonly agencyCode: string | null;
  /** As the state's registers gave them. */
  readonly known: { readonly answers: Answers; readonly provenance: Readonly<Record<string, Provenance>> };
  /** As typed, by the names of the inputs; null before the first change. */
  readonly posted: PostedPage | null;
}

export type Visit = VisitRow<VisitFiling, CounterDesk>;

export class NoVisit extends Problem {
  constructor() {
    super(
      'NoVisit',
      409,
      { vi: 'Lượt tiếp nhận này đã kết thúc', en: 'This visit is over' },
      {
        vi: 'Quầy này đã bắt đầu lượt khác ở cửa sổ khác. Hãy tải lại trang.',
        en: 'Another visit was begun at this counter in another window. Load the page again.',
      },
    );
  }
}

export const currentVisit = (core: Core, officer: OfficerActor): Promise<Visit | null> =>
  visitOf<VisitFiling, CounterDesk>(core.db(), officer.officerId, core.clock());

/** The visit that the caller names. */
export async function openVisit(core: Core, officer: OfficerActor, key: string): Promise<Visit> {
  const visit = await currentVisit(core, officer);
  if (visit?.key !== key) throw new NoVisit();
  return visit;
}

export async function keepVisit(
  core: Core,
  officer: OfficerActor,
  key: string,
  changes: Parameters<typeof saveVisit>[3],
): Promise<void> {
  if (!(await saveVisit(core.db(), officer.officerId, key, changes, core.clock()))) throw new NoVisit();
}

export const shown = ({ key, started_at: startedAt, ticket_id: ticketId, person }: Visit): CounterVisit => ({
  key,
  startedAt,
  ticketId,
  person,
});

/** A ticket was called, or somebody asks: the visit begins, its clock runs. */
export async function beginFor(core: Core, officer: OfficerActor, ticketId: string | null): Promise<Visit> {
  const [key, at] = [randomUUID(), core.clock()];
  await beginVisit(core.db(), officer, { key, at, ticketId, person: null });
  return { key, started_at: at, ticket_id: ticketId, person: null, filing: null, desk: null };
}

export default ({ strapi }: { strapi: StrapiCore.Strapi }): CounterVisits => {
  const core = coreFor(strapi);
  const current = async (officer: OfficerActor): Promise<CounterVisit | null> => {
    const visit = await currentVisit(core, officer);
    return visit ? shown(visit) : null;
  };
  return {
    current,
    meet: async (officer, person) => {
      const before = await currentVisit(core, officer);
      // The same person, or the first after a call: the clock goes on.
      const same = before && (before.person === null || before.person.personalNumber === person.personalNumber);
      if (same) await keepVisit(core, officer, before.key, { person, filing: null });
      else await beginVisit(core.db(), officer, { key: randomUUID(), at: core.clock(), ticketId: null, person });
      const visit = await current(officer);
      if (!visit) throw new NoVisit();
      return visit;
    },
  };
};
