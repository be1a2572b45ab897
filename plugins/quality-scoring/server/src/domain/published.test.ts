import { NotAnIndexFile, recompute } from './published';

const row = (points: number, total: number) => ({
  unit: 'U.1',
  DOSSIER_RECEIVING_SATISFACTION: { numerator: 8, denominator: 10, points },
  totalPoints: total,
});

describe('published results, recomputed', () => {
  test('a row that agrees has no difference; petitions that nobody sent count in full', () => {
    expect(recompute({ satisfaction: [row(5.33, 17.33)] })).toEqual({ rows: 1, differences: [] });
  });

  test('an inspector reads unit, indicator, published and ours of a wrong figure', () => {
    expect(recompute({ satisfaction: [row(5.4, 17.33)] }).differences).toEqual([
      { section: 'satisfaction', unit: 'U.1', indicator: 'DOSSIER_RECEIVING_SATISFACTION', published: 5.4, ours: 5.33 },
    ]);
  });

  test.each([
    [
      'plain counts',
      {
        payment: [
          {
            unit: 'a',
            dossiersPaidOnline: 14,
            dossiersWithFinancialDuty: 14,
            proceduresPaidOnline: 2,
            proceduresWithFees: 3,
            points: 7.67,
          },
        ],
      },
    ],
    ['zero denominators', { payment: [{ unit: 'a', points: 0 }], online: [{ unit: 'a', points: 0 }] }],
    ['no total of received dossiers', { online: [{ unit: 'a', receivedOnline: 60, receivedDirect: 40, points: 6 }] }],
    [
      'numbers written as text',
      { payment: [{ unit: 'a', dossiersPaidOnline: '1', dossiersWithFinancialDuty: '2', points: '3,00' }] },
    ],
    [
      'a ratio alone',
      { digitisation: [{ unit: 'a', ELECTRONIC_CERTIFIED_COPY: { ratio: 50, points: 1 }, totalPoints: 1 }] },
    ],
  ])('%s are read', (_, file) => {
    expect(recompute(file).differences).toEqual([]);
  });

  test.each([
    [null],
    [[]],
    [{}],
    [{ satisfaction: {} }],
    [{ payment: [1] }],
    [{ payment: [{ points: 'x' }] }],
    [{ digitisation: [{ DOSSIER_SYNC: 1, SO_HOA_GIAY_TO_GIAI_QUYET: 3 }] }],
  ])('what is no index file is refused: %j', (file) => {
    expect(() => recompute(file)).toThrow(NotAnIndexFile);
  });
});
