/** The audit log: what the auditor of a province finds of sign-ins, rights, exports and settings, and that nobody can take it back. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { citizen, machineToken, Visitor, type Officer } from '../../scripts/lib/visitor.ts';
import { query, until } from '../support/database.ts';
import { withOtherProvince } from '../support/other-province.ts';
import { house } from '../support/house.ts';
import { listFile } from '../support/list-files.ts';
import { officer } from '../support/session.ts';

interface Logged {
  readonly id: string;
  readonly kind: string;
  readonly what: { readonly en: string };
  readonly outcome: string;
  readonly who: { readonly en: string };
  readonly object: { readonly en: string };
  readonly network: string;
}
interface Page {
  readonly rows: readonly Logged[];
  readonly next: string | null;
}

const MINH = '025085000262';
const DOOR = '/api/office/audit/log';
let auditor: Officer;

const ask = (filter: object, more = ''): Promise<Page> =>
  auditor.json<Page>(`${DOOR}?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`);
const lines = async (filter: object): Promise<readonly string[]> =>
  (await ask(filter)).rows.map(({ what, outcome, object }) => `${what.en} | ${outcome} | ${object.en}`);
const send = async (who: Officer, method: string, path: string, body: unknown): Promise<unknown> => {
  const response = await who.call(`/api/office/administration/${path}`, { method, body: JSON.stringify(body) });
  assert.ok(response.ok, `${path}: ${response.status}`);
  return response.json();
};
const accountOf = async (number: string): Promise<string> => {
  const [row] = await query('SELECT user_id FROM motcua_accounts WHERE personal_number = $1', [number]);
  return String(row?.['user_id']);
};

void describe('the audit log', () => {
  before(async () => {
    auditor = await officer('kiemtra');
  });

  void test('tells of a citizen’s sign-in, failure and sign-out, by account and network, never by name or number', async () => {
    const [known] = await query<{ personal_number: string; full_name: string }>(
      `SELECT personal_number, full_name FROM motcua_accounts WHERE length(personal_number) = 12 ORDER BY user_id DESC LIMIT 1`,
    );
    const number = known?.personal_number ?? MINH;
    const wrong = new Visitor(house().url);
    const page = await wrong.go('/auth/sign-in?next=/ho-so');
    assert.equal((await wrong.post(page, { username: number, password: 'không phải' })).response.status, 422);
    const visitor = await citizen(house().url, number);
    await visitor.post(await visitor.go('/ho-so'), {}, '/auth/sign-out');
    const id = await accountOf(number);
    const found = (await ask({ kind: 'sign_in', who: id })).rows.filter(
      ({ who }) => who.en === `Citizen, account ${id}`,
    );
    assert.deepEqual(
      found.slice(0, 3).map(({ what }) => what.en),
      ['Signed out', 'Signed in', 'Sign-in failed'],
    );
    assert.ok(found.every(({ network }) => network === '127.0.0.0/24'));
    const all = JSON.stringify(await query('SELECT * FROM motcua_audit'));
    assert.ok(!all.includes(number), 'a personal number is in the log');
    assert.ok(!all.includes(known?.full_name ?? '?'), 'a citizen’s name is in the log');
  });

  void test('tells of an officer’s session once, at its first token, and of a machine’s', async () => {
    const some = await officer('vanthu.110');
    for (let turn = 0; turn < 5; turn += 1) await some.json('/api/office/me');
    const found = await ask({ kind: 'sign_in', who: 'vanthu.110' });
    assert.equal(found.rows.filter(({ what }) => what.en === 'Signed in').length, 1);
    await query(`UPDATE officers SET active = false WHERE username = 'vanthu.110'`);
    try {
      assert.equal((await some.call('/api/office/me')).status, 401);
      assert.equal((await some.call('/api/office/me')).status, 401);
    } finally {
      await query(`UPDATE officers SET active = true WHERE username = 'vanthu.110'`);
    }
    const after = await lines({ who: 'vanthu.110' });
    assert.equal(after.filter((line) => line.startsWith('Refused')).length, 1);
    const rights = await query(
      `SELECT object FROM motcua_audit WHERE act = 'row_changed' AND object LIKE 'officers vanthu.110 %'`,
    );
    assert.equal(rights.length, 2, 'a change past the application is told, too');
    const authorization = `Bearer ${await machineToken(house().url)}`;
    for (let turn = 0; turn < 3; turn += 1)
      await fetch(`${house().url}/api/exchange/dossiers`, { method: 'POST', headers: { authorization } });
    const machines = (await ask({ kind: 'sign_in', who: 'exchange' })).rows.filter(({ who }) => who.en === 'exchange');
    assert.ok(machines.length > 0 && machines.every(({ what }) => what.en === 'Signed in'));
  });

  void test('tells of rights and settings in the transaction that changes them, and of nothing that was refused', async () => {
    const administrator = await officer('quantri');
    const reason = 'Thử nhật ký';
    const values = {
      username: 'nhat.ky',
      fullName: 'Trần Nhật Ký',
      position: '',
      agency: 'H44.110',
      roles: 'approver',
    };
    const made = (await send(administrator, 'POST', 'officers', { values, reason })) as { version: string };
    await send(administrator, 'PUT', 'officers', {
      key: 'nhat.ky',
      version: made.version,
      values: { roles: 'issuing_clerk' },
      reason,
    });
    const refused = await administrator.call('/api/office/administration/officers', {
      method: 'POST',
      body: JSON.stringify({ values: { ...values, username: 'Có Dấu' }, reason }),
    });
    assert.equal(refused.status, 422);
    const own = (await lines({ kind: 'rights', who: 'quantri' })).filter((line) => line.includes('nhat.ky'));
    assert.equal(own.length, 2);
    assert.match(own[0] ?? '', /^Row changed \| done \| officers nhat\.ky \(roles: approver → issuing_clerk\)$/);
    assert.match(own[1] ?? '', /^Row added/);
    const code = { list: 'ethnic-groups', code: 'thu-nhat-ky', name: 'Thử', nameEn: 'Trial', place: '999' };
    const answer = await administrator.call('/api/office/administration/codes', {
      method: 'POST',
      body: JSON.stringify({ values: code, reason }),
    });
    const settings = (await lines({ kind: 'settings', who: 'quantri' })).filter((line) => line.includes('thu-nhat-ky'));
    assert.equal(settings.length, answer.ok ? 1 : 0);
    assert.ok((await lines({ kind: 'settings' })).some((line) => line.startsWith('Procedure version published')));
  });

  void test('tells of lists that leave the house, and leaves as a list itself', async () => {
    const administrator = await officer('quantri');
    await listFile(administrator, 'administration-agencies', 'csv', {});
    const told = await until('both lines of the list', async () => {
      const found = await lines({ kind: 'export', who: 'quantri' });
      return found.some((line) => line.startsWith('File of a list taken')) && found;
    });
    assert.ok(told.some((line) => line.startsWith('List ordered as a file')));
    const file = (await listFile(auditor, 'audit-log', 'csv', { kind: 'export' })).toString('utf8');
    assert.match(file, /Tải tệp danh sách/);
    const hoa = await citizen(house().url, '025192000145');
    await hoa.request('/du-lieu-cua-toi/ban-sao.json');
    const id = await accountOf('025192000145');
    assert.ok((await ask({ kind: 'export', who: id })).rows.some(({ what }) => what.en === 'Took a copy of own data'));
  });

  void test('is paged without a gap, narrowed by day, and answers a wrong question with 422', async () => {
    const first = await ask({}, '&limit=3');
    assert.equal(first.rows.length, 3);
    const second = await ask({}, `&limit=3&after=${String(first.next)}`);
    const both = [...first.rows, ...second.rows].map(({ id }) => Number(id));
    assert.equal(new Set(both).size, 6);
    assert.deepEqual(await ask({ to: '2001-01-01' }), { rows: [], next: null });
    assert.ok((await ask({ from: '2001-01-01' })).rows.length > 0);
    for (const wrong of ['{"kind":"x"}', '{', '{"from":"mai"}', '{"more":1}'])
      assert.equal((await auditor.call(`${DOOR}?filter=${encodeURIComponent(wrong)}`)).status, 422, wrong);
    assert.equal((await auditor.call(`${DOOR}?after=x`)).status, 422);
  });

  void test('shows an auditor the own province only, and no other role anything', async () => {
    await withOtherProvince({ code: 'H97', username: 'xa.kiemtra', role: 'auditor' }, async () => {
      const away = await officer('xa.kiemtra');
      const seen = await away.json<Page>(`${DOOR}?limit=200`);
      assert.ok(seen.rows.some(({ who }) => who.en.includes('xa.kiemtra')));
      assert.ok(!JSON.stringify(seen.rows).includes('(quantri)'), 'another province’s officers are shown');
      assert.ok(!JSON.stringify((await ask({}, '&limit=200')).rows).includes('xa.kiemtra)'));
    });
    for (const name of ['quantri', 'lanhdao', 'tiepnhan'])
      assert.equal((await (await officer(name)).call(DOOR)).status, 403, name);
  });

  void test('cannot be changed or emptied, neither by the application nor by a slip of the owner', async () => {
    const { appDatabaseUrl, databaseUrl } = house();
    for (const sql of [`UPDATE motcua_audit SET object = ''`, 'DELETE FROM motcua_audit', 'TRUNCATE motcua_audit'])
      await assert.rejects(query(sql, [], appDatabaseUrl), /permission denied/, sql);
    await assert.rejects(query('DELETE FROM motcua_audit', [], databaseUrl), /append-only/);
  });
});
