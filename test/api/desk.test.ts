/** An officer's desk: what is typed is kept, colleagues see each other, office and applicant write to each other, and files go with a decision. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { onePagePdf } from '@motcua/database';
import { citizen, type Officer } from '../../scripts/lib/visitor.ts';
import { query } from '../support/database.ts';
import { house } from '../support/house.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

const HOA = '025192000145';

interface Thread {
  readonly messages: readonly { readonly side: string; readonly text: string; readonly read: boolean }[];
  readonly unread: number;
}

const post = (who: Officer, path: string, body: unknown, key = randomUUID() as string): Promise<Response> =>
  who.call(path, { method: 'POST', headers: { 'idempotency-key': key }, body: JSON.stringify(body) });

void describe('at the desk', () => {
  let reception: Officer;
  let specialist: Officer;
  let stranger: Officer;
  before(async () => {
    reception = await officer('tiepnhan');
    specialist = await officer('chuyenvien');
    stranger = await officer('chuyenvien.102');
  });
  const receive = async (): Promise<number> => {
    const { dossierId } = await fileOne();
    const done = await post(reception, `/api/office/dossiers/${dossierId}/acts`, {
      type: 'RECEIVE',
      version: 1,
      data: { checks: {} },
    });
    assert.equal(done.status, 200, await done.text());
    return dossierId;
  };

  void test('an officer finds again what was typed, a colleague does not, and it is gone when the act is done', async () => {
    const id = await receive();
    const path = `/api/office/dossiers/${id}/draft`;
    const draft = { act: 'PROPOSE', version: 2, key: randomUUID(), form: { conclusion: 'Đủ điều kiện' } };
    const put = await specialist.call(path, { method: 'PUT', body: JSON.stringify(draft) });
    assert.equal(put.status, 200, await put.text());
    assert.deepEqual((await specialist.json<{ draft: unknown }>(path)).draft, draft);
    assert.equal((await reception.json<{ draft: unknown }>(path)).draft, null);
    const done = await post(specialist, `/api/office/dossiers/${id}/acts`, {
      type: 'PROPOSE',
      version: 2,
      data: { conclusion: 'Đủ điều kiện' },
    });
    assert.equal(done.status, 200, await done.text());
    assert.equal((await specialist.json<{ draft: unknown }>(path)).draft, null);
  });

  void test('nobody of another unit keeps a draft, stands at the desk or reads the messages, and rubbish changes nothing', async () => {
    const id = await receive();
    const at = `/api/office/dossiers/${id}`;
    for (const [method, path, body] of [
      ['GET', `${at}/draft`, undefined],
      ['PUT', `${at}/draft`, { act: 'PROPOSE', version: 2, key: randomUUID(), form: {} }],
      ['PUT', `${at}/presence`, { acting: null }],
      ['GET', `${at}/messages`, undefined],
      ['GET', `${at}/related`, undefined],
      ['GET', `${at}/registry`, undefined],
    ] as const) {
      const answer = await stranger.call(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
      assert.equal(answer.status, 404, `${method} ${path} answered ${answer.status}`);
      await answer.body?.cancel();
    }
    for (const [path, body] of [
      [`${at}/draft`, { act: 'propose', version: 2, key: randomUUID(), form: {} }],
      [`${at}/draft`, { act: 'PROPOSE', version: 2, key: 'x', form: {} }],
      [`${at}/draft`, { act: 'PROPOSE', version: 2, key: randomUUID(), form: { text: 'x'.repeat(70_000) } }],
      [`${at}/presence`, { acting: 'DROP TABLE' }],
    ] as const) {
      const answer = await specialist.call(path, { method: 'PUT', body: JSON.stringify(body) });
      assert.equal(answer.status, 422, `${path} ${JSON.stringify(body).slice(0, 80)}`);
      await answer.body?.cancel();
    }
    assert.equal((await specialist.json<{ draft: unknown }>(`${at}/draft`)).draft, null);
    const empty = await post(specialist, `${at}/messages`, { text: '  ' });
    assert.equal(empty.status, 422);
    await empty.body?.cancel();
  });

  void test('two officers on one dossier see each other, and who has left is gone', async () => {
    const id = await receive();
    const here = (who: Officer, acting: string | null) =>
      who.json<{ version: number; others: readonly { name: string; acting: string | null }[] }>(
        `/api/office/dossiers/${id}/presence`,
        { method: 'PUT', body: JSON.stringify({ acting }) },
      );
    assert.deepEqual((await here(specialist, 'PROPOSE')).others, []);
    const seen = await here(reception, null);
    assert.equal(seen.version, 2);
    assert.deepEqual(
      seen.others.map(({ acting }) => acting),
      ['PROPOSE'],
    );
    await (await specialist.call(`/api/office/dossiers/${id}/presence`, { method: 'DELETE' })).body?.cancel();
    assert.deepEqual((await here(reception, null)).others, []);
  });

  void test('an officer writes to the applicant once, who is notified, reads and answers; a colleague sees that it was read', async () => {
    const id = await receive();
    const path = `/api/office/dossiers/${id}/messages`;
    const key = randomUUID();
    const text = 'Bạn cho biết số nhà trên giấy chứng sinh.';
    for (const status of [201, 201]) {
      const sent = await post(specialist, path, { text }, key);
      assert.equal(sent.status, status, await sent.clone().text());
      await sent.body?.cancel();
    }
    const other = await post(specialist, path, { text: 'Khác' }, key);
    assert.equal(other.status, 422);
    await other.body?.cancel();

    const hoa = await citizen(house().url, HOA);
    const notices = (await (await hoa.request('/api/me/notices')).json()) as readonly {
      dossierId: number;
      text: { vi: string };
    }[];
    assert.equal(notices.filter((notice) => notice.dossierId === id && /nhắn tin/.test(notice.text.vi)).length, 1);
    const page = await hoa.go(`/ho-so/${id}`);
    assert.match(page.html, /số nhà trên giấy chứng sinh/);
    const answered = await hoa.post(page, { message: 'Số 12 đường Hùng Vương' }, `/ho-so/${id}/tin-nhan`);
    assert.equal(answered.response.status, 200, answered.url);
    assert.match(answered.html, /Số 12 đường Hùng Vương/);

    const thread = await reception.json<Thread>(path);
    assert.deepEqual(
      thread.messages.map(({ side, read }) => [side, read]),
      [
        ['office', true],
        ['citizen', false],
      ],
    );
    assert.equal(thread.unread, 1);
    const marked = await reception.call(`${path}/read`, { method: 'POST', body: '{}' });
    assert.equal(marked.status, 204, await marked.text());
    assert.equal((await reception.json<Thread>(path)).unread, 0);
    // Nobody's act grew stale by it.
    const [row] = await query<{ version: number }>('SELECT version FROM dossiers WHERE id = $1', [id]);
    assert.equal(row?.version, 2);
  });

  void test('the server cannot change what was written', async () => {
    await assert.rejects(
      query('UPDATE dossier_messages SET body = $1', ['x'], house().appDatabaseUrl),
      /permission denied/,
    );
  });

  void test('a file goes with a decision: only what was uploaded, only officers open it', async () => {
    const id = await receive();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(onePagePdf('Du thao'))], { type: 'application/pdf' }), 'du-thao.pdf');
    const sent = await fetch(new URL(`/api/office/dossiers/${id}/files`, house().url), {
      method: 'POST',
      headers: { authorization: `Bearer ${specialist.token}` },
      body: form,
    });
    assert.equal(sent.status, 201, await sent.clone().text());
    const { fileKey, name } = (await sent.json()) as { fileKey: string; name: string };
    const propose = (attached: readonly unknown[]): Promise<Response> =>
      post(specialist, `/api/office/dossiers/${id}/acts`, {
        type: 'PROPOSE',
        version: 2,
        data: { conclusion: 'Đủ điều kiện', attached },
      });
    const unknown = await propose([{ fileKey: 'nowhere', name: 'a.pdf' }]);
    assert.equal(unknown.status, 422);
    await unknown.body?.cancel();
    const done = await propose([{ fileKey, name }]);
    assert.equal(done.status, 200, await done.text());
    const opened = await reception.call(`/api/office/dossiers/${id}/papers/${fileKey}/content`);
    assert.equal(opened.status, 200);
    assert.equal(
      Buffer.from(await opened.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    const hoa = await citizen(house().url, HOA);
    assert.equal((await hoa.request(`/ho-so/${id}/giay-to/${fileKey}`)).status, 404);
  });

  void test('what the population registry says stands beside the answers, and the question is recorded', async () => {
    const id = await receive();
    const compared = await specialist.json<{
      outcome: string;
      lines: readonly { key: string; answer: string; registry: string; same: boolean }[];
    }>(`/api/office/dossiers/${id}/registry`);
    assert.equal(compared.outcome, 'found');
    assert.ok(compared.lines.length > 2, JSON.stringify(compared));
    assert.ok(compared.lines.some(({ same, registry }) => same && /NGUYỄN THỊ HOA/i.test(registry)));
    const [asked] = await query<{ actor: string }>(
      `SELECT actor FROM population_queries WHERE purpose LIKE 'Đối chiếu hồ sơ %' ORDER BY id DESC LIMIT 1`,
    );
    assert.equal(asked?.actor, 'chuyenvien');
  });

  void test('a second filing of the same procedure shows as a possible duplicate; who looks at the list is recorded', async () => {
    const first = await receive();
    const { dossierId: second } = await fileOne();
    const path = `/api/office/dossiers/${second}/related`;
    const counted = await reception.json<{ duplicates: number; rows: readonly unknown[] }>(path);
    assert.ok(counted.duplicates >= 1);
    assert.deepEqual(counted.rows, []);
    const listed = await reception.json<{ rows: readonly { id: number; duplicate: boolean }[] }>(`${path}?list=1`);
    assert.ok(listed.rows.some(({ id, duplicate }) => duplicate && id !== second));
    assert.ok(first > 0);
  });

  void test('decisions are listed for who decides, with what was proposed by whom; nobody else may ask', async () => {
    const id = await receive();
    const done = await post(specialist, `/api/office/dossiers/${id}/acts`, {
      type: 'PROPOSE',
      version: 2,
      data: { conclusion: 'Đủ điều kiện cấp' },
    });
    assert.equal(done.status, 200, await done.text());
    const leader = await officer('lanhdao');
    interface Row {
      readonly id: number;
      readonly proposal: { readonly conclusion: string; readonly by: string } | null;
    }
    let after: string | null = '';
    let found: Row | undefined;
    while (found === undefined && after !== null) {
      const page: { rows: readonly Row[]; next: string | null } = await leader.json(
        `/api/office/decisions?view=approvals${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
      );
      found = page.rows.find((row) => row.id === id);
      after = page.next;
    }
    assert.equal(found?.proposal?.conclusion, 'Đủ điều kiện cấp');
    const refused = await specialist.call('/api/office/decisions?view=approvals');
    assert.equal(refused.status, 403);
    await refused.body?.cancel();
    const wrong = await leader.call('/api/office/decisions?view=everything');
    assert.equal(wrong.status, 422);
    await wrong.body?.cancel();
  });
});
