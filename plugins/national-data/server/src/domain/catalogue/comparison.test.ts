/** The comparison must find what differs: it is what the importer is measured by. */
import { compareWithTruth, readTruth, type TruthRecord } from './truth';

const truth: TruthRecord = {
  code: '9.000001',
  time_limits: [
    { channel: 'direct', amount: 5, unit: 'day' },
    { not_fixed: true, text: 'Trước khi rời bến.' },
  ],
  fees: [{ amount: 1000, what: 'a page' }],
  components: [{ name_starts: 'Đơn đề nghị', originals: 1, copies: 0 }],
  audience: ['Doanh nghiệp'],
  competent_agency: null,
  result: 'Giấy phép',
  conflicts: [{ where: 'fees', column: '', text: '' }],
};
const VALUES = 8;

const differing = (change: Partial<TruthRecord>) => compareWithTruth([truth], [{ ...truth, ...change }]);

test('the same is met in every value; words that describe are not compared', () => {
  expect(differing({ fees: [{ amount: 1000, what: 'each page' }] })).toEqual({ values: VALUES, differences: [] });
  expect(
    differing({ components: [{ name_starts: 'Đơn đề nghị cấp phép', originals: 1, copies: 0 }] }).differences,
  ).toEqual([]);
});

test.each<[string, Partial<TruthRecord>]>([
  ['another unit', { time_limits: [{ channel: 'direct', amount: 5, unit: 'hour' }, truth.time_limits[1] ?? {}] }],
  ['another text', { time_limits: [truth.time_limits[0] ?? {}, { not_fixed: true, text: 'Sau khi rời bến' }] }],
  ['a missing fee', { fees: [] }],
  ['silent', { fees: null }],
  ['another currency', { fees: [{ amount: 1000, currency: 'USD' }] }],
  ['another count', { components: [{ name_starts: 'Đơn đề nghị', originals: 0, copies: 1 }] }],
  ['another paper', { components: [{ name_starts: 'Tờ khai', originals: 1, copies: 0 }] }],
  ['another audience', { audience: ['Hợp tác xã'] }],
  ['an agency', { competent_agency: 'Sở Xây dựng' }],
  ['another result', { result: 'Quyết định' }],
  ['a conflict that is not seen', { conflicts: [] }],
])('%s is one difference', (_, change) => {
  const { values, differences } = differing(change);
  expect(differences).toHaveLength(1);
  expect(values).toBe(VALUES);
});

test('a value too many is a difference of its own, a missing procedure misses everything', () => {
  expect(differing({ audience: ['Doanh nghiệp', 'Hợp tác xã'] })).toMatchObject({
    values: VALUES + 1,
    differences: [{}],
  });
  expect(compareWithTruth([truth], []).differences).toHaveLength(VALUES);
});

test('a file in another shape is refused', () => {
  expect(() => readTruth([{ code: 1 }])).toThrow();
});
