/** All scenarios. */
import { ENDING } from './ending.ts';
import { RECEPTION } from './reception.ts';
import type { Scenario } from './scenario.ts';
import { SETTLEMENT } from './settlement.ts';
import { SYSTEMS } from './systems.ts';
import { TIME } from './time.ts';

export const SCENARIOS: readonly Scenario[] = [...RECEPTION, ...SETTLEMENT, ...TIME, ...ENDING, ...SYSTEMS];
