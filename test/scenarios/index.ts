/** All scenarios. */
import { DECISION } from './decision.ts';
import { ENDING } from './ending.ts';
import { MOVES } from './moves.ts';
import { RECEPTION } from './reception.ts';
import { RESULTS } from './results.ts';
import type { Scenario } from './scenario.ts';
import { SETTLEMENT } from './settlement.ts';
import { SYSTEMS } from './systems.ts';
import { TIME } from './time.ts';

export const SCENARIOS: readonly Scenario[] = [
  ...RECEPTION,
  ...SETTLEMENT,
  ...DECISION,
  ...TIME,
  ...ENDING,
  ...RESULTS,
  ...SYSTEMS,
  ...MOVES,
];
