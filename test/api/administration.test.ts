/** What a province's administrator relies on: whom the registers let in, what they refuse and why, versions, history, spreadsheets and their undoing. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { ShownImport, ShownRow } from '@motcua/plugin-single-window';
import { query, until } from '../support/database.ts';
import { house } from '../support/house.ts';
import { officer } from '../support/session.ts';
import { workbook } from '../support/xlsx.ts';

type Officer = Awaited<ReturnType<typeof officer>>;
type Row = ShownRow & {
  readonly history: readonly { made: boolean; reason: string; by: { name: string }; changes: unknown[] }[];
};

const door = '/api/office/administration';
const reason = 'Theo quyết định điều động 12/QĐ-UBND';

const send = (who: Officer, method: string, path: string, body: unknown): Promise<Response> =>
  who.call(`${door}/${path}`, { method, body: JSON.stringify(body) });

async function answered<T>(response: Response | Promise<Response>, status = 200): Promise<T> {
  const answer = await response;
  const text = await answer.text();
  assert.equal(answer.status, status, text);
  return JSON.parse(text) as T;
}

const row = (who: Officer, register: string, key: string): Promise<Row> =>
  who.json<Row>(`${door}/${register}/row?key=${encodeURIComponent(key)}`);

interface Problem {
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

/** The columns that a refusal names. */
const named = ({ errors }: Problem): readonly string[] => [...new Set(errors.map(({ pointer }) => pointer))].sort();

const NEW = {
  username: 'thu.quantri',
  fullName: 'Trần Thị Thử',
  position: 'Chuyên viên',
  agency: 'H44.110',
  roles: 'Chuyên viên; Lãnh đạo phê duyệt',
};

void describe('the administrator of a province', () => {
  void test('adds an officer who can then sign in, changes the roles on the version that was seen, and reads who did what and why', async () => {
    const administrator = await officer('quantri');
    const made = await answered<ShownRow>(send(administrator, 'POST', 'officers', { values: NEW, reason }), 201);
    assert.equal(made.values['roles'], 'approver; processing_officer');
    const me = await (await officer(NEW.username)).json<{ fullName: string; may: string[] }>('/api/office/me');
    assert.equal(me.fullName, NEW.fullName);
    assert.ok(me.may.includes('decisions.read') && !me.may.includes('administration.people'));

    const change = { key: NEW.username, version: made.version, values: { roles: 'processing_officer' }, reason };
    await answered(send(administrator, 'PUT', 'officers', change));
    const stale = await answered<{ version: string }>(send(administrator, 'PUT', 'officers', change), 409);
    const now = await row(administrator, 'officers', NEW.username);
    assert.equal(stale.version, now.version);
    assert.deepEqual(
      now.history.map(({ made: first, changes, by, reason: why }) => [first, changes.length, by.name, why]),
      [
        [false, 1, 'Hà Quốc Việt', reason],
        [true, 6, 'Hà Quốc Việt', reason],
      ],
    );
    // What was appended stays, whoever of the application would rewrite it.
    await assert.rejects(query('DELETE FROM administration_changes', [], house().appDatabaseUrl), /permission denied/);
  });

  void test('is told what is wrong, column by column, and nothing is saved', async () => {
    const administrator = await officer('quantri');
    const refuse = async (values: object): Promise<readonly string[]> =>
      named(
        await answered<Problem>(
          send(administrator, 'POST', 'officers', { values: { ...NEW, ...values }, reason }),
          422,
        ),
      );
    assert.deepEqual(await refuse({ username: 'Có Dấu', email: 'không' }), ['/values/email', '/values/username']);
    assert.deepEqual(await refuse({ username: 'thu.a', roles: 'Giám đốc' }), ['/values/roles']);
    assert.deepEqual(await refuse({ username: 'thu.a', agency: 'H99' }), ['/values/agency']);
    assert.deepEqual(await refuse({ username: 'tiepnhan' }), ['']);
    assert.deepEqual(await refuse({ username: 'thu.a', roles: 'system_administrator' }), ['/values/roles']);
    const own = await row(administrator, 'officers', 'quantri');
    const self = { key: 'quantri', version: own.version, values: { roles: 'administrator' }, reason };
    assert.deepEqual(named(await answered<Problem>(send(administrator, 'PUT', 'officers', self), 422)), [
      '/values/roles',
    ]);
    await answered(send(administrator, 'POST', 'officers', { values: NEW, reason: '' }), 422);
  });

  void test('cannot end an agency that others hang on, nor hang one below itself', async () => {
    const administrator = await officer('quantri');
    const unit = await row(administrator, 'agencies', 'H44.110');
    const change = (values: object) =>
      send(administrator, 'PUT', 'agencies', { key: 'H44.110', version: unit.version, values, reason });
    assert.deepEqual(named(await answered<Problem>(change({ validTo: '2026-01-01' }), 422)), ['/values/validTo']);
    assert.deepEqual(named(await answered<Problem>(change({ parent: 'H44.110.MC' }), 422)), ['/values/parent']);
    const values = { code: 'H44.110.KT', name: 'Phòng Kinh tế', kind: 'department', parent: 'H44.110' };
    await answered(send(administrator, 'POST', 'agencies', { values, reason }), 201);
    const found = await administrator.json<{ rows: readonly ShownRow[] }>(
      `${door}/agencies?filter=${encodeURIComponent(JSON.stringify({ q: 'phong kinh te', only: { parent: 'H44.110' } }))}`,
    );
    assert.deepEqual(
      found.rows.map(({ key }) => key),
      ['H44.110.KT'],
    );
  });

  void test('ends a code that was in use instead of changing it; forms go by the list at once', async () => {
    const administrator = await officer('quantri');
    const bank = await row(administrator, 'codes', 'banks:WVN');
    const change = (values: object) =>
      send(administrator, 'PUT', 'codes', { key: 'banks:WVN', version: bank.version, values, reason });
    assert.deepEqual(named(await answered<Problem>(change({ name: 'Ngân hàng khác' }), 422)), ['/values/name']);
    const yesterday = new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
    const ended = await answered<ShownRow>(change({ validTo: yesterday }));
    const listed = async (state: string): Promise<readonly string[]> =>
      (
        await administrator.json<{ rows: readonly ShownRow[] }>(
          `${door}/codes?filter=${encodeURIComponent(JSON.stringify({ state, q: 'woori', only: { list: 'banks' } }))}`,
        )
      ).rows.map(({ key }) => key);
    assert.deepEqual([await listed('in_force'), await listed('ended')], [[], ['banks:WVN']]);
    const back = { key: 'banks:WVN', version: ended.version, values: { validTo: '' }, reason };
    await answered(send(administrator, 'PUT', 'codes', back));
  });
});

