/** The steps of a workflow share the legal limit: on no path may they take longer (domain.md §5). */
import type { Channel, TimeLimit } from '@motcua/cms';
import { limitsFor } from '../../limits';
import { error, warning, type WorkflowFinding } from '../finding';
import { casesOf } from './cases';
import { sayDays, sayLength, workingDays } from './lengths';
import { longestWay, type Way } from './longest-path';
import type { Scene } from './scene';

const CHANNELS: Readonly<Record<Channel, readonly [vi: string, en: string]>> = {
  online: ['trực tuyến', 'online'],
  counter: ['trực tiếp', 'at the counter'],
  post: ['bưu chính', 'by post'],
};

/** Rounding of quarter days and of sevenths. */
const GRACE = 0.01;

interface TooLong {
  readonly way: Way;
  readonly limit: TimeLimit;
  readonly severity: WorkflowFinding['severity'];
}

function tooLong(scene: Scene, channel: Channel): TooLong | null {
  // Where the law fixes no limit for a case, nothing can be too long.
  const limits = limitsFor(scene.content.timeLimits, channel);
  if (limits.some((limit) => limit.notFixed !== undefined)) return null;
  const [shortest, ...others] = [...limits].sort((a, b) => workingDays(a) - workingDays(b));
  if (!shortest) return null;
  const way = casesOf(scene, channel)
    .map((one) => longestWay(scene, one))
    .reduce((a, b) => (b.days > a.days ? b : a));
  // Several limits of one channel are cases: only the longest one refuses.
  const longest = others.at(-1) ?? shortest;
  if (way.days > workingDays(longest) + GRACE) return { way, limit: longest, severity: 'error' };
  return way.days > workingDays(shortest) + GRACE ? { way, limit: shortest, severity: 'warning' } : null;
}

export function checkLimits(scene: Scene): readonly WorkflowFinding[] {
  const found = new Map<string, TooLong & { readonly channels: Channel[] }>();
  for (const channel of ['online', 'counter', 'post'] as const) {
    const one = tooLong(scene, channel);
    if (!one) continue;
    const key = JSON.stringify([one.severity, one.limit.amount, one.limit.unit, one.way.steps]);
    const before = found.get(key);
    if (before) before.channels.push(channel);
    else found.set(key, { ...one, channels: [channel] });
  }
  return [...found.values()].map(({ way, limit, severity, channels }) => {
    const [taken, takenEn] = sayDays(way.days, limit.unit);
    const [allowed, allowedEn] = sayLength(limit);
    const [over, overEn] = sayDays(way.days - workingDays(limit), limit.unit);
    const name = (path: string): readonly [string, string] => {
      const label = scene.nodes.get(path)?.meta?.label;
      return [label?.vi ?? path, label?.en ?? path];
    };
    const biggest = way.steps.reduce<Way['steps'][number] | null>((a, b) => (a && a.days >= b.days ? a : b), null);
    const [big, bigEn] = name(biggest?.path ?? '');
    const make = severity === 'error' ? error : warning;
    const where =
      channels.length === 3
        ? ['', '']
        : [
            ` (kênh ${channels.map((channel) => CHANNELS[channel][0]).join(', ')})`,
            ` (${channels.map((channel) => CHANNELS[channel][1]).join(', ')})`,
          ];
    return make(
      'longer-than-law',
      { state: biggest?.path ?? null, path: way.steps.map((step) => step.path) },
      [
        `Các bước ${way.steps.map((step) => name(step.path)[0]).join(' → ')} cần ${taken}, vượt thời hạn giải quyết ${allowed}${where[0] ?? ''}.`,
        `The steps ${way.steps.map((step) => name(step.path)[1]).join(' → ')} take ${takenEn}, longer than the legal limit of ${allowedEn}${where[1] ?? ''}.`,
      ],
      [
        `Rút ngắn các bước này ít nhất ${over}; bước dài nhất là “${big}”.`,
        `Shorten them by at least ${overEn}; the longest is “${bigEn}”.`,
      ],
    );
  });
}
