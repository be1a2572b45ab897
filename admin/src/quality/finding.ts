import type { QualityIndex } from '../data/types';

type Group = QualityIndex['groups'][number];

export interface Loss {
  readonly group: Group;
  readonly points: number;
}

/** Below a twentieth of a point nothing shows at one decimal. */
const worthSaying = 0.05;

/** Groups by the points they cost, most first. */
export const losses = (groups: readonly Group[]): readonly Loss[] =>
  groups
    .map((group) => ({ group, points: group.max - group.points }))
    .filter(({ points }) => points >= worthSaying)
    .sort((a, b) => b.points - a.points);

/** The indicators that cost most, over all groups. */
export const lostIndicators = (groups: readonly Group[], count: number): readonly Group['indicators'][number][] =>
  groups
    .flatMap(({ indicators }) => indicators)
    .filter(({ max, points }) => max - points >= worthSaying)
    .sort((a, b) => b.max - b.points - (a.max - a.points))
    .slice(0, count);

/** Three bands, as a reader of the score takes them: nearly full, middling, poor. */
export const toneOf = ({
  points,
  max,
}: {
  readonly points: number;
  readonly max: number;
}): 'good' | 'soon' | 'late' => {
  const share = max === 0 ? 1 : points / max;
  if (share >= 0.9) return 'good';
  return share >= 0.8 ? 'soon' : 'late';
};

export interface Period {
  readonly key: string;
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
  readonly quarter: number | null;
  readonly year: number;
}

const two = (month: number): string => String(month).padStart(2, '0');

const quarterPeriod = (year: number, quarter: number): Period => ({
  key: `${year}-q${quarter}`,
  year,
  quarter,
  from: `${year}-${two(quarter * 3 - 2)}-01`,
  to: quarter === 4 ? `${year + 1}-01-01` : `${year}-${two(quarter * 3 + 1)}-01`,
});

/** This quarter, the three before it, and this year: what Decision 766 is read by. `day` is `YYYY-MM-DD`. */
export const periodsFor = (day: string): readonly Period[] => {
  const year = Number(day.slice(0, 4));
  const current = Math.ceil(Number(day.slice(5, 7)) / 3);
  const quarters = [0, 1, 2, 3].map((back) => {
    const index = year * 4 + current - 1 - back;
    return quarterPeriod(Math.floor(index / 4), (index % 4) + 1);
  });
  return [...quarters, { key: String(year), year, quarter: null, from: `${year}-01-01`, to: `${year + 1}-01-01` }];
};
