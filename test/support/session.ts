/** People of the demo, signed in at the shared house unless another is named. */
import * as visitor from '../../scripts/lib/visitor.ts';
import { house } from './house.ts';

export const officer = (username: string, base = house().url): Promise<visitor.Officer> =>
  visitor.officer(base, username);
