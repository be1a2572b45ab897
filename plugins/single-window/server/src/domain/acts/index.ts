/** All standing acts, by type. */
import { ENDING } from './ending';
import { INTERLINKED } from './interlinked';
import { MINISTRY } from './ministry';
import { PARTIES } from './parties';
import { PEOPLE } from './people';
import { RESULTS } from './results';
import type { StandingAct } from './standing';
import { TIME } from './time';
import { UNITS } from './units';

export const STANDING_ACTS: readonly StandingAct[] = [
  ...PEOPLE,
  ...TIME,
  ...ENDING,
  ...RESULTS,
  ...PARTIES,
  ...MINISTRY,
  ...UNITS,
  ...INTERLINKED,
];

const BY_TYPE = new Map(STANDING_ACTS.map((act) => [act.type, act]));

export const standingAct = (type: string): StandingAct | undefined => BY_TYPE.get(type);
