/** What the server of a busy or a calm day answers, where the demo province has neither. Paths are below /api/office. */

export type Change = (real: unknown) => unknown;
export type Answers = Readonly<Record<string, object | Change>>;

const at = '2026-11-26T02:15:00.000Z';
const unit = 'UBND phường Việt Trì';
const long = 'Kiểm tra theo đơn khiếu nại số 45 của công dân, cán bộ thụ lý đang nghỉ phép dài ngày';

/** A list that is longer: each row several times, with ids of its own. */
export const longer =
  (times: number): Change =>
  (real) =>
    (real as readonly { readonly id: number }[]).flatMap((row) =>
      Array.from({ length: times }, (_, turn) => ({ ...row, id: row.id + turn * 1_000_000 })),
    );

export const manyDecisions: Change = (real) => {
  const page = real as { readonly rows: readonly { readonly id: number }[] };
  const rows = longer(12)(page.rows) as readonly object[];
  return { ...page, rows, total: rows.length };
};

export const flags = [
  { kind: 'many', count: 64, codes: ['H44.101-261116-0008', 'H44.101-261117-0001'], reason: null },
  { kind: 'glass', count: 1, codes: ['H44.101-261117-0003'], reason: long },
].map((flag, id) => ({
  id,
  name: 'Lê Quang Vinh',
  unit,
  day: '2026-11-26',
  seenAt: id === 1 ? at : null,
  seenBy: id === 1 ? 'Đinh Thị Lan' : null,
  finding: id === 1 ? 'Đúng việc được giao.' : null,
  ...flag,
}));

export const requests = [
  { outcome: null, answer: null, answeredBy: null, kind: 'correction' },
  { outcome: 'partly', answer: 'Đã sửa tên đường.', answeredBy: 'Đinh Thị Lan', kind: 'question' },
].map((asked, id) => ({
  id: id + 1,
  dossierCode: 'H44.101-261116-0008',
  said: 'Tên đường trong hồ sơ của tôi ghi sai, đề nghị sửa thành đường Lạc Long Quân.',
  at,
  dueAt: '2026-12-05T09:00:00.000Z',
  ...asked,
}));

export const readings = Array.from({ length: 40 }, (_, id) => ({
  id,
  at,
  name: 'Lê Quang Vinh',
  unit,
  purpose: 'Thẩm định hồ sơ được giao',
  code: `H44.101-261116-00${String(id).padStart(2, '0')}`,
}));

export const glass = [
  { own: false, confirmedName: null, openUntil: null },
  { own: true, confirmedName: null, openUntil: null },
  { own: true, confirmedName: 'Đỗ Mạnh Hùng', openUntil: '2026-11-26T03:15:00.000Z' },
].map((asked, id) => ({
  id,
  dossierId: 1,
  code: `H44.101-261116-000${id}`,
  name: 'Lê Quang Vinh',
  unit,
  reason: long,
  askedAt: at,
  ...asked,
}));

const job = { list: 'register-07', title: 'Sổ theo dõi hồ sơ, quý IV năm 2026' };
export const files = [
  { id: 'a', state: 'running', format: 'pdf', done: 41_200, all: 100_000, bytes: null, expiresAt: null, failure: null },
  { id: 'b', state: 'ready', format: 'xlsx', done: 840, all: 840, bytes: 96_000, expiresAt: at, failure: null },
  { id: 'c', state: 'failed', format: 'ods', done: 0, all: null, bytes: null, expiresAt: null, failure: 'Hết chỗ.' },
  { id: 'd', state: 'cancelled', format: 'csv', done: 12, all: 840, bytes: null, expiresAt: null, failure: null },
].map((file) => ({ ...job, ...file }));

const absence = (id: number, more: object): object => ({
  id,
  username: 'chuyenvien',
  name: 'Lê Quang Vinh',
  begins: '2026-12-07',
  until: '2026-12-11',
  deputy: 'Bùi Thị Ngân',
  reason: 'Nghỉ phép năm',
  state: 'waits',
  by: null,
  declined: null,
  ...more,
});
export const askedAbsences: Change = (real) => ({
  ...(real as object),
  requests: [
    absence(3, {}),
    absence(2, { state: 'declined', by: 'Đỗ Mạnh Hùng', declined: long }),
    absence(1, { state: 'confirmed', by: 'Đỗ Mạnh Hùng' }),
  ],
});

export const targets = [
  { target: 'npsp', pending: 18, failed: 2, delivered: 2772, oldestPendingAt: at, lastError: 'connect ETIMEDOUT' },
  { target: 'payment', pending: 0, failed: 0, delivered: 120, oldestPendingAt: null, lastError: null },
  { target: 'notification', pending: 3, failed: 0, delivered: 640, oldestPendingAt: at, lastError: null },
].map((target) => ({ id: target.target, ...target }));

/** A hall in the morning. */
export const busyHall: Change = (real) => {
  const ticket = (number: number, more: object): object => ({
    id: String(number),
    ticket: `A${String(number).padStart(3, '0')}`,
    group: 'A',
    waitsIn: 'A',
    takenAt: at,
    calledAt: null,
    counter: null,
    calls: 0,
    ...more,
  });
  const board = real as { readonly groups: readonly object[] };
  return {
    ...board,
    groups: board.groups.map((group) => ({ ...group, waiting: 9 })),
    waiting: Array.from({ length: 27 }, (_, number) => ticket(number + 12, {})),
    called: [8, 9, 10].map((number) => ticket(number, { calledAt: at, counter: String(number - 7), calls: 1 })),
    mine: ticket(11, { calledAt: at, counter: '4', calls: 2 }),
    averageWaitMinutes: 14,
  };
};
