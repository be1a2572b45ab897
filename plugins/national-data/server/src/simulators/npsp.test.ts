import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NpspSimulator } from './npsp';

const folder = mkdtempSync(join(tmpdir(), 'npsp-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
const journal = (): string => join(folder, `${String(++count)}.jsonl`);
const dossier = {
  MaHoSo: 'HS-1',
  TenTTHC: 'Đăng ký khai sinh',
  ThongTinKhac: 'H44.101-261125-0001',
  TrangThaiHoSo: '2',
};
const step = { MaHoSo: 'HS-1', TrangThai: '4', ThoiDiemXuLy: '20261125080000', NguoiXuLy: 'Lan', NoiDungXuLy: 'Xử lý' };

function opened(file: string, calls = 500) {
  const simulator = new NpspSimulator(file, 'secret', calls);
  const answer = simulator.logIn({ username: 'motcua', password: 'secret' });
  return { simulator, session: String(answer['session']) };
}

test('a wrong password gets no session', () => {
  const answer = new NpspSimulator(journal(), 'secret').logIn({ username: 'motcua', password: 'x' });
  expect(answer['error_code']).toBe(1);
  expect(answer['session']).toBeUndefined();
});

test('a session is over after its calls; the next one goes on', () => {
  const { simulator, session } = opened(journal(), 2);
  const call = (): unknown => simulator.call(session, { service: 'DongBoHoSoMC', data: [dossier] })['message'];
  expect([call(), call(), call()]).toEqual(['OK', 'OK', 'SESSION_EXPIRED']);
  expect(simulator.call(undefined, { service: 'DongBoHoSoMC', data: [dossier] })['error_code']).toBe(401);
});

test('what is told twice is there once', () => {
  const { simulator, session } = opened(journal());
  for (let time = 0; time < 2; time += 1) {
    simulator.call(session, { service: 'DongBoHoSoMC', data: [dossier] });
    simulator.call(session, { service: 'CapNhatTienDoHoSoMC', data: [step] });
  }
  expect(simulator.list()).toMatchObject([
    { MaHoSo: 'HS-1', code: 'H44.101-261125-0001', history: [{ TrangThai: '4' }] },
  ]);
});

test('a service that does not exist and a message without MaHoSo are refused', () => {
  const { simulator, session } = opened(journal());
  expect(simulator.call(session, { service: 'X', data: [] })['error_code']).toBe(2);
  expect(simulator.call(session, { service: 'DongBoHoSoMC', data: [{}] })['error_code']).toBe(3);
});

test('what was acknowledged survives a kill, a line cut off by it is forgotten', () => {
  const file = journal();
  const { simulator, session } = opened(file);
  simulator.call(session, { service: 'DongBoHoSoMC', data: [dossier] });
  simulator.call(session, { service: 'CapNhatTienDoHoSoMC', data: [step] });
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"MaHoSo":"HS-2","Ten`);
  const again = new NpspSimulator(file, 'secret').list();
  expect(again).toMatchObject([{ MaHoSo: 'HS-1', status: '4', history: [{ TrangThai: '4' }] }]);
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(1);
});
