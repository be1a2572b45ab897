/** What the counter's page asks the server: who stands there, which form, what lies on the desk; and the hall's queue. */
import assert from 'node:assert/strict';
import { describe, test, before } from 'node:test';
import sharp from 'sharp';
import type { CounterReceipt, CounterVisit, Intake, IntakeField, QueueBoard } from '@motcua/plugin-single-window';
import { UNAVAILABLE_NUMBER } from '@motcua/plugin-national-data';
import type * as visitor from '../../scripts/lib/visitor.ts';
import { house } from '../support/house.ts';
import { query } from '../support/database.ts';
import { officer } from '../support/session.ts';

const QUAN = '025092001337';
const SECOND = 'tiepnhan.103.quay2';

let reception: visitor.Officer;

const post = async <T>(path: string, body: object, by = reception): Promise<T> =>
  by.json<T>(`/api/office/${path}`, { method: 'POST', body: JSON.stringify(body) });

const refusedBy = async (path: string, body: object): Promise<{ status: number; pointers: readonly string[] }> => {
  const response = await reception.call(`/api/office/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const problem = (await response.json()) as { errors?: readonly { pointer: string }[] };
  return { status: response.status, pointers: (problem.errors ?? []).map(({ pointer }) => pointer) };
};

/** What the page would send, from what it was given to draw. */
function typed(fields: readonly IntakeField[]): Record<string, string> {
  return Object.assign(
    {},
    ...fields.map((field): Record<string, string> => ({
      ...Object.fromEntries(field.parts.map(({ name, value }) => [name, value])),
      ...Object.fromEntries(field.options.filter(({ selected }) => selected).map(({ value }) => [field.name, value])),
      ...typed(field.fields),
    })),
  ) as Record<string, string>;
}

const DESK = {
  channel: 'counter',
  papers: [],
  representative: null,
  contact: { phone: '0912345678', email: '', address: '' },
  payment: { kind: 'cash', receipt: 'BL-0001' },
  limitCase: null,
} as const;

const ANSWERS = {
  phone: '0912345678',
  forWhom: 'myself',
  status: 'married',
  spouseName: 'QUÁCH THỊ NGỌC GIANG',
  purpose: 'loan',
  copies: '1',
  delivery: 'counter',
  declaration: 'yes',
};

async function begun(number = QUAN): Promise<{ readonly key: string; readonly intake: Intake }> {
  await reception.call('/api/office/counter/visit', { method: 'DELETE' });
  const { key } = await post<CounterVisit>('counter/person', { personalNumber: number });
  const { intake } = await post<{ intake: Intake }>('counter/procedure', { key, procedureCode: '1.004873' });
  return { key, intake };
}

void describe('the counter', () => {
  before(async () => {
    reception = await officer('tiepnhan.103');
  });

  void test('knows who stands there from the population database, and records who asked and why', async () => {
    const { person } = await post<CounterVisit>('counter/person', { personalNumber: QUAN, fullName: 'Lưu Văn Quang' });
    assert.equal(person?.fullName, 'LƯU VĂN QUÂN');
    assert.deepEqual(person.differs, ['fullName']);
    const [asked] = await query<{ actor: string; purpose: string }>(
      'SELECT actor, purpose FROM population_queries WHERE actor = $1 ORDER BY id DESC LIMIT 1',
      ['tiepnhan.103'],
    );
    assert.match(asked?.purpose ?? '', /Tiếp nhận hồ sơ tại Trung tâm Phục vụ hành chính công/);
  });

  void test('asks for the name of somebody whom the database does not know', async () => {
    assert.deepEqual(await refusedBy('counter/person', { personalNumber: '025199999998' }), {
      status: 422,
      pointers: ['/fullName'],
    });
    for (const [personalNumber, outcome] of [
      ['025199999998', 'not_found'],
      [UNAVAILABLE_NUMBER, 'unavailable'],
    ]) {
      const { person } = await post<CounterVisit>('counter/person', { personalNumber, fullName: 'Vi Văn Mới' });
      assert.deepEqual([person?.source, person?.outcome], ['declared', outcome]);
    }
  });

  void test('offers what the unit itself receives; other units’ procedures only when they are asked for', async () => {
    const list = (words: string) =>
      reception.json<readonly { code: string; own: boolean }[]>(`/api/office/counter/procedures?q=${words}`);
    const [first] = await list('xac%20nhan%20tinh%20trang');
    assert.deepEqual([first?.code, first?.own], ['1.004873', true]);
    assert.deepEqual(await list('giay%20phep%20xay%20dung%20nha'), []);
    const others = await list('giay%20phep%20xay%20dung%20nha&others=true');
    assert.ok(others.length > 0 && others.every(({ own }) => !own));
  });

  void test('fills in what is known, asks the rest with the form’s own words, and receives with form 01 at once', async () => {
    const { key, intake } = await begun();
    assert.equal(intake.agency?.code, 'H44.103');
    const known = typed(intake.steps.flatMap(({ fields }) => fields));
    assert.equal(known['fullName'], 'LƯU VĂN QUÂN');
    assert.equal(known['birthDate[year]'], '1992');

    const wrong = await post<Intake>('counter/form', {
      key,
      agencyCode: 'H44.103',
      posted: { ...known, ...ANSWERS, phone: '12', spouseName: '' },
      check: true,
    });
    assert.deepEqual(
      wrong.errors.map(({ href }) => href),
      ['#f-phone', '#f-spouseName'],
    );

    const desk = { ...DESK, papers: [{ key: 'residence_proof', originals: 0, copies: 1, files: [] }] };
    const components = wrong.components.map((component) => component.key);
    const papers = [{ ...desk.papers[0], key: components[0] ?? '' }];
    const whole = {
      key,
      act: 'RECEIVE',
      agencyCode: 'H44.103',
      posted: { ...known, ...ANSWERS },
      desk: { ...desk, papers },
    };
    const { status, pointers } = await refusedBy('counter/dossiers', {
      ...whole,
      posted: { ...known, ...ANSWERS, phone: '' },
      desk: { ...whole.desk, payment: { kind: 'cash', receipt: ' ' } },
    });
    assert.equal(status, 422);
    assert.deepEqual(pointers, ['/answers/phone', '/desk/payment/receipt']);

    const receipt = await post<CounterReceipt>('counter/dossiers', whole);
    assert.match(receipt.code ?? '', /^H44\.103-/);
    assert.deepEqual(
      receipt.documents.map(({ form }) => form),
      ['01'],
    );
    const [row] = await query<{
      payment_status: string;
      life: unknown;
      provenance: Record<string, { source: string }>;
    }>('SELECT payment_status, life, provenance FROM dossiers WHERE id = $1', [receipt.dossierId]);
    assert.equal(row?.payment_status, 'paid');
    assert.match(JSON.stringify(row.life), /BL-0001/);
    assert.equal(row.provenance['fullName']?.source, 'population');
    const [paper] = await query<{ copies: number; file_id: number | null; source: string; checked: string }>(
      'SELECT copies, file_id, source, checked FROM dossier_papers WHERE dossier_id = $1',
      [receipt.dossierId],
    );
    assert.deepEqual(paper, { copies: 1, file_id: null, source: 'counter', checked: 'accepted' });
    assert.deepEqual(await reception.json('/api/office/counter/visit'), { visit: null });
  });

  void test('keeps the visit over a reload, and nothing of it for the next person', async () => {
    const { key, intake } = await begun();
    const posted = { ...typed(intake.steps.flatMap(({ fields }) => fields)), ...ANSWERS, otherPurpose: 'x' };
    await post('counter/form', { key, agencyCode: 'H44.103', posted, desk: DESK });
    const again = await reception.json<{ visit: CounterVisit; posted: Record<string, string> }>(
      '/api/office/counter/visit',
    );
    assert.equal(again.visit.key, key);
    assert.equal(again.posted['phone'], ANSWERS.phone);
    const next = await post<CounterVisit>('counter/person', { personalNumber: '025195010538' });
    assert.notEqual(next.key, key);
    const [row] = await query<{ filing: unknown; desk: unknown }>(
      'SELECT filing, desk FROM counter_visits WHERE key = $1',
      [next.key],
    );
    assert.deepEqual(row, { filing: null, desk: null });
    // A tab left open from before.
    assert.equal((await refusedBy('counter/form', { key, agencyCode: 'H44.103', posted })).status, 409);
  });

  void test('refuses with form 03 whatever is unfinished, with a reason; asks for what is missing with form 02', async () => {
    const first = await begun();
    const posted = typed(first.intake.steps.flatMap(({ fields }) => fields));
    const refusal = { key: first.key, act: 'REFUSE', agencyCode: 'H44.103', posted, desk: DESK };
    assert.deepEqual(await refusedBy('counter/dossiers', refusal), { status: 422, pointers: ['/reason'] });
    const refused = await post<CounterReceipt>('counter/dossiers', { ...refusal, reason: 'Thuộc xã khác quyết định.' });
    assert.deepEqual(
      refused.documents.map(({ form }) => form),
      ['03'],
    );
    const second = await begun();
    const [component] = second.intake.components;
    const asked = await post<CounterReceipt>('counter/dossiers', {
      ...{ key: second.key, act: 'REQUEST_SUPPLEMENT', agencyCode: 'H44.103', posted, desk: DESK },
      reason: 'Thiếu giấy tờ.',
      missing: [{ key: component?.key, note: 'Mang bản chính để đối chiếu.' }],
    });
    assert.deepEqual(
      asked.documents.map(({ form }) => form),
      ['02'],
    );
  });

  void test('takes a photograph of a paper as an upright PDF, and its proxy with the paper that lets him', async () => {
    const { key, intake } = await begun();
    const picture = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#eee' } })
      .jpeg()
      .withMetadata({ orientation: 8 })
      .toBuffer();
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'anh chup.jpg');
    const response = await fetch(new URL('/api/office/counter/papers', house().url), {
      method: 'POST',
      headers: { authorization: `Bearer ${reception.token}` },
      body: form,
    });
    assert.equal(response.status, 201, await response.clone().text());
    const file = (await response.json()) as { key: string; name: string };
    assert.equal(file.name, 'anh chup.pdf');
    const posted = { ...typed(intake.steps.flatMap(({ fields }) => fields)), ...ANSWERS };
    const receipt = await post<CounterReceipt>('counter/dossiers', {
      key,
      act: 'RECEIVE',
      agencyCode: 'H44.101',
      posted,
      desk: {
        ...DESK,
        papers: [
          {
            key: intake.components[0]?.key ?? '',
            originals: 1,
            copies: 0,
            files: [{ key: file.key, name: file.name }],
          },
        ],
        representative: {
          name: 'TRẦN VĂN AN',
          number: '025090000123',
          relation: 'người được ủy quyền',
          paper: 'Giấy ủy quyền số 12/2026',
        },
      },
    });
    // Another commune decides; this unit received.
    assert.match(receipt.code ?? '', /^H44\.101-/);
    const seen = await reception.json<{
      oneStopUnit: { code: string };
      life: unknown;
      papers: readonly { mime: string }[];
    }>(`/api/office/dossiers/${receipt.dossierId}`);
    assert.equal(seen.oneStopUnit.code, 'H44.103.MC');
    assert.equal(seen.papers[0]?.mime, 'application/pdf');
    assert.match(JSON.stringify(seen.life), /Giấy ủy quyền số 12/);
  });

  void test('tells somebody without papers what to bring, without knowing who he is', async () => {
    await reception.call('/api/office/counter/visit', { method: 'DELETE' });
    const { visit, intake } = await post<{ visit: CounterVisit; intake: Intake }>('counter/procedure', {
      key: null,
      procedureCode: '1.004873',
    });
    assert.equal(visit.person, null);
    assert.ok(intake.components.length > 0);
    // Nothing can be filed for nobody.
    const posted = typed(intake.steps.flatMap(({ fields }) => fields));
    const whole = { key: visit.key, act: 'RECEIVE', agencyCode: 'H44.103', posted, desk: DESK };
    assert.equal((await refusedBy('counter/dossiers', whole)).status, 409);
    // Who it is may still be told: the same visit goes on.
    assert.equal((await post<CounterVisit>('counter/person', { personalNumber: QUAN })).key, visit.key);
  });

  void test('is closed to whoever does not receive', async () => {
    const clerk = await officer('vanthu.103');
    for (const path of ['counter/visit', 'counter/procedures', 'counter/held', 'queue'])
      assert.equal((await clerk.call(`/api/office/${path}`)).status, 403, path);
  });
});

void describe('the queue', () => {
  void test('two counters that call at the same moment never call the same number', async () => {
    const first = await officer('tiepnhan.103');
    await query(
      `INSERT INTO officers (document_id, username, full_name, position, roles, active, agency_id, created_at, updated_at)
       SELECT 'counter-test-second', $1, 'Đỗ Thị Hai', position, roles, true, agency_id, now(), now() FROM officers WHERE username = 'tiepnhan.103'
       ON CONFLICT DO NOTHING`,
      [SECOND],
    );
    const second = await officer(SECOND);
    try {
      const { tickets } = await first.json<QueueBoard>('/api/office/queue');
      const taken: string[] = [];
      for (let index = 0; index < 24; index += 1) {
        const page = await fetch(new URL(tickets, house().url), {
          method: 'POST',
          body: new URLSearchParams({ group: index % 3 === 0 ? 'B' : 'A' }),
        });
        assert.equal(page.status, 200, await page.clone().text());
        taken.push(/data-ticket="(\w+)"/.exec(await page.text())?.[1] ?? '');
      }
      assert.equal(new Set(taken).size, 24, 'no number is given twice');

      const call = async (by: visitor.Officer, counter: string): Promise<string[]> => {
        const called: string[] = [];
        for (;;) {
          const { ticket } = await post<{ ticket: { ticket: string } | null }>('queue/next', { counter }, by);
          if (!ticket) return called;
          called.push(ticket.ticket);
        }
      };
      const [left, right] = await Promise.all([call(first, '1'), call(second, '2')]);
      const all = [...left, ...right];
      assert.equal(new Set(all).size, all.length, 'nobody is called twice');
      assert.deepEqual(all.filter((ticket) => taken.includes(ticket)).sort(), [...taken].sort());
      assert.ok(left.length > 0 && right.length > 0);
    } finally {
      await query('DELETE FROM counter_visits WHERE officer_id = (SELECT id FROM officers WHERE username = $1)', [
        SECOND,
      ]);
      await query('UPDATE officers SET active = false WHERE username = $1', [SECOND]);
    }
  });

  void test('a number is called again, passed on with its place kept, or marked as not come; the hall sees numbers only', async () => {
    const me = await officer('tiepnhan.104');
    const board = await me.json<QueueBoard>('/api/office/queue');
    const take = (group: string) =>
      fetch(new URL(board.tickets, house().url), { method: 'POST', body: new URLSearchParams({ group }) });
    await take('A');
    await take('C');
    const next = async (groups?: readonly string[]) =>
      (await post<{ ticket: QueueBoard['mine'] }>('queue/next', { counter: '4', ...(groups ? { groups } : {}) }, me))
        .ticket;
    const change = (id: string, body: object) => post<QueueBoard>(`queue/tickets/${id}`, body, me);
    const one = await next();
    assert.equal(one?.ticket, 'A001');
    // The visit's clock runs from the call.
    const { visit } = await me.json<{ visit: CounterVisit }>('/api/office/counter/visit');
    assert.equal(visit.ticketId, one.id);
    assert.equal((await change(one.id, { kind: 'recall' })).mine?.calls, 2);
    const hall = await (await fetch(new URL(board.hall, house().url))).text();
    assert.match(hall, /A001/);
    assert.doesNotMatch(hall, /tiepnhan|Đỗ|Phạm/);
    const moved = await change(one.id, { kind: 'transfer', group: 'C' });
    assert.equal(moved.mine, null);
    // Its place is by the time it was taken: before the one that came later for that group.
    assert.equal((await next(['C']))?.ticket, 'A001');
    const gone = await change(one.id, { kind: 'no_show' });
    assert.equal(gone.mine, null);
    const again = await me.call(`/api/office/queue/tickets/${one.id}`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'recall' }),
    });
    assert.equal(again.status, 409);
    assert.equal((await next())?.ticket, 'C001');
    assert.equal(typeof (await me.json<QueueBoard>('/api/office/queue')).averageWaitMinutes, 'number');
  });

  void test('a hall link that nobody gave leads nowhere', async () => {
    for (const path of ['/sanh/khong-co', '/sanh/khong-co/lay-so'])
      assert.equal((await fetch(new URL(path, house().url))).status, 404, path);
  });
});
