/** The words of the parts of an interlinked filing, in English. */
import type { parts as vi } from './parts.vi';

export const parts: typeof vi = {
  parts: {
    title: 'Interlinked filing',
    whole: 'Part of',
    until: 'promised for %{at}',
    after: 'opened when there is a result of: %{names}',
    given: 'Got %{title} No. %{number} from the part before',
    status: {
      waiting: 'Waits for the part before',
      open: 'Being settled',
      settled: 'Settled',
      refused: 'Not taken in',
      withdrawn: 'Withdrawn',
      stopped: 'Stopped',
      blocked: 'Not opened',
    },
  },
};
