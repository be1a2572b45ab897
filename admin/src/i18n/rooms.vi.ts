/** The words of the rooms that keep their own. */
import { desk } from './desk.vi';
import { counter } from './counter.vi';
import { help } from './help.vi';
import { watch } from './watch.vi';
import { registers } from './registers.vi';
import { parts } from './parts.vi';
import { time } from './time.vi';
import { administration } from './administration.vi';
import { lists } from './lists.vi';

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
