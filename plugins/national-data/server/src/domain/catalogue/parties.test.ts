/** Audience, agencies and steps; the examples are made up. */
import { readAgencies, readAudience } from './parties';
import { coverageOf } from './reading';
import type { CatalogueRecord } from './record';
import { readSteps } from './steps';

const audience = (text: string): readonly string[] => readAudience(text).values.map(({ value }) => value);

test.each([
  [
    'Công dân Việt Nam, Cán bộ, công chức, viên chức, Tổ chức (không bao gồm doanh nghiệp, HTX)',
    ['Công dân Việt Nam', 'Cán bộ, công chức, viên chức', 'Tổ chức (không bao gồm doanh nghiệp, HTX)'],
  ],
  ['Doanh nghiệp Việt Nam, Doanh nghiệp, Đảng viên.', ['Doanh nghiệp Việt Nam', 'Doanh nghiệp', 'Đảng viên']],
  [
    'Hợp tác xã, Hộ kinh doanh (có đăng ký, còn hoạt động)',
    ['Hợp tác xã', 'Hộ kinh doanh (có đăng ký, còn hoạt động)'],
  ],
  ['Doanh nghiệp, Doanh nghiệp', ['Doanh nghiệp']],
  ['Không có thông tin', []],
])('audience %s', (text, expected) => {
  expect(audience(text)).toEqual(expected);
});

test('a sentence instead of names is read in part', () => {
  expect(
    coverageOf(readAudience('Người nước ngoài, và mọi cá nhân khác mà luật chuyên ngành cho phép nộp hồ sơ ở đây')),
  ).toBe('part');
});

test('agencies are told apart, but not at a comma inside a name', () => {
  const content = {
    cơ_quan_có_thẩm_quyền: 'Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân cấp tỉnh.',
    cơ_quan_thực_hiện: 'Công an huyện',
    cơ_quan_được_ủy_quyền: 'Không có thông tin',
    cơ_quan_phối_hợp: '',
  } as CatalogueRecord['content'];
  const { values, findings } = readAgencies({ ...content, cơ_quan_thực_hiện: 'UBND huyện' });
  expect(values.map(({ value }) => [value.role, value.names])).toEqual([
    ['competent', ['Sở Văn hóa, Thể thao và Du lịch', 'Ủy ban nhân dân cấp tỉnh']],
    ['implementing', ['UBND huyện']],
  ]);
  expect(findings).toMatchObject([{ kind: 'conflict', attribute: 'agencies' }]);
});

const steps = (text: string) => readSteps(text).values.map(({ value }) => value);

test.each([
  [
    'Bước 1: Nộp hồ sơ. Bước 2: Nhận kết quả theo giấy hẹn ở Bước 1.',
    [
      ['Bước 1', 'Nộp hồ sơ.'],
      ['Bước 2', 'Nhận kết quả theo giấy hẹn ở Bước 1.'],
    ],
  ],
  [
    'a) Nộp hồ sơ\nb) Thẩm định\n- kiểm tra thực địa',
    [
      ['a)', 'Nộp hồ sơ'],
      ['b)', 'Thẩm định'],
      ['', 'kiểm tra thực địa'],
    ],
  ],
  [
    '- Nộp hồ sơ\ntại bộ phận một cửa\n- Trả kết quả',
    [
      ['', 'Nộp hồ sơ\ntại bộ phận một cửa'],
      ['', 'Trả kết quả'],
    ],
  ],
])('steps of %j', (text, expected) => {
  expect(steps(text).map(({ label, text: words }) => [label, words])).toEqual(expected);
});

test('what stands under a note is no step', () => {
  expect(steps('- Nộp hồ sơ\n* Lưu ý:\n- Giấy tờ phải còn hạn').map(({ note }) => note === true)).toEqual([
    false,
    true,
    true,
  ]);
});

test('one long paragraph is read in part, an empty one is silent', () => {
  expect(coverageOf(readSteps('Cơ quan xem xét. '.repeat(60)))).toBe('part');
  expect(coverageOf(readSteps(' '))).toBe('silent');
});