void describe('a spreadsheet of officers', () => {
  const HEADS = ['Tên đăng nhập', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Vai trò'];
  const file = (...lines: readonly (readonly string[])[]): object => ({
    name: 'can-bo.xlsx',
    xlsx: workbook([HEADS, ...lines]),
  });
  const outcomes = ({ rows }: ShownImport) => rows.map(({ row: line, outcome }) => [line, outcome]);

  void test('is shown before anything happens, applied with a result for each row, and taken back as a whole', async () => {
    const administrator = await officer('quantri');
    const before = await row(administrator, 'officers', 'vanthu.110');
    const read = await answered<ShownImport>(
      send(
        administrator,
        'POST',
        'officers/imports',
        file(
          ['thu.mot', 'Lê Văn Một', 'Chuyên viên', 'H44.110', 'Chuyên viên'],
          ['vanthu.110', before.values['fullName'] ?? '', 'Văn thư trưởng', 'H44.110', 'Văn thư'],
          ['thu.hai', 'Lê Văn Hai', 'Chuyên viên', 'H44.999', 'Chuyên viên'],
          ['thu.ba', 'Lê Văn Ba', 'Chuyên viên', 'H44.110', 'Thủ kho'],
          ['thu.mot', 'Lê Văn Một', 'Chuyên viên', 'H44.110', 'Chuyên viên'],
        ),
      ),
      201,
    );
    const expected = [
      [2, 'new'],
      [3, 'changed'],
      [4, 'refused'],
      [5, 'refused'],
      [6, 'refused'],
    ];
    assert.deepEqual(outcomes(read), expected);
    assert.deepEqual(read.rows[1]?.changes, [
      { column: 'position', from: before.values['position'], to: 'Văn thư trưởng' },
    ]);
    assert.equal((await administrator.call(`${door}/officers/row?key=thu.mot`)).status, 404);

    const applied = await answered<ShownImport>(
      send(administrator, 'POST', `officers/imports/${read.id}/apply`, { reason }),
    );
    assert.deepEqual(outcomes(applied), expected);
    await officer('thu.mot');
    await answered(send(administrator, 'POST', `officers/imports/${read.id}/apply`, { reason }), 409);

    // One of them has moved on: nothing is undone, and the row is named.
    const one = await row(administrator, 'officers', 'thu.mot');
    const moved = await answered<ShownRow>(
      send(administrator, 'PUT', 'officers', {
        key: 'thu.mot',
        version: one.version,
        values: { position: 'Chuyên viên chính' },
        reason,
      }),
    );
    const cannot = await answered<{ rows: readonly { key: string; row: number }[] }>(
      send(administrator, 'POST', `officers/imports/${read.id}/undo`, { reason }),
      409,
    );
    assert.deepEqual(
      cannot.rows.map(({ key, row: line }) => [line, key]),
      [[2, 'thu.mot']],
    );
    assert.equal((await row(administrator, 'officers', 'vanthu.110')).values['position'], 'Văn thư trưởng');

    await answered(
      send(administrator, 'PUT', 'officers', { key: 'thu.mot', version: moved.version, values: one.values, reason }),
    );
    await answered(send(administrator, 'POST', `officers/imports/${read.id}/undo`, { reason: 'Nhập nhầm tệp' }));
    assert.equal((await row(administrator, 'officers', 'vanthu.110')).version, before.version);
    const withdrawn = await row(administrator, 'officers', 'thu.mot');
    assert.equal(withdrawn.history[0]?.reason, 'Nhập nhầm tệp');
    const [account] = await query<{ active: boolean }>(`SELECT active FROM officers WHERE username = 'thu.mot'`);
    assert.equal(account?.active, false);
  });

  void test('is refused as a whole when it has no column that names its rows, or is no spreadsheet', async () => {
    const administrator = await officer('quantri');
    const csv = (text: string) => send(administrator, 'POST', 'officers/imports', { name: 'a.csv', csv: text });
    await answered(csv('Họ và tên\nLê Văn A'), 422);
    await answered(csv('Tên đăng nhập'), 422);
    await answered(send(administrator, 'POST', 'officers/imports', { name: 'a.xlsx', xlsx: 'xxxx' }), 422);
  });

  void test('what was exported can be read in again: every row is as it was', async () => {
    const administrator = await officer('quantri');
    const order = {
      list: 'administration-officers',
      format: 'csv',
      filter: { only: { agency: 'H44.110' } },
      language: 'vi',
    };
    const job = await answered<{ id: string }>(
      administrator.call('/api/office/exports', { method: 'POST', body: JSON.stringify(order) }),
      202,
    );
    await until(
      'the file',
      async () => (await administrator.json<{ state: string }>(`/api/office/exports/${job.id}`)).state === 'ready',
    );
    const csv = await (await administrator.call(`/api/office/exports/${job.id}/file`)).text();
    const read = await answered<ShownImport>(
      send(administrator, 'POST', 'officers/imports', { name: 'lai.csv', csv }),
      201,
    );
    assert.ok(read.rows.length >= 3);
    assert.deepEqual([...new Set(read.rows.map(({ outcome }) => outcome))], ['unchanged'], JSON.stringify(read.rows));
  });
});

void describe('a saved report', () => {
  void test('is made at once and by itself on its day, for its owner, and belongs to nobody else', async () => {
    const leader = await officer('tiepnhan.110');
    const values = {
      code: 'so-thang-110',
      name: 'Sổ tháng',
      list: 'register',
      unit: 'H44.110.MC',
      period: 'this_month',
      format: 'csv',
      every: 'month',
    };
    const made = await answered<ShownRow>(send(leader, 'POST', 'reports', { values, reason }), 201);
    assert.equal(made.values['owner'], 'tiepnhan.110');
    const list = { ...values, code: 'can-bo-110', list: 'administration-officers' };
    assert.deepEqual(named(await answered<Problem>(send(leader, 'POST', 'reports', { values: list, reason }), 422)), [
      '/values/list',
    ]);
    await answered(send(leader, 'POST', 'reports/run', { key: values.code }), 202);
    const files = async (): Promise<number> =>
      (await leader.json<readonly { list: string; state: string }[]>('/api/office/exports')).filter(
        ({ list: name, state }) => name === 'register' && state === 'ready',
      ).length;
    await until('the file that was asked for', async () => (await files()) === 1);
    await query(`UPDATE saved_reports SET next_on = current_date - 1 WHERE code = $1`, [values.code]);
    await until('the file that came by itself', async () => (await files()) === 2);
    const other = await officer('quantri');
    const seen = await row(other, 'reports', values.code);
    const change = { key: values.code, version: seen.version, values: { every: 'day' }, reason };
    assert.deepEqual(named(await answered<Problem>(send(other, 'PUT', 'reports', change), 422)), ['']);
  });
});

void describe('an absence that begins on a day to come', () => {
  void test('is planned by who leads the unit, can be called off, and begins by itself', async () => {
    const leader = await officer('lanhdao.110');
    const absences = '/api/office/officers/chuyenvien.110/absences';
    const day = (days: number): string =>
      new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
    const plan = (who: Officer, change: object = {}): Promise<Response> => {
      const body = { begins: day(3), until: day(9), deputy: NEW.username, reason: 'Nghỉ phép năm', ...change };
      return who.call(absences, { method: 'POST', body: JSON.stringify(body) });
    };
    await answered(plan(leader, { begins: day(0) }), 422);
    await answered(plan(leader, { until: day(2) }), 422);
    await answered(plan(leader, { deputy: 'khong.co' }), 422);
    await answered(plan(await officer('lanhdao.109')), 404);
    const [first] = await answered<readonly { id: number; begins: string }[]>(plan(leader), 201);
    assert.equal(first?.begins, day(3));
    const off = `${absences}/${first.id}/call-off`;
    assert.deepEqual(await answered(leader.call(off, { method: 'POST', body: '{}' })), []);
    await answered(leader.call(off, { method: 'POST', body: '{}' }), 404);

    await answered(plan(leader), 201);
    await query(`UPDATE planned_absences SET begins = $1 WHERE username = 'chuyenvien.110' AND cancelled_at IS NULL`, [
      day(0),
    ]);
    const begun = (): Promise<readonly { until: string; deputy: string }[]> =>
      query(
        `SELECT a.until::text AS until, a.deputy FROM officer_absences a JOIN officers o ON o.id = a.officer_id WHERE o.username = 'chuyenvien.110'`,
      );
    await until('the absence', async () => (await begun()).length > 0);
    assert.deepEqual(await begun(), [{ until: day(9), deputy: NEW.username }]);
    const known = await leader.json<readonly { running: boolean }[]>(absences);
    assert.deepEqual(
      known.map(({ running }) => running),
      [true],
    );
    await query(
      `DELETE FROM officer_absences a USING officers o WHERE o.id = a.officer_id AND o.username = 'chuyenvien.110'`,
    );
  });
});

void describe('a sentence that citizens read', () => {
  void test('is kept only with placeholders that are filled', async () => {
    const administrator = await officer('quantri');
    const message = await row(administrator, 'message-templates', 'message');
    const change = (values: object) =>
      send(administrator, 'PUT', 'message-templates', { key: 'message', version: message.version, values, reason });
    assert.deepEqual(named(await answered<Problem>(change({ vi: '{author} {tên}', en: '{name}' }), 422)), [
      '/values/en',
      '/values/vi',
    ]);
    assert.deepEqual(named(await answered<Problem>(change({ validTo: '2026-01-01' }), 422)), ['/values/validTo']);
    const { parts } = await answered<{ parts: readonly { text: { vi: string } }[] }>(
      send(administrator, 'POST', 'message-templates/preview', { values: { code: 'message', vi: '{author} viết' } }),
    );
    assert.equal(parts[0]?.text.vi, 'Phạm Thu Hà viết');
  });
});

void describe('who may keep a register', () => {
  after(async () => {
    // Nobody of the other tests meets them.
    await query(`UPDATE officers SET active = false WHERE username LIKE 'thu.%'`);
    await query(`UPDATE agencies SET active = false WHERE code LIKE 'H44.110.%' AND code <> 'H44.110.MC'`);
  });

  void test('a specialist none of them; the files of a register go only to whoever may keep it', async () => {
    const specialist = await officer('chuyenvien');
    const rooms = await specialist.json<readonly { id: string }[]>(door);
    assert.deepEqual(
      rooms.map(({ id }) => id),
      ['reports'],
    );
    for (const register of ['agencies', 'officers', 'codes'])
      assert.equal((await specialist.call(`${door}/${register}`)).status, 403);
    const order = { list: 'administration-officers', format: 'csv' };
    assert.equal(
      (await specialist.call('/api/office/exports', { method: 'POST', body: JSON.stringify(order) })).status,
      422,
    );
  });

  void test('the administrator of a commune reaches the own commune alone, by list, row, form, file and spreadsheet', async () => {
    await query(
      `INSERT INTO officers (document_id, username, full_name, position, roles, agency_id, active)
       SELECT 'thu.xa', 'thu.xa', 'Quản Trị Xã', '', '["administrator"]', id, true FROM agencies WHERE code = 'H44.110'
       ON CONFLICT DO NOTHING`,
    );
    const own = await officer('thu.xa');
    const listed = await own.json<{ rows: readonly ShownRow[] }>(`${door}/officers?limit=1000`);
    assert.ok(listed.rows.length > 0 && listed.rows.every(({ values }) => values['agency']?.startsWith('H44.110')));
    assert.equal((await own.call(`${door}/officers/row?key=chuyenvien`)).status, 404);
    const foreign = { key: 'chuyenvien', version: 'x', values: {}, reason };
    await answered(send(own, 'PUT', 'officers', foreign), 404);
    const read = await answered<ShownImport>(
      send(own, 'POST', 'officers/imports', {
        name: 'a.csv',
        csv: 'Tên đăng nhập;Chức vụ\nchuyenvien;Trùm\nthu.xa2;Mới',
      }),
      201,
    );
    assert.deepEqual(
      read.rows.map(({ outcome }) => outcome),
      ['refused', 'refused'],
    );
    assert.deepEqual(read.rows[0]?.changes, []);
  });
});
