import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { ReadCalendars } from '@motcua/plugin-single-window';
import type { Officer } from '../../scripts/lib/visitor.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { query, until } from '../support/database.ts';
import { anotherServer, ownHouse } from '../support/house.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

interface Day {
  readonly date: string;
  readonly kind: string | null;
  readonly hours: readonly unknown[];
  readonly level: string | null;
}
interface View {
  readonly days: readonly Day[];
  readonly decisions: readonly { readonly number: string; readonly later: number }[];
  readonly mayChange: boolean;
  readonly seen: number;
}
interface Preview {
  readonly counts: { readonly earlier: number; readonly later: number; readonly unchanged: number } | null;
  readonly rows: readonly {
    readonly id: number;
    readonly direction: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly next: number | null;
  readonly seen: number;
}
interface OpenDossier {
  readonly version: number;
  readonly promisedAt: string;
  readonly promiseExplanation: readonly { readonly vi: string; readonly kind: string }[];
  readonly tasks: readonly { readonly status: string; readonly dueAt: string }[];
  readonly events: readonly { readonly type: string; readonly reason: string | null }[];
}

const WARD = 'H44.101';
const local = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

async function received(reception: Officer, base: string): Promise<number> {
  const { dossierId } = await fileOne(undefined, base);
  const { version } = await reception.json<OpenDossier>(`/api/office/dossiers/${dossierId}`);
  await reception.json(`/api/office/dossiers/${dossierId}/acts`, {
    ...post({ type: 'RECEIVE', version, data: { checks: {} } }),
    headers: { 'idempotency-key': randomUUID() },
  });
  return dossierId;
}

void test('the administrator sees what closing a day does to promised dates, decides, and every dossier, task and applicant follows in all processes', async () => {
  const own = await ownHouse('calendars');
  const port = await freePort();
  let second: ChildProcess | undefined;
  const other = `http://127.0.0.1:${port}`;
  try {
    second = await anotherServer(own, 'calendars', port);
    const administrator = await officer('quantri', own.url);
    const reception = await officer('tiepnhan', own.url);
    const elsewhere = await officer('tiepnhan', other);

    const view = (agency: string, year: number): Promise<View> =>
      administrator.json<View>(`/api/office/calendar?agency=${agency}&year=${year}`);
    const seeded = await view(WARD, 2026);
    assert.deepEqual(
      seeded.days
        .filter(({ date }) => ['2026-08-22', '2026-09-01'].includes(date))
        .map(({ kind, level }) => [kind, level]),
      [
        ['worked', ''],
        ['holiday', ''],
      ],
    );

    const dossier = await received(reception, own.url);
    for (let more = 0; more < 3; more += 1) await received(reception, own.url);
    const before = await reception.json<OpenDossier>(`/api/office/dossiers/${dossier}`);
    const closed = local(before.promisedAt);
    const name = { vi: 'trụ sở mất điện', en: 'no electricity' };
    const closure = { agencyCode: WARD, changes: { days: [{ date: closed, kind: 'closure', name }] } };
    const preview = (page: object): Promise<Preview> =>
      administrator.json<Preview>('/api/office/calendar/preview', post({ ...closure, ...page }));

    // The list comes page by page, whole and without a repeat.
    const first = await preview({ limit: 200 });
    const counts = first.counts ?? assert.fail('the first page counts');
    assert.equal(counts.earlier + counts.later, first.rows.length);
    const ids: number[] = [];
    for (let after = 0, more = true; more;) {
      const page = await preview({ limit: 1, after });
      ids.push(...page.rows.map(({ id }) => id));
      more = page.next !== null;
      after = page.next ?? 0;
    }
    assert.deepEqual(
      ids,
      first.rows.map(({ id }) => id),
    );
    assert.ok(counts.later >= 4);
    const own1 = first.rows.find(({ id }) => id === dossier) ?? assert.fail('the dossier is among them');
    assert.equal(own1.direction, 'later');
    assert.equal(own1.from, before.promisedAt);

    // Who may not decide, and what cannot be decided.
    const decision = { ...closure, number: '12/QĐ-UBND', decidedOn: local(new Date().toISOString()), seen: first.seen };
    const reason = 'Trạm biến áp của phường ngừng cấp điện để sửa chữa.';
    const decide = (by: Officer, body: unknown): Promise<Response> =>
      by.call('/api/office/calendar/decisions', post(body));
    const status = async (by: Officer, body: unknown): Promise<number> => {
      const response = await decide(by, body);
      await response.body?.cancel();
      return response.status;
    };
    assert.equal(await status(reception, { ...decision, reason }), 403);
    assert.equal(await status(administrator, { ...decision, reason: '' }), 422);
    const past = { days: [{ date: '2026-01-05', kind: 'closure', name }] };
    assert.equal(await status(administrator, { ...decision, reason, changes: past }), 422);

    const answer = await decide(administrator, { ...decision, reason });
    assert.equal(answer.status, 200, await answer.clone().text());
    const receipt = (await answer.json()) as { later: number; unchanged: number };
    assert.deepEqual([receipt.later, receipt.unchanged], [counts.later, counts.unchanged]);
    assert.equal(await status(administrator, { ...decision, reason, number: '13/QĐ-UBND' }), 409, 'a stale preview');

    const after = await reception.json<OpenDossier>(`/api/office/dossiers/${dossier}`);
    assert.equal(after.promisedAt, own1.to);
    assert.equal(after.version, before.version + 1);
    assert.ok(after.promiseExplanation.some(({ vi, kind }) => kind === 'day' && vi.includes('trụ sở mất điện')));
    assert.equal(after.events.at(-1)?.type, 'CALENDAR_CHANGED');
    assert.match(after.events.at(-1)?.reason ?? '', /12\/QĐ-UBND/);
    const openTask = (of: OpenDossier): string | undefined => of.tasks.find((task) => task.status === 'open')?.dueAt;
    assert.ok((openTask(after) ?? '') >= (openTask(before) ?? ''));

    const [told] = await query<{ events: string; outbox: string; notices: string }>(
      `SELECT (SELECT count(*) FROM dossier_events WHERE type = 'CALENDAR_CHANGED') AS events,
              (SELECT count(*) FROM outbox_messages o JOIN dossier_events e ON e.dossier_id = o.dossier_id AND e.seq = o.event_seq
               WHERE e.type = 'CALENDAR_CHANGED') AS outbox,
              (SELECT count(*) FROM notices n JOIN dossier_events e ON e.dossier_id = n.dossier_id AND e.seq = n.event_seq
               WHERE e.type = 'CALENDAR_CHANGED') AS notices`,
      [],
      own.databaseUrl,
    );
    assert.equal(Number(told?.events), counts.later);
    assert.equal(Number(told?.notices), counts.later);
    assert.ok(Number(told?.outbox) >= counts.later);

    // The other process counts by the new calendar at once.
    const there = await received(elsewhere, other);
    const there1 = await elsewhere.json<OpenDossier>(`/api/office/dossiers/${there}`);
    assert.notEqual(local(there1.promisedAt), closed);
    assert.ok(there1.promiseExplanation.some(({ kind }) => kind === 'day'));

    const kept = await view(WARD, Number(closed.slice(0, 4)));
    assert.equal(kept.days.find(({ date }) => date === closed)?.kind, 'closure');
    assert.deepEqual(
      kept.decisions.map(({ number, later }) => [number, later]),
      [['12/QĐ-UBND', counts.later]],
    );
    const sibling = await view('H44.102', Number(closed.slice(0, 4)));
    assert.equal(sibling.days.find(({ date }) => date === closed)?.kind, null);

    // The forecast: of the demo's history, beside the date; the list holds no more than what is likelier late than not.
    const foretold = await reception.json<{ forecast: { median: string; bound: string; procedure: number } | null }>(
      `/api/office/dossiers/${dossier}`,
    );
    assert.ok(foretold.forecast && foretold.forecast.procedure >= 5);
    assert.ok(foretold.forecast.median <= foretold.forecast.bound);
    const late = await administrator.json<readonly { readonly lateChance: number }[]>('/api/office/likely-late');
    assert.ok(late.every(({ lateChance }) => lateChance > 0.5));

    const verified = await administrator.json<{ broken: readonly unknown[] }>(
      '/api/office/history/verification?after=0',
    );
    assert.equal(verified.broken.length, 0);
    console.log(`a closed day put off ${counts.later} dossiers, left ${counts.unchanged}`);
  } finally {
    second?.kill('SIGTERM');
    if (second?.exitCode === null) await once(second, 'exit');
    await own.stop();
  }
});

void test('a spreadsheet of calendars is shown with its effect, applied as one decision, and taken back by another', async () => {
  const administrator = await officer('quantri');
  const door = '/api/office/administration/calendars/imports';
  const answered = async <T>(response: Promise<Response>, status = 200): Promise<T> => {
    const answer = await response;
    const text = await answer.text();
    assert.equal(answer.status, status, text);
    return JSON.parse(text) as T;
  };
  const send = (path: string, body: object): Promise<Response> => administrator.call(path, post(body));
  const view = (year: number): Promise<View> =>
    administrator.json<View>(`/api/office/calendar?agency=H44.108&year=${year}`);
  const dayOf = async (date: string): Promise<string | null> =>
    (await view(2027)).days.find((day) => day.date === date)?.kind ?? null;

  const head = 'Mã cơ quan,Loại dòng,Ngày,Nội dung,Tên ngày hoặc lý do,Giờ làm việc,Thứ hai,Thứ bảy';
  const lines = [
    'H44.108,Ngày,05/04/2027,Đóng cửa,sửa trụ sở,,,',
    'H44.108,Ngày,06/04/2027,Giờ riêng,tập huấn,7:30-11:30,,',
    'H44.109,Tuần,03/05/2027,,,,7:30-11:30,8:00-11:00',
    'H44.108,Ngày,07/04/2020,Đóng cửa,đã qua,,,',
    'H44.108,Ngày,08/04/2027,Giờ riêng,thiếu giờ,,,',
    'H44.108,Ngày,05/04/2027,Đóng cửa,hai lần,,,',
    'H44.999,Ngày,09/04/2027,Đóng cửa,không có,,,',
  ];
  const csv = [head, ...lines].join('\n');
  const read = await answered<ReadCalendars>(send(door, { name: 'lich.csv', csv }), 201);
  assert.deepEqual(
    read.rows.map(({ row, outcome, errors }) => [row, outcome, errors.map(({ column }) => column).join()]),
    [
      [2, 'new', ''],
      [3, 'new', ''],
      [4, 'new', ''],
      [5, 'refused', 'date'],
      [6, 'refused', 'hours'],
      [7, 'refused', ''],
      [8, 'refused', 'agency'],
    ],
  );
  assert.equal(typeof read.effect?.counts?.later, 'number');
  assert.equal(await dayOf('2027-04-05'), null, 'nothing has happened yet');

  const decision = { number: '77/QĐ-UBND', decidedOn: '2026-11-20', reason: 'Kế hoạch sửa chữa và tập huấn năm 2027.' };
  await answered(send(`${door}/${read.id}/apply`, { ...decision, number: '' }), 422);
  await answered(send(`${door}/${read.id}/apply`, decision));
  assert.equal(await dayOf('2027-04-05'), 'closure');
  assert.equal(await dayOf('2027-04-06'), 'hours');
  assert.equal((await view(2027)).decisions[0]?.number, decision.number);
  const decided = await query<{ agency_code: string }>(
    'SELECT agency_code FROM calendar_decisions WHERE number = $1 ORDER BY agency_code',
    [decision.number],
  );
  assert.deepEqual(
    decided.map((row) => row.agency_code),
    ['H44.108', 'H44.109'],
  );
  await answered(send(`${door}/${read.id}/apply`, decision), 409);

  // What was exported is, read in again, as it is.
  const order = { list: 'calendars', format: 'csv', filter: { agency: 'H44.108' }, language: 'vi' };
  const job = await answered<{ id: string }>(send('/api/office/exports', order), 202);
  await until(
    'the file',
    async () => (await administrator.json<{ state: string }>(`/api/office/exports/${job.id}`)).state === 'ready',
  );
  const file = await (await administrator.call(`/api/office/exports/${job.id}/file`)).text();
  const again = await answered<ReadCalendars>(send(door, { name: 'lai.csv', csv: file }), 201);
  assert.ok(again.rows.length > 2);
  assert.deepEqual([...new Set(again.rows.map(({ outcome }) => outcome))], ['unchanged'], JSON.stringify(again.rows));
  assert.equal(again.effect, null);

  // A line that has moved on stands in the way of taking all of it back.
  const name = { vi: 'khác', en: 'other' };
  const days = [{ date: '2027-04-06', kind: 'closure', name }];
  const { seen } = await view(2027);
  const single = { agencyCode: 'H44.108', changes: { days }, number: '78/QĐ-UBND', decidedOn: '2026-11-21', seen };
  await answered(send('/api/office/calendar/decisions', { ...single, reason: 'Đóng cửa cả ngày tập huấn.' }));
  const undo = { reason: 'Nhập nhầm tệp của năm khác.' };
  const cannot = await answered<{ rows: readonly { row: number }[] }>(send(`${door}/${read.id}/undo`, undo), 409);
  assert.deepEqual(
    cannot.rows.map(({ row }) => row),
    [3],
  );
  assert.equal(await dayOf('2027-04-05'), 'closure');
  await answered(send(`${door}/${read.id}/undo`, { ...undo, partly: true }));
  assert.equal(await dayOf('2027-04-05'), null);
  assert.equal(await dayOf('2027-04-06'), 'closure');
  assert.equal((await view(2027)).decisions[0]?.number, `${decision.number} (hoàn tác)`);
});

void test('who may not decide on calendars reads no spreadsheet of them in', async () => {
  const leader = await officer('lanhdao');
  const body = { name: 'lich.csv', csv: 'Mã cơ quan,Loại dòng,Ngày\nH44.101,Ngày,05/04/2027' };
  assert.equal((await leader.call('/api/office/administration/calendars/imports', post(body))).status, 403);
});
