/** Fees as the catalogues write them; the examples are made up. */
import { readFees, type ReadFee } from './fee';
import { coverageOf } from './reading';

const row = (fee: string, way = 'Trực tiếp') => ({
  hinh_thuc: way,
  thoi_han_giai_quyet: '',
  phi_le_phi: fee,
  mo_ta: '',
});
const read = (...fees: readonly string[]) => readFees(fees.map((fee) => row(fee)));
const values = (...fees: readonly string[]): readonly ReadFee[] => read(...fees).values.map(({ value }) => value);
const short = (fee: ReadFee): object => {
  if ('free' in fee) return { free: true };
  if ('see_text' in fee) return { see_text: true };
  const { amount, currency, in_description, amount_min } = fee;
  return {
    amount,
    ...(currency ? { currency } : {}),
    ...(in_description ? { in_description } : {}),
    ...(amount_min === undefined ? {} : { amount_min }),
  };
};

test.each([
  ['Phí : 0 Đồng', { free: true }],
  ['Lệ phí : Không Đồng', { free: true }],
  ['Phí : o Đồng', { free: true }],
  ['Miễn phí', { free: true }],
  ['Miễn lệ phí', { free: true }],
  ['Không thu', { free: true }],
  ['Miễn phí(Không quy định.)', { free: true }],
  ['Lệ phí : 0 Đồng (không)', { free: true }],
  ['Lệ phí : Đồng (Không thu lệ phí)', { free: true }],
  ['Phí : 75.000 Đồng', { amount: 75_000 }],
  ['Lệ phí : 30000 Đồng (30.000 đồng/hồ sơ)', { amount: 30_000 }],
  ['120,000 VNĐ(Trên 1 chứng chỉ)', { amount: 120_000 }],
  ['80,000 Việt Nam Đồng(/văn bản)', { amount: 80_000 }],
  ['Lệ phí : 8.000 đồng/bản sao', { amount: 8000 }],
  ['Phí : Phí thẩm định: 1.100.000 đồng/lần (Thông tư số 1/2020/TT-BTC)', { amount: 1_100_000 }],
  ['Phí : 100.000 - 200.000 Đồng', { amount: 200_000, amount_min: 100_000 }],
  ['Lệ phí : 2.5 USD', { amount: 2.5, currency: 'USD' }],
  ['Lệ phí : 10 USD (200.000 đồng/giấy (10 USD/giấy))', { amount: 10, currency: 'USD' }],
  ['Phí : Đồng (Mức thu là 450.000 đồng/giấy.)', { amount: 450_000, in_description: true }],
  ['600 VNĐ(Phí thẩm định: 600.000 đồng/lần)', { amount: 600_000, in_description: true }],
  ['Phí : 500 Đồng (500 đồng/trang)', { amount: 500 }],
  ['Miễn phí(Mức thu: 70.000 đồng/hồ sơ)', { amount: 70_000, in_description: true }],
  ['Miễn phí(Theo quy định của Hội đồng nhân dân cấp tỉnh)', { see_text: true }],
  ['Miễn phí(Miễn lệ phí cho hộ nghèo; người khuyết tật.)', { see_text: true }],
  ['Phí : Mức thu bằng 50% mức thu tại Thông tư số 2/2021/TT-BTC năm 2021 Đồng', { see_text: true }],
  ['Lệ phí : (Mức lệ phí do Hội đồng nhân dân tỉnh quyết định.)', { see_text: true }],
  ['Lệ phí : 1,5% giá trị hợp đồng', { see_text: true }],
])('%s', (text, expected) => {
  expect(values(text).map(short)).toEqual([expected]);
  expect(coverageOf(read(text))).toBe('whole');
});

test.each([
  [
    'Phí : 50.000 Đồng (Phí xét: 50.000 đồng/hồ sơ. Riêng ngành năng khiếu: 90.000 đồng/hồ sơ)',
    [{ amount: 50_000 }, { amount: 90_000, in_description: true }],
  ],
  [
    'Phí : 200.000 Đồng (cấp mới)\nPhí : 100.000 Đồng (cấp lại)\nFile đính kèm: bieu-phi.pdf',
    [{ amount: 200_000 }, { amount: 100_000 }],
  ],
  [
    'Phí : 2.000.000 đồng/giấy (cấp mới); 1.000.000 đồng/giấy (gia hạn)',
    [{ amount: 2_000_000 }, { amount: 1_000_000 }],
  ],
  [
    'Phí : (a) Tại phường: 40.000 đồng b) Tại xã: 20.000 đồng)',
    [
      { amount: 40_000, in_description: true },
      { amount: 20_000, in_description: true },
    ],
  ],
])('%s holds several amounts', (text, expected) => {
  expect(values(text).map(short)).toEqual(expected);
});

test.each(['', 'Không có thông tin'])('"%s" is silent, which is not free', (text) => {
  expect(values(text)).toEqual([]);
  expect(coverageOf(read(text))).toBe('silent');
});

test.each(['Phí : Đồng', 'Lệ phí :  Đồng', 'Không có thông tin(1)'])('"%s" gives no amount and is not read', (text) => {
  expect(values(text).map(short)).not.toContainEqual({ free: true });
  expect(coverageOf(read(text))).toBe('none');
});

test.each([
  ['25 VNĐ', 'zeros are missing', 'none'],
  ['Phí : Đồng (Liên hệ quầy số 3)', 'told in words', 'none'],
])('%s is listed: %s', (text, words, coverage) => {
  const reading = read(text);
  expect(reading.findings.map(({ message }) => message).join()).toContain(words);
  expect(coverageOf(reading)).toBe(coverage);
});

test('each clause beside a fee has its part', () => {
  const [fee] = values(
    'Lệ phí : Đồng (- Mức lệ phí do Hội đồng nhân dân tỉnh quyết định. - Miễn lệ phí cho hộ nghèo. - Người nộp hồ sơ nộp lệ phí tại thời điểm nộp hồ sơ.)',
  );
  expect(fee).toMatchObject({
    see_text: true,
    notes: [{ role: 'set_elsewhere' }, { role: 'exemption' }, { role: 'payment' }],
  });
});

test('the same fee in several ways to file is one, with its channels; some of them silent is a conflict', () => {
  const { values: fees, findings } = readFees([
    row('Phí : 90.000 Đồng (90.000 đồng/hồ sơ)'),
    row('Lệ phí : 90.000 Đồng', 'Trực tuyến'),
    row('', 'Dịch vụ bưu chính'),
  ]);
  expect(fees.map(({ value }) => value)).toMatchObject([{ amount: 90_000, channels: ['direct', 'online'] }]);
  expect(findings).toMatchObject([{ kind: 'conflict', attribute: 'fees' }]);
});
