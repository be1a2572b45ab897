import { formNumber, resultNumber, unitMark } from './paper-number';
import { readVerifyCode, verifyCode } from './verify-code';

const commune = { kind: 'one_stop_unit', name: 'Bộ phận Một cửa phường Việt Trì' };
const centre = { kind: 'one_stop_unit', name: 'Trung tâm Phục vụ hành chính công tỉnh Phú Thọ' };

// Circular 03/2025/TT-VPCP, Annex I: numbers of forms 01 to 03.
test.each([
  ['01', commune, '0007/BPTNTKQ'],
  ['02', commune, '0007/PBS-BPTNTKQ'],
  ['03', commune, '0007/PTC-BPTNTKQ'],
  ['01', centre, '0007/TTPVHCC'],
  ['02', centre, '0007/PBS-TTPVHCC'],
  ['03', centre, '0007/PTC-TTPVHCC'],
] as const)('form %s', (form, unit, number) => {
  expect(formNumber(7, form, unit)).toBe(number);
});

test('a serial past 9999 grows', () => {
  expect(formNumber(12_345, '01', commune)).toBe('12345/BPTNTKQ');
});

// Decree 30/2020, Annex I and III.
test.each([
  [
    5,
    'Giấy xác nhận tình trạng hôn nhân',
    { kind: 'commune', name: 'Ủy ban nhân dân phường Việt Trì' },
    '05/2026/GXN-UBND',
  ],
  [12, 'Giấy khai sinh', { kind: 'commune', name: 'Phường Việt Trì' }, '12/2026/GKS-UBND'],
  [123, 'Giấy phép xây dựng', { kind: 'department', name: 'Sở Xây dựng' }, '123/2026/GP-SXD'],
  [1, 'Văn bản trả lời', { kind: 'department', name: 'Sở Nông nghiệp và Môi trường' }, '01/2026/KQ-SNNMT'],
])('result %i of %s', (serial, result, agency, number) => {
  expect(resultNumber(serial, 2026, result, agency)).toBe(number);
});

test('the mark follows the name also when its letters are decomposed', () => {
  expect(unitMark({ ...centre, name: centre.name.normalize('NFD') })).toBe('TTPVHCC');
});

test('a verify code has 28 signs in groups and is read however it was typed', () => {
  const code = verifyCode(Uint8Array.from({ length: 28 }, (_, at) => at * 9));
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readVerifyCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
  expect(readVerifyCode('oil0')).toBe('0110');
});
