/** The parts of an interlinked filing: which come next, and what follows from how they end (Decree 118/2025 Art. 20; law.md §5). Pure. */
import type { InterlinkedPart, NpspStatus } from '@motcua/cms';
import type { LifePart, PartStatus } from '../../api-life';

export const plannedParts = (parts: readonly InterlinkedPart[]): readonly LifePart[] =>
  parts.map(({ key, procedure, after = [] }) => ({
    key,
    procedure,
    after: after.map(({ part }) => part),
    status: 'waiting',
  }));

const FAILED: ReadonlySet<PartStatus> = new Set(['refused', 'withdrawn', 'stopped', 'blocked']);
const hasFailed = ({ status }: Pick<LifePart, 'status'>): boolean => FAILED.has(status);
const hasEnded = (part: Pick<LifePart, 'status'>): boolean => part.status === 'settled' || hasFailed(part);

/** How a sub-dossier stands by its own status. */
function outcomeOf(status: NpspStatus): PartStatus {
  if (status === 9 || status === 10) return 'settled';
  if (status === 3) return 'refused';
  if (status === 7) return 'withdrawn';
  return status === 8 ? 'stopped' : 'open';
}

/** A sub-dossier's row, as far as the whole asks. */
export interface PartDossier {
  readonly id: number;
  readonly key: string;
  readonly number: string;
  readonly status: NpspStatus;
  readonly version: number;
  readonly received: boolean;
  readonly ended: boolean;
  /** A decision exists: it cannot be stopped any more (Art. 21). */
  readonly decided: boolean;
  readonly supplements: number;
  readonly promisedAt: Date | null;
}

export interface WholeDossier {
  readonly status: NpspStatus;
  readonly ended: boolean;
  readonly parts: readonly LifePart[];
}

/** What is to be done now, each in a transaction of its own; done twice it changes nothing. */
export type WholeStep =
  | { readonly do: 'file'; readonly part: LifePart }
  | { readonly do: 'receive'; readonly dossier: PartDossier }
  | {
      readonly do: 'tell';
      readonly type: 'PART_OPENED' | 'PART_SETTLED' | 'PART_RESUMED' | 'PART_SUPPLEMENTED';
      readonly part: LifePart;
      readonly dossier: PartDossier;
    }
  | { readonly do: 'fail'; readonly part: LifePart; readonly status: PartStatus }
  | { readonly do: 'finish' }
  | { readonly do: 'stop' | 'hand_over'; readonly dossier: PartDossier };

function stepsOfPart(part: LifePart, dossier: PartDossier | undefined, all: readonly LifePart[]): readonly WholeStep[] {
  if (part.status === 'waiting') {
    if (dossier) return [{ do: 'tell', type: 'PART_OPENED', part, dossier }];
    const before = all.filter(({ key }) => part.after.includes(key));
    if (before.some(hasFailed)) return [{ do: 'fail', part, status: 'blocked' }];
    return before.every(({ status }) => status === 'settled') ? [{ do: 'file', part }] : [];
  }
  if (!dossier) return [];
  if (!dossier.received && dossier.status === 1) return [{ do: 'receive', dossier }];
  const status = outcomeOf(dossier.status);
  if (status === part.status)
    return dossier.status !== 5 && dossier.promisedAt !== null && dossier.supplements > (part.supplements ?? 0)
      ? [{ do: 'tell', type: 'PART_SUPPLEMENTED', part, dossier }]
      : [];
  if (status === 'open') return [{ do: 'tell', type: 'PART_RESUMED', part, dossier }];
  return status === 'settled' ? [{ do: 'tell', type: 'PART_SETTLED', part, dossier }] : [{ do: 'fail', part, status }];
}

/** What stands to be done for a whole and its parts. */
export function wholeSteps(whole: WholeDossier, dossiers: readonly PartDossier[]): readonly WholeStep[] {
  if (whole.status === 10)
    return dossiers.filter(({ status }) => status === 9).map((dossier) => ({ do: 'hand_over', dossier }));
  if (whole.ended)
    // What is decided already goes on to the applicant by itself.
    return dossiers
      .filter(({ ended, decided, status }) => !ended && !decided && status !== 9)
      .map((dossier) => ({ do: 'stop', dossier }));
  if (whole.status !== 2 && whole.status !== 4) return [];
  const byKey = new Map(dossiers.map((dossier) => [dossier.key, dossier]));
  const steps = whole.parts.flatMap((part) => stepsOfPart(part, byKey.get(part.key), whole.parts));
  return steps.length === 0 && whole.parts.every(hasEnded) ? [{ do: 'finish' }] : steps;
}

/** Parts that come after one, longest line of them in working days. */
export function daysAfter(
  parts: readonly Pick<LifePart, 'key' | 'after'>[],
  key: string,
  daysOf: (key: string) => number,
  seen: readonly string[] = [],
): number {
  const next = parts.filter((part) => part.after.includes(key) && !seen.includes(part.key));
  return Math.max(0, ...next.map((part) => daysOf(part.key) + daysAfter(parts, part.key, daysOf, [...seen, key])));
}

/** The longest line of parts, in working days: the 3 + 3 + 10 of a sequence, the longest of a parallel. */
export const longestLine = (
  parts: readonly Pick<LifePart, 'key' | 'after'>[],
  daysOf: (key: string) => number,
): number =>
  Math.max(
    0,
    ...parts.filter(({ after }) => after.length === 0).map(({ key }) => daysOf(key) + daysAfter(parts, key, daysOf)),
  );

/** Keys of parts that wait for each other in a ring. */
export function ringOf(parts: readonly Pick<LifePart, 'key' | 'after'>[]): readonly string[] {
  let left = parts;
  for (;;) {
    const keys = new Set(left.map(({ key }) => key));
    const rest = left.filter(({ after }) => after.some((key) => keys.has(key)));
    if (rest.length === left.length) return rest.map(({ key }) => key);
    left = rest;
  }
}
