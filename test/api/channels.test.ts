/** One dossier of each channel from filing to archive, in a house whose clock moves; and the rows of a spreadsheet. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { House } from '../../scripts/lib/house.ts';
import { machineToken } from '../../scripts/lib/visitor.ts';
import { moveClock, ownHouse } from '../support/house.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { Stage, type Seen } from '../scenarios/run.ts';

const DATABASE = 'channels';
const DAY = 86_400_000;
const HOA = { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA', phone: '0912345678' };

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
  const exchange = async <T>(path: string, body: object, key: string = randomUUID()): Promise<T> => {
    const response = await fetch(new URL(path, own.url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await machineToken(own.url)}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });
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
    await toArchive(first.rows[0]?.dossierId ?? 0);
  });

  void test('an officer who leaves hands over what he holds by name; a colleague has it then', async () => {
    const { dossierId } = await at('tiepnhan', { channel: 'counter' });
    await stage.must(dossierId, { by: 'tiepnhan', act: 'RECEIVE' });
    await stage.must(dossierId, { by: 'chuyenvien', act: 'CLAIM' });
    const leader = await stage.officer('lanhdao');
    const body = JSON.stringify({ to: 'vanthu', until: '2035-01-01', reason: 'Nghỉ phép.' });
    const answer = await leader.json<{ done: number; failed: readonly unknown[] }>(
      '/api/office/officers/chuyenvien/handover',
      { method: 'POST', headers: { 'idempotency-key': randomUUID() }, body },
    );
    assert.deepEqual(answer.failed, []);
    assert.ok(answer.done >= 1);
    const task = (await stage.look(dossierId)).tasks.find(({ status }) => status === 'open');
    assert.equal(task?.assigneeName, 'Bùi Thị Ngân');
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
  });
});
