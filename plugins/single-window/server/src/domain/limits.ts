/** Which time limit holds for a dossier: by channel, then by case. */
import { logicCompiler } from '@motcua/plugin-eform';
import type { Answers, TimeLimit } from '@motcua/cms';
import type { DossierFile } from '../api';
import { isoDay, localDay } from './working-time/calendar';

/** The limits of a channel: its own, else those for any. */
export function limitsFor(limits: readonly TimeLimit[], channel: string): readonly TimeLimit[] {
  const own = limits.filter((limit) => limit.channel === channel);
  return own.length > 0 ? own : limits.filter((limit) => limit.channel === 'any');
}

/** The limit as the law words it, "not fixed" included; without any for the channel the first that there is. */
export function legalLimit(
  limits: readonly TimeLimit[],
  channel: string,
  answers: Answers,
  date: string,
  chosen: string | null = null,
): TimeLimit | undefined {
  const known = limitsFor(limits, channel);
  const test = (limit: TimeLimit): boolean =>
    limit.condition !== undefined && logicCompiler(() => date).test(limit.condition)(answers);
  return (
    known.find((limit) => chosen !== null && limit.case?.vi === chosen) ??
    known.find(test) ??
    known.find((limit) => limit.case === undefined && limit.condition === undefined) ??
    (known.length === 0 ? limits[0] : undefined)
  );
}

/** The limit that a date can be promised by; null where the law fixes none. */
export const countedLimit = (limit: TimeLimit | undefined): TimeLimit | null =>
  limit && limit.notFixed === undefined ? limit : null;

type Held = Pick<DossierFile, 'dossier' | 'version' | 'events'>;

/** Cases of a dossier's channel that no answer tells: the officer says which it is. */
export const casesToChoose = ({ dossier, version }: Pick<Held, 'dossier' | 'version'>): readonly string[] =>
  limitsFor(version.timeLimits, dossier.channel).flatMap((limit) =>
    limit.case && limit.condition === undefined ? [limit.case.vi] : [],
  );

/** The newest choice of an officer. */
const chosenCase = (events: readonly { readonly data: Readonly<Record<string, unknown>> }[]): string | null =>
  events.reduceRight<string | null>((found, { data }) => {
    const named = data['limitCase'];
    return found ?? (typeof named === 'string' ? named : null);
  }, null);

/** What a limit is chosen by: the version's limits, how and when the dossier was filed, what was answered, what an officer chose. */
export interface LimitFacts {
  readonly limits: readonly TimeLimit[];
  readonly channel: string;
  readonly answers: Answers;
  readonly filedAt: Date;
  readonly history: Parameters<typeof chosenCase>[0];
}

/** The limit that a dossier has, "not fixed" included. */
export const limitOfFacts = (
  { limits, channel, answers, filedAt, history }: LimitFacts,
  chosenNow: string | null = null,
): TimeLimit | undefined =>
  legalLimit(limits, channel, answers, isoDay(localDay(filedAt)), chosenNow ?? chosenCase(history));

/** The same of a whole file. */
export const limitOfFile = (file: Held, chosenNow: string | null = null): TimeLimit | undefined =>
  limitOfFacts({ ...file.dossier, limits: file.version.timeLimits, history: file.events }, chosenNow);
