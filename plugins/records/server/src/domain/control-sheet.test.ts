import type { DossierEvent, DossierFile, DossierTask } from '@motcua/plugin-single-window';
import { controlSheet, resultOf } from './control-sheet';

const at = (text: string): Date => new Date(`${text}+07:00`);

const event = (
  type: string,
  when: string,
  actor: readonly [DossierEvent['actor']['kind'], string, string],
  data: Readonly<Record<string, unknown>>,
): DossierEvent => ({
  id: 1,
  dossierId: 1,
  seq: 1,
  type,
  actor: { kind: actor[0], id: '1', name: actor[1], role: '', unit: actor[2] },
  reason: null,
  at: at(when),
  data,
  message: null,
  visible: true,
  hash: '',
});

const task = (stateKey: string, agencyName: string, opened: string, due: string): DossierTask => ({
  id: 1,
  stateKey,
  role: 'processing_officer',
  agencyCode: 'H44.101',
  agencyName,
  assigneeId: null,
  assigneeName: null,
  status: 'done',
  dueAt: at(due),
  openedAt: at(opened),
});

const UNIT = 'Bộ phận Một cửa phường Việt Trì';
const WARD = 'UBND phường Việt Trì';

const file = {
  dossier: {
    code: 'H44.101-261105-0001',
    number: 'HS-1',
    applicantName: 'Nguyễn Thị Hoa',
    receivedAt: at('2026-11-05T08:30:00'),
    promisedAt: at('2026-11-10T08:30:00'),
  },
  agency: { name: WARD },
  oneStopUnit: { name: UNIT },
  tasks: [
    task('filed', UNIT, '2026-11-05T08:00:00', '2026-11-05T16:00:00'),
    task('appraising', WARD, '2026-11-05T08:30:00', '2026-11-06T17:00:00'),
    task('approving', WARD, '2026-11-09T09:00:00', '2026-11-10T17:00:00'),
  ],
  events: [
    event('FILE', '2026-11-05T08:00:00', ['citizen', 'Nguyễn Thị Hoa', ''], { state: 'filed' }),
    event('RECEIVE', '2026-11-05T08:30:00', ['officer', 'Phạm Thu Hà', UNIT], { from: 'filed', state: 'appraising' }),
    event('PROPOSE', '2026-11-09T09:00:00', ['officer', 'Lê Quang Vinh', WARD], {
      from: 'appraising',
      state: 'approving',
    }),
    event('APPROVE', '2026-11-09T10:00:00', ['officer', 'Đỗ Mạnh Hùng', WARD], {
      from: 'approving',
      state: 'approving',
    }),
  ],
  // Only what the sheet reads.
} as unknown as DossierFile;

test('the reception officer’s hand-over comes first, and each names who gave and who took it', () => {
  const { handOvers } = controlSheet(file);
  expect(handOvers).toHaveLength(2);
  expect(handOvers[0]).toMatchObject({
    from: { unit: UNIT, person: 'Phạm Thu Hà' },
    to: { unit: WARD, person: 'Lê Quang Vinh' },
    result: 'Đúng hạn',
    note: 'Tiếp nhận hồ sơ',
  });
  expect(handOvers[1]).toMatchObject({
    from: { unit: WARD, person: 'Lê Quang Vinh' },
    to: { unit: WARD, person: 'Đỗ Mạnh Hùng' },
    result: 'Quá hạn',
  });
});

test.each([
  ['2026-11-05T17:00:00', 'Trước hạn'],
  ['2026-11-06T08:00:00', 'Đúng hạn'],
  ['2026-11-06T17:00:00', 'Đúng hạn'],
  ['2026-11-06T17:00:01', 'Quá hạn'],
])('a step due on 06/11 at 17:00 and passed on at %s is %s', (when, said) => {
  expect(resultOf(at(when), at('2026-11-06T17:00:00'))).toBe(said);
});
