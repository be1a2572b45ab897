import type { House } from '../../scripts/lib/house.ts';
import { type Fuzzed } from './fuzz.ts';
export declare function fuzzHouse(house: House, options: {
    readonly seconds: number;
    readonly seed: number;
}): Promise<Fuzzed>;
