import { STATE_OFFICE_CALENDAR as calendar } from './calendar-data';
import { clockEvents } from './clock-events';
import { promiseDate, type PromiseRules } from './promise-date';

const at = (local: string): Date => new Date(`${local}:00+07:00`);
const limit = { amount: 3, unit: 'working_day' } as const;
const history = [
  { kind: 'received', at: at('2026-11-25T09:00') },
  { kind: 'supplement_asked', at: at('2026-11-26T09:00') },
  { kind: 'supplemented', at: at('2026-12-01T09:00') },
] as const;
const vi = (rules: PromiseRules, events: Parameters<typeof promiseDate>[2]) =>
  promiseDate(rules, calendar, events)?.explanation.map((step) => step.vi);

// Decree 118/2025 Art. 19(5): after a supplement the limit starts again from zero, unless the version says otherwise
test.each([
  ['restart', '2026-12-04T09:00'],
  ['pause', '2026-12-03T09:00'],
  ['run', '2026-11-30T09:00'],
] as const)('after a supplement the clock does: %s', (clock, promised) => {
  expect(promiseDate({ limit, clock }, calendar, history)?.promisedAt).toEqual(at(promised));
});

test('a dossier that was late when the supplement was asked for is not made punctual by it', () => {
  const events = [
    { kind: 'received', at: at('2026-11-02T09:00') },
    { kind: 'supplement_asked', at: at('2026-11-09T09:00') },
    { kind: 'supplemented', at: at('2026-11-10T09:00') },
  ] as const;
  expect(promiseDate({ limit, clock: 'pause' }, calendar, events)?.promisedAt).toEqual(at('2026-11-06T09:00'));
});

test('who reads the explanation sees the cut-off, the holiday, the weekend and the date', () => {
  const received = [{ kind: 'received', at: at('2025-08-29T16:40') }] as const;
  expect(vi({ limit, clock: 'restart', cutOff: 'last_hour' }, received)).toEqual([
    'Tiếp nhận 16:40 thứ Sáu 29/08/2025, sau giờ chốt trong ngày → tính từ 08:00 thứ Tư 03/09/2025',
    'Thời hạn giải quyết: 3 ngày làm việc',
    'Không tính 2 ngày nghỉ hằng tuần',
    '→ Hẹn trả 08:00 thứ Hai 08/09/2025',
  ]);
  expect(vi({ limit, clock: 'restart' }, received)).toEqual([
    'Tiếp nhận 16:40 thứ Sáu 29/08/2025 → tính từ 16:40 thứ Sáu 29/08/2025',
    'Thời hạn giải quyết: 3 ngày làm việc',
    'Nghỉ 01/09/2025 – 02/09/2025: Quốc khánh',
    'Không tính 2 ngày nghỉ hằng tuần',
    '→ Hẹn trả 16:40 thứ Sáu 05/09/2025',
  ]);
});

test('who reads why the clock stood still sees for how long and what was used before', () => {
  const steps = vi({ limit, clock: 'pause' }, history);
  expect(steps).toContain(
    'Tạm dừng 3 ngày làm việc vì yêu cầu bổ sung; tính tiếp từ 09:00 thứ Ba 01/12/2026, thời gian đã dùng 1 ngày làm việc được giữ nguyên',
  );
  expect(promiseDate({ limit, clock: 'pause' }, calendar, history)?.explanation.map(({ kind }) => kind)).toEqual([
    'received',
    'limit',
    'asked',
    'paused',
    'weekend',
    'promised',
  ]);
});

test('each step is said in both languages', () => {
  const steps = promiseDate({ limit, clock: 'pause', cutOff: 'three' }, calendar, history)?.explanation ?? [];
  for (const { vi: said, en } of steps) {
    expect(en).not.toBe(said);
    expect(en).not.toMatch(/undefined|[ăâđêôơư]/);
  }
});

// domain.md §5: a financial obligation pauses the clock where the sector's law says so
test('a financial obligation lets the clock stand only where the version says so', () => {
  const events = [
    { type: 'RECEIVE', at: at('2026-11-25T09:00'), data: { npspStatus: 2 } },
    { type: 'NOTIFY_DUTY', at: at('2026-11-26T09:00'), data: { npspStatus: 6 } },
    { type: 'CLAIM', at: at('2026-11-26T10:00'), data: { npspStatus: 6 } },
    { type: 'DUTY_DONE', at: at('2026-11-30T09:00'), data: { npspStatus: 4 } },
  ];
  const promised = (duty: 'run' | 'pause') =>
    promiseDate({ limit, clock: 'restart' }, calendar, clockEvents(events, duty))?.promisedAt;
  expect(promised('run')).toEqual(at('2026-11-30T09:00'));
  expect(promised('pause')).toEqual(at('2026-12-02T09:00'));
});

test('before reception nothing is promised', () => {
  expect(promiseDate({ limit, clock: 'restart' }, calendar, [])).toBeNull();
});
