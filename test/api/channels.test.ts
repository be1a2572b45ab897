/** One dossier of each channel from filing to archive, in a house whose clock moves; and the rows of a spreadsheet. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { House } from '../../scripts/lib/house.ts';
import * as visitor from '../../scripts/lib/visitor.ts';
import { workbook } from '../support/xlsx.ts';
import { fileOnPortal } from '../support/portal-filing.ts';
import { moveClock, ownHouse } from '../support/house.ts';
import { query, until } from '../support/database.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { Stage, type Seen } from '../scenarios/run.ts';

const DATABASE = 'channels';
const DAY = 86_400_000;
const HOA = { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA', phone: '0912345678' };

/** Packing it takes a while in which nothing else runs: before any connection is open. */
const BOMB = workbook([['fullName']], 30_000_000);

interface Filed {
  readonly dossierId: number;
  readonly number: string;
}

interface Rows {
  readonly filed: number;
  readonly refused: number;
  readonly rows: readonly {
    readonly row: number;
    readonly filed: boolean;
    readonly number: string | null;
    readonly dossierId: number | null;
    readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  }[];
}

void describe('channels', () => {
  let own: House;
  let stage: Stage;
  let now = new Date('2027-06-07T02:00:00Z');
  const at = async (by: string, more: object): Promise<Filed> => {
    const filing = await maritalStatusFiling();
    const officer = await stage.officer(by);
    return officer.json<Filed>('/api/office/filings', {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({ ...filing, applicant: HOA, ...more }),
    });
  };
  const send = async (path: string, body: object, key: string): Promise<Response> =>
    fetch(new URL(path, own.url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await visitor.machineToken(own.url)}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });
  const exchange = async <T>(path: string, body: object, key: string = randomUUID()): Promise<T> => {
    const response = await send(path, body, key);
    assert.ok(response.ok, await response.clone().text());
    return (await response.json()) as T;
  };

  before(async () => {
    own = await ownHouse(DATABASE);
    await moveClock(DATABASE, now);
    stage = new Stage(own.url, async (days) => {
      now = new Date(now.getTime() + days * DAY);
      await moveClock(DATABASE, now);
    });
  });
  after(() => own.stop());

  /** Received, examined, decided, issued, handed over and archived, with days between. */
  async function toArchive(id: number, reception = 'tiepnhan' as 'tiepnhan' | 'tiepnhan.102'): Promise<Seen> {
    await stage.must(id, { by: reception, act: 'RECEIVE' });
    await stage.pass(1);
    await stage.must(id, { by: 'chuyenvien', act: 'PROPOSE', data: { conclusion: 'Đủ điều kiện.' } });
    await stage.must(id, { by: 'lanhdao', act: 'APPROVE', data: { conclusion: 'Đồng ý.' } });
    await stage.pass(1);
    await stage.must(id, { by: 'vanthu', act: 'ISSUE' });
    await stage.must(id, { by: reception, act: 'POST_RESULT', data: { code: 'EA000000001VN' } });
    await stage.pass(3);
    await stage.must(id, { by: reception, act: 'POST_DELIVERED', data: { receiver: HOA.fullName } });
    await stage.pass(365);
    await stage.must(id, { by: reception, act: 'ARCHIVE' });
    const seen = await stage.look(id);
    assert.equal(seen.npspStatus, 10);
    assert.notEqual(seen.archivedAt, null);
    assert.equal(seen.tasks.filter(({ status }) => status === 'open').length, 0);
    return seen;
  }

  void test('at the counter', async () => {
    const { dossierId } = await at('tiepnhan', { channel: 'counter' });
    const seen = await toArchive(dossierId);
    assert.equal(seen.channel, 'counter');
    assert.equal(seen.events[0]?.actor.kind, 'officer');
  });

  void test('by post', async () => {
    const { dossierId } = await at('tiepnhan', { channel: 'post' });
    assert.equal((await toArchive(dossierId)).channel, 'post');
  });

  void test('online: the applicant files on the portal by herself, and is the one who acts', async () => {
    const citizen = await visitor.citizen(own.url, HOA.personalNumber);
    const { answers } = await maritalStatusFiling();
    const { dossierId } = await fileOnPortal(citizen, '1.004873', 'H44.101', answers);
    const seen = await toArchive(dossierId);
    assert.equal(seen.channel, 'online');
    assert.equal(seen.events[0]?.actor.kind, 'citizen');
    assert.equal(seen.life['helper'], undefined);
  });

  void test('with a filing helper, who is recorded; the citizen stays the applicant', async () => {
    const { dossierId } = await at('tiepnhan', { channel: 'online' });
    const seen = await toArchive(dossierId);
    assert.equal(seen.channel, 'online');
    assert.equal((seen.life['helper'] as { name: string }).name, 'Phạm Thu Hà');
    assert.equal(seen.applicant.number, HOA.personalNumber);
  });

  void test('on behalf of somebody, with the paper that lets him', async () => {
    const { dossierId } = await at('tiepnhan', {
      channel: 'counter',
      representative: {
        name: 'TRẦN VĂN AN',
        number: '025090000123',
        relation: 'người được ủy quyền',
        paper: 'Giấy ủy quyền số 12/2027, chứng thực tại UBND phường',
      },
    });
    const seen = await toArchive(dossierId);
    assert.equal(seen.applicant.number, HOA.personalNumber);
    assert.match(JSON.stringify(seen.life['representative']), /Giấy ủy quyền/);
  });

  void test('at another one-stop unit of the province: it receives and gives the result, the competent commune decides', async () => {
    const { dossierId } = await at('tiepnhan.102', { channel: 'counter' });
    const seen = await toArchive(dossierId, 'tiepnhan.102');
    assert.equal(seen.agency.code, 'H44.101');
    assert.equal(seen.oneStopUnit.code, 'H44.102.MC');
    assert.match(seen.code ?? '', /^H44\.101-/);
  });

  void test('from the national portal, with its code kept', async () => {
    const { dossierId } = await exchange<Filed>('/api/exchange/dossiers', {
      ...(await maritalStatusFiling()),
      code: 'G22.99-270607-0042',
    });
    const seen = await toArchive(dossierId);
    assert.equal(seen.life['source'], 'npsp');
    assert.equal(seen.life['sourceCode'], 'G22.99-270607-0042');
  });

  void test('in bulk by a business: row by row, none lost, none twice', async () => {
    const { answers, procedureCode, agencyCode } = await maritalStatusFiling();
    const columns = Object.entries(answers).flatMap(([key, answer]) =>
      typeof answer === 'object' && answer !== null && !Array.isArray(answer)
        ? Object.entries(answer).map(([part, value]) => [`${key}.${part}`, String(value)] as const)
        : [[key, typeof answer === 'boolean' ? (answer ? 'có' : 'không') : String(answer)] as const],
    );
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const line = (number: string): string =>
      columns.map(([head, value]) => quoted(head === 'personalNumber' ? number : value)).join(';');
    const heads = columns.map(([head]) => head).join(';');
    const csv = (second: string): string =>
      [heads, line(HOA.personalNumber), line(second), line(HOA.personalNumber)].join('\r\n');
    const key = randomUUID();
    const body = { procedureCode, agencyCode };
    const first = await exchange<Rows>('/api/exchange/filings/bulk', { ...body, csv: csv('12') }, key);
    assert.deepEqual(
      first.rows.map(({ row, filed }) => [row, filed]),
      [
        [2, true],
        [3, false],
        [4, true],
      ],
      JSON.stringify(first.rows),
    );
    assert.match(first.rows[1]?.errors[0]?.detail ?? '', /số định danh/);
    const again = await exchange<Rows>('/api/exchange/filings/bulk', { ...body, csv: csv(HOA.personalNumber) }, key);
    assert.equal(again.filed, 3);
    // Equal rows are told apart by their number of occurrence: two were filed before, one is new.
    const numbers = new Set([...first.rows, ...again.rows].flatMap(({ number }) => number ?? []));
    assert.equal(numbers.size, 3);
    // The same rows as a workbook are the same rows: each has its dossier already. One more is filed.
    const texts = (number: string): readonly string[] =>
      columns.map(([head, value]) => (head === 'personalNumber' ? number : value));
    const sheet = [columns.map(([head]) => head), ...[1, 2, 3].map(() => texts(HOA.personalNumber))];
    const xlsx = await exchange<Rows>('/api/exchange/filings/bulk', { ...body, xlsx: workbook(sheet) }, key);
    assert.deepEqual(
      xlsx.rows.map((row) => row.number),
      again.rows.map((row) => row.number),
    );
    const wrong = await exchange<Rows>(
      '/api/exchange/filings/bulk',
      { ...body, xlsx: workbook([...sheet, texts('12')]) },
      key,
    );
    assert.deepEqual([wrong.filed, wrong.refused, wrong.rows[3]?.row], [3, 1, 5]);
    // What would unpack to more than is allowed is refused in words, and so is what is no workbook.
    for (const [file, words] of [
      [BOMB, /20 MB/],
      [Buffer.from('không phải Excel').toString('base64'), /không phải là sổ tính Excel/],
    ] as const) {
      const response = await send('/api/exchange/filings/bulk', { ...body, xlsx: file }, randomUUID());
      assert.equal(response.status, 422);
      assert.match(await response.text(), words);
    }
    await toArchive(first.rows[0]?.dossierId ?? 0);
  });

  void test('an officer who leaves hands over what he holds by name; a colleague has it then', async () => {
    const { dossierId } = await at('tiepnhan', { channel: 'counter' });
    await stage.must(dossierId, { by: 'tiepnhan', act: 'RECEIVE' });
    await stage.must(dossierId, { by: 'chuyenvien', act: 'CLAIM' });
    const leader = await stage.officer('lanhdao');
    const lastDay = new Date(now.getTime() + 3 * DAY).toISOString().slice(0, 10);
    const body = JSON.stringify({ to: 'vanthu', until: lastDay, reason: 'Nghỉ phép.' });
    const answer = await leader.json<{ done: number; failed: readonly unknown[] }>(
      '/api/office/officers/chuyenvien/handover',
      { method: 'POST', headers: { 'idempotency-key': randomUUID() }, body },
    );
    assert.deepEqual(answer.failed, []);
    assert.ok(answer.done >= 1);
    const holder = async (): Promise<string | null | undefined> =>
      (await stage.look(dossierId)).tasks.find(({ status }) => status === 'open')?.assigneeName;
    assert.equal(await holder(), 'Bùi Thị Ngân');

    // Whoever is given work while away is refused, and what an absent officer holds is found.
    const other = (await at('tiepnhan', { channel: 'counter' })).dossierId;
    await stage.must(other, { by: 'tiepnhan', act: 'RECEIVE' });
    const refused = await stage.act(other, { by: 'lanhdao', act: 'ASSIGN_OFFICER', data: { officer: 'chuyenvien' } });
    assert.ok('body' in refused && /vắng mặt/.test(refused.body), JSON.stringify(refused));
    await query(
      `UPDATE dossier_tasks SET assignee_id = (SELECT id FROM officers WHERE username = 'chuyenvien') WHERE dossier_id = $1 AND status = 'open'`,
      [other],
      own.databaseUrl,
    );
    const { kinds } = await leader.json<{ kinds: readonly { kind: string; rows: readonly { dossierId: number }[] }[] }>(
      '/api/office/watch',
    );
    const absent = kinds.find(({ kind }) => kind === 'absent_holder')?.rows.map((row) => row.dossierId) ?? [];
    assert.ok(absent.includes(other) && !absent.includes(dossierId));

    // The day is over: the deputy gives back what he holds still, by itself and once.
    await stage.pass(5);
    await until('the tasks to return', async () => (await holder()) === 'Lê Quang Vinh');
    const ends = (await stage.look(dossierId)).events.filter(({ type }) => type === 'END_DELEGATION');
    assert.equal(ends.length, 1);
  });

  void test('when a unit is merged into another, its open dossiers follow and the history keeps the old name', async () => {
    const { dossierId } = await at('tiepnhan', { channel: 'counter' });
    await stage.must(dossierId, { by: 'tiepnhan', act: 'RECEIVE' });
    const before = await stage.look(dossierId);
    const administrator = await stage.officer('quantri');
    const answer = await administrator.json<{ done: number; failed: readonly unknown[]; left: number }>(
      '/api/office/units/H44.101/succession',
      {
        method: 'POST',
        headers: { 'idempotency-key': randomUUID() },
        body: JSON.stringify({ unit: 'H44.103', reason: 'Nghị quyết sắp xếp.' }),
      },
    );
    assert.ok(answer.done > 0);
    const seen = await stage.look(dossierId);
    assert.equal(seen.agency.code, 'H44.103');
    assert.equal(seen.code, before.code);
    assert.equal(seen.promisedAt, before.promisedAt);
    assert.equal(seen.events.at(-1)?.data['fromUnitName'], before.agency.name);
    // What names the old unit goes to the new one.
    const later = await stage.look((await at('tiepnhan.102', { channel: 'counter' })).dossierId);
    assert.equal(later.agency.code, 'H44.103');
  });
});
