/** What each standing act does beside the move of the statechart. */
import type { Scene } from '../act-papers';
import { COURSE_EFFECTS } from './course';
import type { Effect, EffectMaker } from './effect';
import { INTERLINKED_EFFECTS } from './interlinked';
import { PEOPLE_EFFECTS } from './people';
import { TIME_EFFECTS } from './time';

const EFFECTS: Readonly<Record<string, EffectMaker>> = {
  ...PEOPLE_EFFECTS,
  ...TIME_EFFECTS,
  ...COURSE_EFFECTS,
  ...INTERLINKED_EFFECTS,
};

export const effectOf = async (scene: Scene): Promise<Effect> => (await EFFECTS[scene.input.type]?.(scene)) ?? {};
