/** The proposals of an import over the panel's API: one decision each, by one editor, for good. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { query } from '../support/database.ts';
import { house } from '../support/house.ts';
import { importRecords, untidy } from '../support/import-catalogue.ts';
import { panelApi } from '../support/panel-api.ts';

const CODE = '9.000771';
const NAME = 'Thủ tục xác nhận nuôi ong lấy mật';

interface Shown {
  readonly proposals: readonly {
    readonly id: string;
    readonly attribute: string;
    readonly state: string;
    readonly plain: boolean;
    readonly row: { readonly channel?: string; readonly amount?: number };
    readonly decidedBy?: string;
    readonly decidedAt?: string;
  }[];
}

let address = '';

const shown = async (): Promise<Shown['proposals']> => (await panelApi<Shown>(address)).body.proposals;
const idOf = async (attribute: string, channel: string, amount: number): Promise<string> => {
  const found = (await shown()).find(
    (one) => one.attribute === attribute && one.row.channel === channel && one.row.amount === amount,
  );
  assert.ok(found, `no proposal of ${attribute} for ${channel}, ${amount}`);
  return found.id;
};
const limits = () =>
  query<{ channel: string; amount: number; unit: string }>(
    `SELECT l.channel, l.amount::float8 AS amount, l.unit
       FROM procedures p JOIN procedures_cmps c ON c.entity_id = p.id AND c.field = 'timeLimits'
       JOIN components_procedure_time_limits l ON l.id = c.cmp_id
      WHERE p.code = $1 AND p.published_at IS NULL ORDER BY c."order"`,
    [CODE],
  );

void describe('proposals of an import', () => {
  before(async () => {
    const record = untidy({ code: CODE, name: NAME, atCounter: '5 Ngày làm việc; trường hợp phải xác minh: 8 ngày' });
    assert.match(importRecords([record]), /imported 1, updated 0, unchanged 0, refused 0/);
    const [row] = await query<{ id: string }>(
      'SELECT document_id AS id FROM procedures WHERE code = $1 AND published_at IS NULL',
      [CODE],
    );
    address = `/national-data/proposals/${row?.id ?? ''}`;
  });

  void test('nobody but a signed-in editor reaches them', async () => {
    for (const [path, method] of [
      ['/national-data/proposals', 'GET'],
      [address, 'GET'],
      [address, 'POST'],
    ] as const) {
      const response = await fetch(new URL(path, house().url), { method });
      assert.equal(response.status, 401, `${method} ${path}`);
      await response.body?.cancel();
    }
    assert.equal((await panelApi('/national-data/proposals/nowhere')).status, 404);
  });

  void test('they are listed with what waits', async () => {
    const { body } =
      await panelApi<readonly { code: string; open: number; decided: number }[]>('/national-data/proposals');
    const own = body.find(({ code }) => code === CODE);
    assert.deepEqual([own?.open, own?.decided], [(await shown()).length, 0]);
  });

  void test('two editors who decide at the same moment: one stands, the other is told', async () => {
    const id = await idOf('timeLimits', 'online', 3);
    const answers = await Promise.all([
      panelApi(address, { decisions: [{ id, act: 'accept' }] }),
      panelApi(address, { decisions: [{ id, act: 'dismiss' }] }),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const decided = (await shown()).find((one) => one.id === id);
    assert.ok(decided);
    assert.equal(decided.decidedBy, 'Lê Thu Biên tập');
    assert.match(decided.decidedAt ?? '', /^\d{4}-\d\d-\d\dT/);
    const left = (await limits()).filter(({ channel }) => channel === 'online').length;
    assert.equal(left, decided.state === 'accepted' ? 1 : 0);
  });

  void test('a request with one decision that cannot stand changes nothing', async () => {
    const [first, ...others] = (await shown()).filter(({ state }) => state === 'proposed');
    assert.ok(first);
    const byHand = others.find(({ plain }) => !plain);
    assert.ok(byHand, 'the limit of one case needs a hand');
    const decisions = [
      { id: first.id, act: 'dismiss' },
      { id: byHand.id, act: 'accept' },
    ];
    assert.equal((await panelApi(address, { decisions })).status, 400);
    assert.equal((await panelApi(address, { decisions: [{ id: 'x', act: 'accept' }] })).status, 400);
    assert.equal((await panelApi(address, { decisions: [] })).status, 400);
    assert.equal((await shown()).find(({ id }) => id === first.id)?.state, 'proposed');
  });

  void test('a correction stands in the field, and a later import with other words leaves it', async () => {
    const row = { channel: 'counter', amount: 6, unit: 'working_day' };
    const decisions = [{ id: await idOf('timeLimits', 'counter', 5), act: 'correct', row }];
    assert.equal((await panelApi(address, { decisions })).status, 200);
    const before = await limits();
    assert.ok(before.some((one) => one.channel === 'counter' && one.amount === 6));
    const decided = (await shown()).filter(({ state }) => state !== 'proposed');

    const changed = untidy({ code: CODE, name: `${NAME} và phấn hoa`, atCounter: '9 Ngày' });
    assert.match(importRecords([changed]), /imported 0, updated 1, unchanged 0, refused 0/);
    assert.deepEqual(await limits(), before);
    const after = await shown();
    for (const one of decided) assert.deepEqual({ ...after.find(({ id }) => id === one.id) }, { ...one });
    assert.ok(after.some((one) => one.state === 'proposed' && one.row.amount === 9));
  });
});
