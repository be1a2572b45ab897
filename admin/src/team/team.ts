/** What the team page asks and says; pure where it can be. */
import type { Role } from '@motcua/cms';
import type { HeldStep, PersonLoad, TeamLoad } from '@motcua/plugin-single-window';

export type { HeldStep, PersonLoad, TeamLoad };

/** Parts of a person's bar, in hundredths of the fullest one's. */
export interface Bar {
  readonly late: number;
  readonly soon: number;
  readonly rest: number;
}

export function barsOf(people: readonly PersonLoad[]): ReadonlyMap<string, Bar> {
  const most = Math.max(1, ...people.map(({ open }) => open));
  const part = (count: number): number => (count / most) * 100;
  return new Map(
    people.map(({ username, open, late, soon }) => [
      username,
      { late: part(late), soon: part(soon), rest: part(open - late - soon) },
    ]),
  );
}

/** What stands under a bar: only what there is, in the order in which it presses. */
export const loadParts = ({
  late,
  soon,
  likelyLate,
}: PersonLoad): readonly { readonly key: string; readonly n: number }[] =>
  [
    { key: 'n_late', n: late },
    { key: 'n_soon', n: soon },
    { key: 'n_likely', n: likelyLate },
  ].filter(({ n }) => n > 0);

const WORK: readonly Role[] = ['reception_officer', 'processing_officer', 'approver', 'issuing_clerk', 'leader'];

/** Those that steps of a dossier wait for. */
export const workRoles = (roles: readonly Role[]): readonly Role[] => roles.filter((role) => WORK.includes(role));

/** Who may take a step: has its role and does not hold it. */
export const takersOf = (
  step: Pick<HeldStep, 'role'>,
  people: readonly PersonLoad[],
  holder: string,
): readonly PersonLoad[] =>
  people.filter(({ username, roles }) => username !== '' && username !== holder && roles.includes(step.role));

/** The finding of the page: the person with most late ones, else what nobody has taken. */
export type Finding =
  | { readonly kind: 'late'; readonly name: string; readonly late: number }
  | { readonly kind: 'pool'; readonly n: number }
  | { readonly kind: 'calm' };

export function findingOf(people: readonly PersonLoad[]): Finding {
  const persons = people.filter(({ username }) => username !== '');
  const worst = [...persons].sort((a, b) => b.late - a.late)[0];
  if (worst && worst.late > 0) return { kind: 'late', name: worst.name, late: worst.late };
  const pool = people.find(({ username }) => username === '')?.open ?? 0;
  return pool > 0 ? { kind: 'pool', n: pool } : { kind: 'calm' };
}
