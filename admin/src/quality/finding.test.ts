import type { QualityIndex } from '../data/types';
import { losses, lostIndicators, periodsFor, toneOf } from './finding';

type Group = QualityIndex['groups'][number];

const text = (words: string) => ({ vi: words, en: words });
const indicator = (code: string, points: number, max: number) => ({
  code,
  name: text(code),
  numerator: 0,
  denominator: 0,
  ratio: 0,
  points,
  max,
});
const group = (code: Group['code'], points: number, max: number, indicators: Group['indicators'] = []): Group => ({
  code,
  name: text(code),
  points,
  max,
  indicators,
});

describe('the title of the quality page', () => {
  it('names the group that costs most first and leaves full ones out', () => {
    const found = losses([group('progress', 19.2, 20), group('digitisation', 16.4, 22), group('transparency', 18, 18)]);
    expect(found.map(({ group: { code } }) => code)).toEqual(['digitisation', 'progress']);
  });

  it('finds the indicators that cost most across groups', () => {
    const groups = [
      group('progress', 0, 0, [indicator('a', 5, 6), indicator('b', 6, 6)]),
      group('payment', 0, 0, [indicator('c', 1, 4)]),
    ];
    expect(lostIndicators(groups, 2).map(({ code }) => code)).toEqual(['c', 'a']);
  });

  it.each([
    [19, 20, 'good'],
    [17, 20, 'soon'],
    [15, 20, 'late'],
  ] as const)('calls %d of %d %s', (points, max, tone) => {
    expect(toneOf({ points, max })).toBe(tone);
  });
});

describe('the periods to choose from', () => {
  it('are this quarter, the three before it, and the year', () => {
    expect(periodsFor('2026-11-24').map(({ key, from, to }) => [key, from, to])).toEqual([
      ['2026-q4', '2026-10-01', '2027-01-01'],
      ['2026-q3', '2026-07-01', '2026-10-01'],
      ['2026-q2', '2026-04-01', '2026-07-01'],
      ['2026-q1', '2026-01-01', '2026-04-01'],
      ['2026', '2026-01-01', '2027-01-01'],
    ]);
  });

  it('reach into the year before', () => {
    expect(periodsFor('2027-02-01').map(({ key }) => key)).toEqual([
      '2027-q1',
      '2026-q4',
      '2026-q3',
      '2026-q2',
      '2027',
    ]);
  });
});
