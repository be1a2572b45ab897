import { GROUPS, groupRule, scoreGroup, scoreIndicator, sumPoints, type Measure } from './decision-766';

const rule = (code: string) => {
  const found = GROUPS.flatMap((group) => group.indicators).find((indicator) => indicator.code === code);
  if (!found) throw new Error(code);
  return found;
};
const of = (numerator: number, denominator: number): Measure => ({ numerator, denominator });

describe('the index of Decision 766', () => {
  test('has 100 points in six groups', () => {
    expect(GROUPS.map((group) => group.max)).toEqual([18, 20, 12, 10, 22, 18]);
    for (const group of GROUPS)
      expect(group.indicators.reduce((sum, indicator) => sum + indicator.max, 0)).toBe(group.max);
  });

  // Decision 766, as published by the National Public Service Portal for several units.
  test.each<[string, number, number, number]>([
    ['DOSSIER_RECEIVING_SATISFACTION', 402886, 464494, 5.78],
    ['DOSSIER_RECEIVING_SATISFACTION', 9, 10, 6],
    ['DOSSIER_RECEIVING_SATISFACTION', 0, 0, 0],
    ['PETITION_PROCESSING_ON_TIME', 300, 499, 3.61],
    ['PETITION_PROCESSING_ON_TIME', 0, 3, 0],
    ['PETITION_PROCESSING_ON_TIME', 0, 0, 6],
    ['PETITION_HANDLING_SATISFACTION', 0, 0, 6],
    ['ORIGINAL_RESULT_AVAILABLE', 334358, 464494, 4.32],
    ['SO_HOA_GIAY_TO_GIAI_QUYET', 83994, 464494, 0.72],
    ['REUSED_DIGITIZED_DATA', 64382, 464494, 0.35],
    ['REUSED_DIGITIZED_DATA', 85, 100, 2],
    ['CITIZEN_DATA_CONNECTED_DOSSIER', 192191, 464494, 0.83],
    ['CITIZEN_DATA_CONNECTED_FORMALITY', 342, 1300, 0.53],
    ['ON_TIME', 19, 20, 19],
    ['PUBLISH_ON_TIME', 1, 3, 2],
    ['DOSSIER_SYNC', 0, 0, 0],
    ['FILED_ONLINE', 25, 100, 3],
    ['FILED_ONLINE', 99, 100, 6],
    ['PROCEDURES_PAID_ONLINE', 12, 13, 2],
    ['FEE_DATA_SYNCHRONISED', 10, 10, 2.5],
  ])('%s: %i of %i give %f points', (code, numerator, denominator, points) => {
    expect(scoreIndicator(rule(code), of(numerator, denominator)).points).toBeCloseTo(points, 5);
  });

  test('a source that publishes only the ratio is scored by it', () => {
    expect(scoreIndicator(rule('ELECTRONIC_CERTIFIED_COPY'), { ratio: 100 }).points).toBe(2);
  });

  test('a group is the sum of rounded points', () => {
    const scores = scoreGroup(groupRule('payment'), {
      DOSSIERS_PAID_ONLINE: of(3082, 3816),
      PROCEDURES_PAID_ONLINE: of(17, 37),
      FEE_DATA_SYNCHRONISED: of(10, 37),
    });
    expect(sumPoints(scores)).toBe(6.68);
  });

  test('a unit that nobody wrote to keeps the points of its petitions', () => {
    expect(sumPoints(scoreGroup(groupRule('satisfaction'), {}))).toBe(12);
  });
});
