/** Who hears of a finding, and what each person's next message holds. */
import type { Role } from '@motcua/cms';
import { WATCH_KINDS, WATCH_RULES, type WatchFinding, type WatchKind } from './finding';

export interface Staff {
  readonly id: number;
  readonly agencyId: number;
  readonly roles: readonly Role[];
  /** Away, or no longer in office: told nothing. */
  readonly absent: boolean;
}

/** Who works where, and under whom a unit stands. */
export interface Organisation {
  readonly staff: readonly Staff[];
  readonly parentOf: (agencyId: number) => number | null;
}

/** Working minutes that have passed since a moment, by the calendar of a unit. */
export type Elapsed = (agencyId: number, since: Date) => number;

export interface DigestItem {
  readonly kind: WatchKind;
  readonly dossierId: number;
  readonly code: string;
  readonly procedureName: string;
  readonly since: string;
}

/** Leaders of a unit: who bears the role, else who approves there, else those of the unit above. */
export function leadersOf({ staff, parentOf }: Organisation, agencyId: number): readonly Staff[] {
  const present = staff.filter((person) => !person.absent);
  const seen = new Set<number>();
  for (let unit: number | null = agencyId; unit !== null && !seen.has(unit); unit = parentOf(unit)) {
    seen.add(unit);
    const here = present.filter((person) => person.agencyId === unit);
    for (const role of ['leader', 'approver'] as const) {
      const leaders = here.filter((person) => person.roles.includes(role));
      if (leaders.length > 0) return leaders;
    }
  }
  return [];
}

/** The owner: who has taken the step, else everybody in the unit whose role may take it. */
function ownersOf({ staff }: Organisation, finding: WatchFinding): readonly Staff[] {
  const present = staff.filter((person) => !person.absent);
  if (finding.assigneeId !== null) return present.filter((person) => person.id === finding.assigneeId);
  const { role } = finding;
  return role === null
    ? []
    : present.filter((person) => person.agencyId === finding.agencyId && person.roles.includes(role));
}

/** Nobody's dossier is the leader's, at once. */
export function audienceOf(organisation: Organisation, finding: WatchFinding, elapsed: Elapsed): ReadonlySet<number> {
  const owners = ownersOf(organisation, finding);
  const { leaderAfter } = WATCH_RULES[finding.kind];
  const escalated = leaderAfter !== null && elapsed(finding.agencyId, finding.since) >= leaderAfter;
  const leaders = owners.length === 0 || escalated ? leadersOf(organisation, finding.agencyId) : [];
  return new Set([...owners, ...leaders].map(({ id }) => id));
}

export const isStanding = (finding: WatchFinding, elapsed: Elapsed): boolean =>
  elapsed(finding.agencyId, finding.since) >= WATCH_RULES[finding.kind].after;

const byWeight = (a: DigestItem, b: DigestItem): number =>
  WATCH_KINDS.indexOf(a.kind) - WATCH_KINDS.indexOf(b.kind) || a.since.localeCompare(b.since);

/**
 * What each person is to be told now: everything that stands, the gravest first. Somebody of whose findings none is new since the last message
 * is told nothing.
 */
export function digestsOf(
  organisation: Organisation,
  findings: readonly WatchFinding[],
  elapsed: Elapsed,
  wasTold: (officerId: number, finding: WatchFinding) => boolean,
): ReadonlyMap<number, readonly DigestItem[]> {
  const all = new Map<number, DigestItem[]>();
  const fresh = new Set<number>();
  for (const finding of findings) {
    if (!isStanding(finding, elapsed)) continue;
    const { kind, dossierId, code, procedureName, since } = finding;
    for (const officerId of audienceOf(organisation, finding, elapsed)) {
      const items = all.get(officerId) ?? [];
      items.push({ kind, dossierId, code, procedureName, since: since.toISOString() });
      all.set(officerId, items);
      if (!wasTold(officerId, finding)) fresh.add(officerId);
    }
  }
  return new Map([...all].filter(([id]) => fresh.has(id)).map(([id, items]) => [id, items.sort(byWeight)]));
}
