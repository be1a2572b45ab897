/** What becomes of each of the 300 demo dossiers, decided before anything is filed. */
import type { NpspStatus } from '@motcua/cms';
import { communeCodes } from './agencies';
import { HOA, persons } from './persons';
import type { Random } from './random';
import { addWorkingMinutes, WORKING_DAY } from './working-time';

export interface Plan {
  readonly procedure: string;
  readonly personalNumber: string;
  /** The deciding commune; absent where a department decides. */
  readonly agency?: string;
  readonly filedAt: Date;
  /** The dossier stops here, or earlier if its time has not come yet. */
  readonly goal: NpspStatus;
  /** Asked for a supplement once on its way. */
  readonly supplement: boolean;
  /** Share of the legal time that its handling takes. */
  readonly pace: number;
}

/** The legal time of the four procedures in working days, as in their descriptions. */
const LIMITS: Readonly<Record<string, number>> = { '1.001193': 1, '1.004873': 3, '1.001612': 3, '1.013225': 15 };
export const limitMinutes = (procedure: string): number => (LIMITS[procedure] ?? 5) * WORKING_DAY;

/** How many of each: filed, received, refused, in progress, waiting, withdrawn, stopped, settled, handed over. Status 6 stands in no workflow of the demo. */
const COUNTS: readonly (readonly [NpspStatus, number])[] = [
  [1, 22],
  [2, 20],
  [3, 12],
  [4, 46],
  [5, 18],
  [7, 8],
  [8, 8],
  [9, 32],
  [10, 130],
];

const MIX = [
  '1.001193',
  '1.001193',
  '1.001193',
  '1.004873',
  '1.004873',
  '1.004873',
  '1.001612',
  '1.001612',
  '1.013225',
  '1.013225',
];

/** The citizen of the manuals has only the dossiers that are written down for her. */
const OTHERS = persons.filter((one) => one.personalNumber !== HOA);

/** Working days ago that a dossier with this goal was filed, so that it is where it should be now. */
function age(goal: NpspStatus, limit: number, late: boolean, chance: Random): number {
  switch (goal) {
    case 1:
      return chance.next() * 0.9;
    case 2:
    case 4:
      return late ? limit + 1.5 + chance.next() * 6 : 0.6 + chance.next() * Math.max(0.3, limit - 0.6);
    case 5:
      return 1 + chance.next() * 5;
    case 8:
      return 24 + chance.next() * 12;
    case 9:
      return limit + 1 + chance.next() * 10;
    default:
      return Math.min(41, limit + 3 + chance.next() * 38);
  }
}

function plan(goal: NpspStatus, now: Date, chance: Random, fixed: Partial<Plan> = {}): Plan {
  const procedure = fixed.procedure ?? chance.pick(MIX);
  const limit = LIMITS[procedure] ?? 5;
  const late = goal !== 1 && chance.next() < (goal === 4 || goal === 2 ? 0.24 : 0.07);
  // A third of all is filed where the people of the manuals work, so that their inbox is worth a look.
  const agency =
    procedure === '1.013225' ? undefined : chance.next() < 0.34 ? communeCodes[0] : chance.pick(communeCodes);
  return {
    procedure,
    personalNumber: chance.pick(OTHERS).personalNumber,
    ...(agency && { agency }),
    filedAt: addWorkingMinutes(now, -age(goal, limit, late, chance) * WORKING_DAY),
    goal,
    supplement: (goal === 9 || goal === 10) && chance.next() < 0.12,
    pace: late ? 1.3 + chance.next() * 0.8 : 0.25 + chance.next() * 0.5,
    ...fixed,
  };
}

export function plans(now: Date, chance: Random): readonly Plan[] {
  const ago = (days: number): Date => addWorkingMinutes(now, -days * WORKING_DAY);
  const home = { personalNumber: HOA, agency: communeCodes[0] ?? 'H44.101', supplement: false, pace: 0.4 };
  return [
    plan(10, now, chance, { ...home, procedure: '1.001193', filedAt: ago(20) }),
    plan(5, now, chance, { ...home, procedure: '1.001612', filedAt: ago(2) }),
    plan(4, now, chance, { personalNumber: HOA, procedure: '1.013225', filedAt: ago(5), supplement: false, pace: 0.9 }),
    plan(1, now, chance, { ...home, procedure: '1.004873', filedAt: ago(0.2) }),
    ...COUNTS.flatMap(([goal, count]) => Array.from({ length: count }, () => plan(goal, now, chance))),
  ];
}
