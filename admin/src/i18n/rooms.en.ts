/** The words of the rooms that keep their own. */
import { desk } from './desk.en';
import { counter } from './counter.en';
import { help } from './help.en';
import { watch } from './watch.en';
import { registers } from './registers.en';
import { parts } from './parts.en';
import { time } from './time.en';
import { administration } from './administration.en';
import { lists } from './lists.en';

export const rooms = {
  ...desk,
  ...counter,
  ...help,
  ...watch,
  ...registers,
  ...parts,
  ...time,
  ...lists,
  ...administration,
};
