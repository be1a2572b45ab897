import { XMLParser } from 'fast-xml-parser';
import type { Person } from '../api';
import { populationAnswer, populationHeaders, populationRequest, readPopulationAnswer, soapBody } from './population';

const person: Person = {
  personalNumber: '025192000145',
  fullName: 'Nguyễn Thị <Hoa> & "Mai"',
  birthDate: '1992-03-27',
  sex: 'female',
  ethnicGroup: '01',
  nationality: 'VN',
  residence: { province: '25', commune: '07900', detail: 'Số 5 phố "Đất Tổ" & Hùng Vương' },
  maritalStatus: 'Đã kết hôn',
  fatherName: 'Nguyễn Văn Bình',
  motherName: 'Lê Thị Lan',
  spouseName: 'Trần Văn Minh',
};

test('a person goes through the answer of service 037 and back unchanged', () => {
  expect(readPopulationAnswer(populationAnswer(person))).toEqual(person);
});

test('without relatives the names are empty; numbers keep their zeros', () => {
  const alone = { ...person, personalNumber: '001099000007', fatherName: '', motherName: '', spouseName: '' };
  expect(readPopulationAnswer(populationAnswer(alone))).toEqual(alone);
});

test('an empty collection is nobody', () => {
  expect(readPopulationAnswer(populationAnswer(null))).toBeNull();
});

test('the question carries the fields of domain.md §8, in its namespace', () => {
  const xml = populationRequest({
    requestId: 'r1',
    officer: 'a<b',
    unit: 'H44.101',
    account: 'motcua',
    personalNumber: person.personalNumber,
  });
  expect(xml).toContain('http://dancuquocgia.bca');
  expect(new XMLParser().parse(xml)).toBeTruthy();
  expect(soapBody(xml)['TraCuuThongTinCongDan']).toEqual({
    MaYeuCau: 'r1',
    MaDVC: '',
    MaTichHop: '037',
    MaCanBo: 'a<b',
    MaDonVi: 'H44.101',
    TaiKhoan: 'motcua',
    SoDinhDanh: person.personalNumber,
  });
});

test('the headers are signed with address, user, time and secret', () => {
  const headers = populationHeaders('motcua', 'secret', 'http://x/population', 1_700_000_000_000);
  expect(headers).toMatchObject({ Timestamp: '1700000000000', ApiKey: 'motcua', SOAPAction: '' });
  const [user, digest] = Buffer.from(String(headers['Authorization']).slice(6), 'base64').toString().split(':');
  expect(user).toBe('motcua');
  // printf 'http://x/populationmotcua1700000000000secret' | sha256sum
  expect(digest).toBe('bf019df62798979c89dae31b0321b6ad23cd4a40190d4e4d3e3fc69dea3ed8d4');
});
