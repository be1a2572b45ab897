import type { Target } from '../data/types';

/** Failed messages or an error while some wait: interrupted. Waiting without an error is the usual way. */
export const stateOf = ({
  pending,
  failed,
  lastError,
}: Pick<Target, 'pending' | 'failed' | 'lastError'>): 'well' | 'queue' | 'broken' => {
  if (failed > 0 || (pending > 0 && lastError !== null)) return 'broken';
  return pending > 0 ? 'queue' : 'well';
};
