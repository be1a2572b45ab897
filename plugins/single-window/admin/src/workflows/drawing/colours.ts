/** The colours of a state, from the panel's own palette, by what its status means. Words say it too. */
import type { StateMeta } from '@motcua/cms';

export type Tone = 'work' | 'wait' | 'good' | 'bad' | 'plain';

/** The ten statuses of the National Public Service Portal (domain.md §3). */
export function toneOf(meta: StateMeta | null): Tone {
  switch (meta?.npspStatus) {
    case 1:
    case 2:
    case 4:
      return 'work';
    case 5:
    case 6:
      return 'wait';
    case 9:
    case 10:
      return 'good';
    case 3:
    case 7:
    case 8:
      return 'bad';
    default:
      return 'plain';
  }
}

export const TONES: Readonly<Record<Tone, { readonly edge: string; readonly ground: string }>> = {
  work: { edge: 'primary600', ground: 'neutral0' },
  wait: { edge: 'warning500', ground: 'neutral0' },
  good: { edge: 'success500', ground: 'neutral0' },
  bad: { edge: 'danger500', ground: 'neutral0' },
  plain: { edge: 'neutral500', ground: 'neutral0' },
};
