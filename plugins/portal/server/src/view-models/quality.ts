import type { Locale } from '@motcua/cms';
import type { QualityIndex, QualityScoring } from '@motcua/plugin-quality-scoring';
import { day, decimal, percent } from '../domain/format';
import { pick, translate } from '../domain/locale';

type Headline = Awaited<ReturnType<QualityScoring['headline']>>;

/** How this place is doing; what is not known is left out, never shown as zero. */
export function headlineView(headline: Headline, locale: Locale) {
  const figures: { readonly label: string; readonly value: string }[] = [];
  if (headline.onTime !== null)
    figures.push({ label: translate(locale, 'home.onTime'), value: percent(headline.onTime, locale) });
  if (headline.medianDays !== null)
    figures.push({
      label: translate(locale, 'home.median'),
      value: translate(locale, 'home.days', { n: decimal(headline.medianDays, locale) }),
    });
  if (headline.satisfaction !== null)
    figures.push({ label: translate(locale, 'home.satisfaction'), value: percent(headline.satisfaction, locale) });
  return { title: translate(locale, 'home.month', { month: headline.month }), figures };
}

export function statisticsView(index: QualityIndex | null, from: string, to: string, locale: Locale) {
  const points = (value: number): string => decimal(value, locale, 2);
  return {
    period: translate(locale, 'statistics.period', { from: day(from), to: day(to) }),
    total: index ? points(index.total) : '',
    groups: (index?.groups ?? []).map((group) => ({
      code: group.code,
      name: pick(group.name, locale),
      points: points(group.points),
      max: points(group.max),
      value: group.points,
      maxValue: group.max,
    })),
    rows: (index?.groups ?? []).flatMap((group) =>
      group.indicators.map((indicator) => ({
        name: pick(indicator.name, locale),
        ratio: percent(indicator.ratio, locale),
        points: points(indicator.points),
        max: points(indicator.max),
      })),
    ),
  };
}
