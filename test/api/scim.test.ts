/** SCIM 2.0: a personnel system adds, changes and ends the officers of its organisation, and nobody else's. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { machineToken, type Officer } from '../../scripts/lib/visitor.ts';
import { query } from '../support/database.ts';
import { withOtherProvince } from '../support/other-province.ts';
import { house } from '../support/house.ts';
import { officer } from '../support/session.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const reason = 'Thử SCIM';

interface ScimUser {
  readonly id: string;
  readonly userName: string;
  readonly externalId?: string;
  readonly displayName: string;
  readonly active: boolean;
  readonly roles: readonly { readonly value: string }[];
  readonly groups: readonly { readonly value: string }[];
}
interface ScimGroup {
  readonly displayName: string;
  readonly members?: readonly { readonly value: string }[];
}
interface ScimList {
  readonly totalResults: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly Resources: readonly ScimUser[];
}
interface ScimError {
  readonly schemas: readonly string[];
  readonly status: string;
  readonly scimType?: string;
  readonly detail: string;
}

const NEW = {
  schemas: [USER, ENTERPRISE],
  userName: 'scim.lan',
  externalId: 'nhan-su-17',
  displayName: 'Trần Thị Lan',
  title: 'Chuyên viên',
  active: true,
  emails: [{ value: 'scim.lan@coquan.gov.vn', primary: true }],
  roles: [{ value: 'processing_officer' }],
  [ENTERPRISE]: { department: 'H44.110' },
};

let token: string;

async function ask<T>(
  method: string,
  path: string,
  status: number,
  body?: unknown,
  bearer: string = token,
): Promise<T> {
  const response = await fetch(`${house().url}/scim/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/scim+json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  assert.equal(response.status, status, `${method} ${path}: ${response.status} ${text}`);
  if (text === '') return undefined as T;
  assert.match(response.headers.get('content-type') ?? '', /^application\/scim\+json/);
  return JSON.parse(text) as T;
}

const operations = (...Operations: readonly object[]): object => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
const patch = (path: string, value: unknown): object => operations({ op: 'replace', path, value });
const membersOf = ({ members = [] }: ScimGroup): readonly string[] => members.map(({ value }) => value);

const administer = async (who: Officer, path: string, body: unknown): Promise<Response> =>
  who.call(`/api/office/administration/${path}`, { method: 'POST', body: JSON.stringify(body) });

void describe('a personnel system by SCIM', () => {
  before(async () => {
    token = await machineToken(house().url, 'provisioning');
  });

  void test('may do nothing until an administrator has entrusted it an agency', async () => {
    const refused = await ask<ScimError>('GET', '/Users', 403);
    assert.deepEqual(refused.schemas, ['urn:ietf:params:scim:api:messages:2.0:Error']);
    assert.equal(refused.status, '403');
    const values = { client: 'provisioning', name: 'Nhân sự tỉnh', agency: 'H44' };
    const made = await administer(await officer('quantri'), 'machine-clients', { values, reason });
    assert.equal(made.status, 201, await made.text());
    const all = await ask<ScimList>('GET', '/Users?count=3', 200);
    assert.equal(all.itemsPerPage, 3);
    assert.ok(all.totalResults > 100);
  });

  void test('tells what it can do, in the words of RFC 7643', async () => {
    const provider = await ask<{ patch: { supported: boolean }; bulk: { supported: boolean } }>(
      'GET',
      '/ServiceProviderConfig',
      200,
    );
    assert.deepEqual([provider.patch.supported, provider.bulk.supported], [true, false]);
    assert.match(JSON.stringify(await ask('GET', '/ResourceTypes', 200)), /"\/Users"/);
    assert.ok(JSON.stringify(await ask('GET', '/Schemas', 200)).includes(ENTERPRISE));
  });

  void test('adds an officer who signs in, changes the roles, and ends the officer, who is refused at the next call', async () => {
    const made = await ask<ScimUser>('POST', '/Users', 201, NEW);
    assert.deepEqual([made.id, made.active, made.externalId], ['scim.lan', true, 'nhan-su-17']);
    assert.deepEqual(made.groups[0]?.value, 'H44.110');
    const taken = await ask<ScimError>('POST', '/Users', 409, NEW);
    assert.equal(taken.scimType, 'uniqueness');
    const lan = await officer('scim.lan');
    const me = await lan.json<{ fullName: string; may: readonly string[] }>('/api/office/me');
    assert.equal(me.fullName, NEW.displayName);
    assert.ok(!me.may.includes('decisions.read'));

    const changed = await ask<ScimUser>('PATCH', '/Users/scim.lan', 200, patch('roles', [{ value: 'approver' }]));
    assert.deepEqual(
      changed.roles.map(({ value }) => value),
      ['approver'],
    );
    assert.equal(changed.displayName, NEW.displayName);
    const both = [{ value: 'approver' }, { value: 'processing_officer' }];
    await ask('PATCH', '/Users/scim.lan', 200, operations({ op: 'add', value: { roles: [both[1]] } }));
    const only = operations({ op: 'Replace', value: { roles: [both[0]] } });
    assert.deepEqual((await ask<ScimUser>('PATCH', '/Users/scim.lan', 200, only)).roles, [both[0]], 'not added to');
    assert.ok((await lan.json<{ may: readonly string[] }>('/api/office/me')).may.includes('decisions.read'));

    const off = await ask<ScimUser>('PATCH', '/Users/scim.lan', 200, patch('active', false));
    assert.equal(off.active, false);
    assert.equal((await lan.call('/api/office/me')).status, 401);
    await ask('PATCH', '/Users/scim.lan', 200, patch('active', true));
    assert.equal((await lan.call('/api/office/me')).status, 200);
    const whole = { ...NEW, displayName: 'Trần Thị Ngọc Lan' };
    assert.equal((await ask<ScimUser>('PUT', '/Users/scim.lan', 200, whole)).displayName, 'Trần Thị Ngọc Lan');
    await ask('DELETE', '/Users/scim.lan', 204);
    assert.equal((await lan.call('/api/office/me')).status, 401);
    assert.equal((await ask<ScimUser>('GET', '/Users/scim.lan', 200)).active, false, 'ended, never erased');
  });

  void test('is kept in the history and in the audit log, and the administrator takes a change back', async () => {
    const administrator = await officer('quantri');
    await ask('POST', '/Users', 201, { ...NEW, userName: 'scim.undo', externalId: 'nhan-su-18' });
    await ask('PATCH', '/Users/scim.undo', 200, patch('title', 'Trưởng phòng'));
    const at = '/api/office/administration/officers/row?key=scim.undo';
    interface Whole {
      readonly values: Readonly<Record<string, string>>;
      readonly history: readonly { readonly id: number; readonly by: { readonly name: string } }[];
    }
    const row = await administrator.json<Whole>(at);
    assert.equal(row.values['position'], 'Trưởng phòng');
    assert.deepEqual(
      row.history.map(({ by }) => by.name),
      ['provisioning', 'provisioning'],
    );
    const [newest, first] = row.history;
    const undo = (change: unknown): Promise<Response> =>
      administer(administrator, 'officers/undo', { key: 'scim.undo', change, reason });
    assert.equal((await undo(first?.id)).status, 409, 'only the newest change is taken back');
    assert.equal((await undo(newest?.id)).status, 200);
    assert.equal((await administrator.json<Whole>(at)).values['position'], 'Chuyên viên');
    const told = await query(
      `SELECT actor_kind, actor_id, object FROM motcua_audit WHERE kind = 'rights' AND object LIKE 'officers scim.undo%' ORDER BY id`,
    );
    assert.deepEqual(
      told.map((line) => String(line['actor_kind'])),
      ['machine', 'machine', 'officer'],
    );
    assert.match(String(told[0]?.['object']), /roles: – → processing_officer/);
  });

  void test('moves an officer by the groups, as Entra and Okta say it, and the administrator takes it back', async () => {
    const [an, binh, chi] = ['scim.an', 'scim.binh', 'scim.chi'] as const;
    for (const userName of [an, binh, chi])
      await ask('POST', '/Users', 201, { ...NEW, userName, externalId: userName });
    const moved = (code: string, ...said: readonly object[]): Promise<ScimGroup> =>
      ask<ScimGroup>('PATCH', `/Groups/${code}`, 200, operations(...said));
    const unitOf = async (id: string): Promise<string | undefined> =>
      (await ask<ScimUser>('GET', `/Users/${id}`, 200)).groups[0]?.value;

    const entra = await moved('H44.102', { op: 'Add', path: 'members', value: [{ $ref: null, value: an }] });
    assert.ok(membersOf(entra).includes(an));
    assert.ok(!membersOf(await ask<ScimGroup>('GET', '/Groups/H44.110', 200)).includes(an), 'nobody is in two units');
    // Who has left already may be said to leave, in either manner.
    await moved('H44.110', { op: 'Remove', path: 'members', value: [{ $ref: null, value: an }] });
    await moved('H44.110', { op: 'remove', path: `members[value eq "${an}"]` });
    assert.equal(await unitOf(an), 'H44.102');

    const okta = await moved('H44.102', { op: 'add', value: { members: { value: binh, display: 'Trần Thị Lan' } } });
    assert.ok(membersOf(okta).includes(binh));
    const all = [...membersOf(okta), chi];
    const whole = { op: 'replace', path: 'members', value: all.map((value) => ({ value })) };
    assert.deepEqual(membersOf(await moved('H44.102', whole)), all.toSorted());
    const { displayName } = okta;
    await moved('H44.102', { op: 'replace', value: { id: 'H44.102', displayName, members: whole.value } });

    const administrator = await officer('quantri');
    const row = await administrator.json<{
      readonly values: Readonly<Record<string, string>>;
      readonly history: readonly { readonly id: number; readonly by: { readonly name: string } }[];
    }>(`/api/office/administration/officers/row?key=${chi}`);
    assert.equal(row.values['agency'], 'H44.102');
    assert.deepEqual(
      row.history.map(({ by }) => by.name),
      ['provisioning', 'provisioning'],
      'what changes nothing is no change',
    );
    const undo = { key: chi, change: row.history[0]?.id, reason };
    assert.equal((await administer(administrator, 'officers/undo', undo)).status, 200);
    assert.equal(await unitOf(chi), 'H44.110');
    const [told] = await query(
      `SELECT actor_kind, object FROM motcua_audit WHERE kind = 'rights' AND object LIKE 'officers ${an}%' ORDER BY id DESC`,
    );
    assert.equal(told?.['actor_kind'], 'machine');
    assert.match(String(told['object']), /agency: H44\.110 → H44\.102/);
  });

  void test('is told what a group cannot become, and then nobody has moved', async () => {
    const wrong = (status: number, scimType: string | undefined, ...said: readonly object[]): Promise<string> =>
      ask<ScimError>('PATCH', '/Groups/H44.110', status, operations(...said)).then((refused) => {
        assert.equal(refused.scimType, scimType, JSON.stringify(said));
        return refused.detail;
      });
    const add = (...ids: readonly string[]) => ({ op: 'add', path: 'members', value: ids.map((value) => ({ value })) });
    const before = await ask<ScimGroup>('GET', '/Groups/H44.110', 200);
    const [first] = membersOf(before);
    assert.ok(first);
    assert.match(await wrong(400, 'invalidValue', add('scim.an', 'nobody.at.all')), /no user nobody\.at\.all/);
    assert.match(await wrong(400, 'invalidValue', add('scim.an', 'scim.lan')), /scim\.lan is not active/);
    await wrong(400, 'invalidValue', { op: 'add', path: 'members', value: [{ display: 'Lan' }] });
    for (const leave of [
      { op: 'remove', path: `members[value eq "${first}"]` },
      { op: 'Remove', path: 'members', value: [{ value: first, display: 'x' }] },
      { op: 'Remove', path: 'members', value: first },
      { op: 'remove', path: 'members' },
      { op: 'replace', path: 'members', value: [] },
      { op: 'replace', value: { members: [] } },
    ])
      assert.match(await wrong(400, 'mutability', add('scim.an'), leave), /would be in no unit/);
    await wrong(400, 'mutability', { op: 'replace', path: 'displayName', value: 'Tên khác' });
    await wrong(400, 'mutability', { op: 'replace', value: { externalId: 'H44.9' } });
    await wrong(400, 'invalidPath', { op: 'replace', path: 'owner', value: 'x' });
    await wrong(400, 'noTarget', { op: 'remove' });
    await wrong(400, 'invalidSyntax', { op: 'move', path: 'members', value: [] });
    const [busy] = await query<{ username: string }>(
      `SELECT o.username FROM officers o JOIN dossier_tasks t ON t.assignee_id = o.id JOIN agencies a ON a.id = o.agency_id
       WHERE t.status = 'open' AND t.state_key NOT LIKE '~%' AND o.active AND a.code <> 'H44.110' LIMIT 1`,
    );
    const { username = '' } = busy ?? {};
    assert.match(
      await wrong(409, undefined, add('scim.an', username)),
      new RegExp(`^${username}: agency: Holds \\d+ steps`),
    );
    assert.deepEqual(await ask('GET', '/Groups/H44.110', 200), before);
    assert.match(JSON.stringify(await ask('GET', '/Schemas', 200)), /"displayName"[^{}]*"mutability":"readOnly"/);
    await ask('PATCH', '/Groups/H99', 404, operations(add('scim.an')));
  });

  void test('is found by userName and externalId, paged, and a filter that is not known is refused', async () => {
    const find = (filter: string, status = 200): Promise<ScimList> =>
      ask<ScimList>('GET', `/Users?filter=${encodeURIComponent(filter)}`, status);
    assert.equal((await find('userName eq "tiepnhan"')).Resources[0]?.userName, 'tiepnhan');
    assert.equal((await find('externalId eq "nhan-su-17"')).Resources[0]?.userName, 'scim.lan');
    assert.equal((await find('userName eq "nobody.at.all"')).totalResults, 0);
    for (const wrong of ['displayName co "a"', 'userName eq', 'userName eq "a" or active eq true', '((']) {
      const refused = (await find(wrong, 400)) as unknown as ScimError;
      assert.equal(refused.scimType, 'invalidFilter', wrong);
    }
    const first = await ask<ScimList>('GET', '/Users?startIndex=1&count=2', 200);
    const second = await ask<ScimList>('GET', '/Users?startIndex=3&count=2', 200);
    assert.equal(new Set([...first.Resources, ...second.Resources].map(({ id }) => id)).size, 4);
    assert.ok((await ask<ScimList>('GET', '/Users?count=100000', 200)).itemsPerPage <= 200);
    await ask('GET', '/Users?count=many', 400);
    const unit = await ask<{ displayName: string; members: readonly { value: string }[] }>(
      'GET',
      '/Groups/H44.110',
      200,
    );
    assert.ok(unit.members.some(({ value }) => value === 'tiepnhan.110') || unit.members.length > 0);
    const groups = async (filter: string, status = 200): Promise<readonly string[] | undefined> => {
      const found = await ask<Partial<ScimList>>('GET', `/Groups?filter=${encodeURIComponent(filter)}`, status);
      return found.Resources?.map(({ id }) => id);
    };
    assert.deepEqual(await groups(`displayName eq "${unit.displayName}"`), ['H44.110']);
    assert.deepEqual(await groups('externalId eq "H44.110"'), ['H44.110']);
    assert.deepEqual(await groups('externalId eq "H99"'), []);
    await groups('members eq "lan"', 400);
  });

  void test('is told what is wrong, and nothing is changed', async () => {
    const wrong = async (change: object, status = 400): Promise<ScimError> =>
      ask<ScimError>('POST', '/Users', status, { ...NEW, userName: 'scim.wrong', externalId: 'x', ...change });
    assert.match((await wrong({ roles: [{ value: 'giám đốc' }] })).detail, /There is no choice/);
    await wrong({ roles: [{ value: 'system_administrator' }] });
    await wrong({ [ENTERPRISE]: { department: 'H99' } });
    await wrong({ userName: 'Có Dấu' });
    await wrong({ userName: 7 });
    await wrong({ externalId: 'nhan-su-17' }, 409);
    await ask('PATCH', '/Users/scim.lan', 400, { Operations: [] });
    await ask('PUT', '/Users/scim.lan', 400, { ...NEW, userName: 'other' });
    await ask('GET', '/Users/scim.wrong', 404);
    const [busy] = await query<{ username: string }>(
      `SELECT o.username FROM officers o JOIN dossier_tasks t ON t.assignee_id = o.id
       WHERE t.status = 'open' AND t.state_key NOT LIKE '~%' AND o.active LIMIT 1`,
    );
    const held = await ask<ScimError>('PATCH', `/Users/${busy?.username ?? ''}`, 409, patch('active', false));
    assert.match(held.detail, /Holds \d+ steps/);
  });

  void test('sees nobody of another province, and no other machine or officer comes in here', async () => {
    await withOtherProvince({ code: 'H96', username: 'xa.scim', role: 'approver' }, async () => {
      await ask('GET', '/Users/xa.scim', 404);
      await ask('PATCH', '/Users/xa.scim', 404, patch('active', false));
      await ask('DELETE', '/Users/xa.scim', 404);
      await ask('GET', '/Groups/H96', 404);
      const taken = operations({ op: 'add', path: 'members', value: [{ value: 'xa.scim' }] });
      await ask('PATCH', '/Groups/H96', 404, taken);
      assert.match((await ask<ScimError>('PATCH', '/Groups/H44.110', 400, taken)).detail, /no user xa\.scim/);
      assert.equal((await ask<ScimList>('GET', '/Users?filter=userName%20eq%20%22xa.scim%22', 200)).totalResults, 0);
      const [row] = await query(`SELECT active FROM officers WHERE username = 'xa.scim'`);
      assert.equal(row?.['active'], true);
    });
    await ask('GET', '/Users', 403, undefined, await machineToken(house().url));
    await ask('GET', '/Users', 403, undefined, (await officer('quantri')).token);
    await ask('GET', '/Users', 401, undefined, 'nonsense');
    await ask(
      'PATCH',
      '/Groups/H44.110',
      403,
      operations({ op: 'remove', path: 'members' }),
      await machineToken(house().url),
    );
    const elsewhere = await fetch(`${house().url}/api/exchange/dossiers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    assert.equal(elsewhere.status, 403);
  });
});
