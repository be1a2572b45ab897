/** What officers rely on of their lists: they hear at once what changed, of their own only; they narrow, search, keep, take away, act on many. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { query, until } from '../support/database.ts';
import { fileByExchange, type Receipt } from '../support/factories.ts';
import { anotherServer, house } from '../support/house.ts';
import { listFile, orderList } from '../support/list-files.ts';
import { fileOne, maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';
import { listen } from '../support/sse.ts';
import { stopProcess } from '../../scripts/lib/house.ts';
import { freePort } from '../../scripts/lib/ports.ts';

interface Row {
  readonly id: number;
  readonly group: string;
  readonly applicantName: string;
  readonly step: { readonly vi: string };
}

type Officer = Awaited<ReturnType<typeof officer>>;

async function list(
  who: Officer,
  filter: object,
): Promise<{
  readonly rows: readonly Row[];
  readonly total: number;
  readonly groups: Readonly<Record<string, number>>;
}> {
  const answer = await who.call(
    `/api/office/inbox?filter=${encodeURIComponent(JSON.stringify(filter))}&range=%5B0%2C99%5D`,
  );
  assert.equal(answer.status, 200, await (answer.ok ? '' : answer.text()));
  const groups = JSON.parse(answer.headers.get('x-groups') ?? '{}') as Record<string, number>;
  const total = Number(answer.headers.get('content-range')?.split('/').pop());
  return { rows: (await answer.json()) as Row[], total, groups };
}

async function receive(who: Officer, id: number): Promise<void> {
  const dossier = await who.json<{ version: number; papers: readonly { id: number }[] }>(`/api/office/dossiers/${id}`);
  await who.json(`/api/office/dossiers/${id}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      type: 'RECEIVE',
      version: dossier.version,
      data: { checks: Object.fromEntries(dossier.papers.map((paper) => [paper.id, 'accepted'])) },
    }),
  });
}

/** A filing under a name that nobody else has, and a place that only its answers tell. */
async function fileAs(fullName: string, answers: Readonly<Record<string, unknown>> = {}): Promise<Receipt> {
  const filing = await maritalStatusFiling();
  const answer = await fileByExchange({
    ...filing,
    applicant: {
      ...filing.applicant,
      personalNumber: `025092${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`,
      fullName,
    },
    answers: { ...filing.answers, ...answers },
  });
  assert.equal(answer.status, 201, await (answer.ok ? '' : answer.text()));
  return (await answer.json()) as Receipt;
}

const someName = (first: string): string =>
  `${first} ${Array.from(randomUUID().replaceAll('-', ''))
    .slice(0, 8)
    .map((sign) => 'ABCDEGHIKLMNOPQR'[parseInt(sign, 16)] ?? 'A')
    .join('')}`;

void describe('a list', () => {
  void test('is narrowed by each filter, and every count is that of the rows', async () => {
    const clerk = await officer('tiepnhan');
    const name = someName('TRẦN LỌC');
    const { dossierId } = await fileAs(name);
    const q = name.toLowerCase();
    const alone = await list(clerk, { view: 'all', q });
    assert.deepEqual(
      alone.rows.map(({ id }) => id),
      [dossierId],
    );
    const [row] = await query<{ state_key: string; agency: string; day: string }>(
      `SELECT d.state_key, a.code AS agency, to_char(d.filed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day
         FROM dossiers d JOIN agencies a ON a.id = d.agency_id WHERE d.id = $1`,
      [dossierId],
    );
    assert.ok(row);
    const fits = {
      step: row.state_key,
      procedure: '1.004873',
      unit: row.agency,
      officer: '-',
      channel: 'online',
      from: row.day,
      to: row.day,
    };
    for (const view of ['all', 'reception'])
      assert.deepEqual(
        (await list(clerk, { view, q, ...fits })).rows.map(({ id }) => id),
        [dossierId],
        view,
      );
    for (const [field, value] of Object.entries({
      step: 'nowhere',
      procedure: '1.001193',
      unit: 'H44.12',
      officer: 'lanhdao',
      channel: 'post',
      from: '2199-01-01',
      to: '1999-01-01',
      group: 'ended',
    }))
      assert.deepEqual(
        (await list(clerk, { view: 'all', q, ...fits, [field]: value })).rows,
        [],
        `${field} leaves it out`,
      );

    for (const view of ['all', 'mine', 'waiting', 'reception']) {
      const whole = await list(clerk, { view });
      for (const [group, count] of Object.entries(whole.groups)) {
        const part = await list(clerk, { view, group });
        assert.equal(part.total, count, `${view}: ${group}`);
        assert.ok(
          part.rows.every((one) => one.group === group),
          `${view}: only ${group}`,
        );
        assert.equal(part.rows.length, Math.min(100, count));
      }
    }
    const choices = await clerk.json<Readonly<Record<string, readonly { value: string; count: number }[]>>>(
      `/api/office/inbox/choices?filter=${encodeURIComponent(JSON.stringify({ view: 'reception' }))}`,
    );
    for (const field of ['step', 'procedure', 'channel'])
      for (const { value, count } of choices[field] ?? [])
        assert.equal((await list(clerk, { view: 'reception', [field]: value })).total, count, `${field}: ${value}`);
  });

  void test('refuses a filter that it does not know, in words', async () => {
    const clerk = await officer('tiepnhan');
    for (const filter of [{ view: 'theirs' }, { group: 'soon' }, { from: '31/12/2026' }, { colour: 'red' }]) {
      const answer = await clerk.call(`/api/office/inbox?filter=${encodeURIComponent(JSON.stringify(filter))}`);
      assert.equal(answer.status, 422, JSON.stringify(filter));
    }
  });

  void test('is found without diacritics by name, number and what was answered, by those who may see it', async () => {
    const [clerk, stranger] = await Promise.all([officer('tiepnhan'), officer('chuyenvien.sxd')]);
    const place = someName('Ngõ Đặng');
    const { dossierId, number } = await fileAs(someName('ĐỖ TÌM'), {
      purpose: 'other',
      otherPurpose: `Vay tiền tại ${place}`,
    });
    const search = (who: Officer, q: string): Promise<{ dossiers: readonly Row[]; contents: readonly Row[] }> =>
      who.json(`/api/office/search?q=${encodeURIComponent(q)}`);
    assert.ok((await search(clerk, number.toLowerCase())).dossiers.some(({ id }) => id === dossierId));
    const typed = place.toLowerCase().replace('ngõ đặng', 'ngo dang').slice(0, -1);
    const found = await until('its answers are searched', async () => {
      const { contents } = await search(clerk, typed);
      return contents.some(({ id }) => id === dossierId) && contents;
    });
    assert.equal(found.length, 1);
    assert.deepEqual(await search(stranger, typed), { dossiers: [], contents: [] });
    assert.deepEqual(
      (await list(clerk, { view: 'all', content: typed })).rows.map(({ id }) => id),
      [dossierId],
    );
    // Ways to reach a person are not searched.
    assert.deepEqual((await search(clerk, '0912345678')).contents, []);
  });

  void test('finds what has ended by whole words in any order, the newest also by parts of them, and each once', async () => {
    const clerk = await officer('tiepnhan');
    const name = someName('TRẦN KHAI');
    const { dossierId } = await fileAs(name);
    const { version } = await clerk.json<{ version: number }>(`/api/office/dossiers/${dossierId}`);
    await clerk.json(`/api/office/dossiers/${dossierId}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({ type: 'REFUSE', version, reason: 'Không thuộc thẩm quyền.' }),
    });
    const [kept] = await query<{ ended: boolean; words: number }>(
      `SELECT ended_at IS NOT NULL AS ended, (SELECT count(*)::int FROM archive_words w WHERE w.dossier_id = d.id) AS words
       FROM dossiers d WHERE id = $1`,
      [dossierId],
    );
    assert.ok(kept?.ended && kept.words > 0, 'a refused dossier has ended, and its words are kept');
    const rare = name.toLowerCase().split(' ').at(-1) ?? '';
    // "khai" stands in the names of procedures as well; "tinh trang" only in that of his.
    for (const q of [name, `${rare} khai tran`, `${rare} tinh trang`, rare.slice(1, 6), `khai ${rare.slice(0, 5)}`]) {
      const found = await list(clerk, { view: 'all', q });
      assert.deepEqual([found.rows.map(({ id }) => id), found.groups['ended']], [[dossierId], 1], q);
    }
    assert.equal((await list(clerk, { view: 'all', q: `${rare} khong` })).total, 0);
    assert.equal((await list(await officer('chuyenvien.sxd'), { view: 'all', q: rare })).total, 0);
    assert.ok(
      (await list(clerk, { view: 'all', q: 'tinh trang hon nhan', group: 'ended' })).total >= 1,
      'by procedure',
    );
  });

  void test('goes out as CSV as it is filtered; no cell is a formula, each read is recorded', async () => {
    const clerk = await officer('tiepnhan');
    const name = `=cmd|' /C calc'!A0 ${someName('X')}`;
    const { dossierId } = await fileAs(name);
    const filter = { view: 'all', q: name.split(' ').at(-1) };
    const text = (await listFile(clerk, 'inbox', 'csv', filter)).toString('utf8');
    const lines = text.trim().split('\r\n');
    assert.equal(lines.length, 2);
    assert.ok(text.startsWith('\uFEFFMã hồ sơ'), lines[0]);
    assert.ok(lines[1]?.includes(`'=cmd|`), lines[1]);
    const reads = await query('SELECT 1 FROM motcua_reads WHERE dossier_id = $1 AND purpose = $2', [
      dossierId,
      'Xuất danh sách hồ sơ',
    ]);
    assert.equal(reads.length, 1);
    for (const format of ['xlsx', 'ods']) {
      const sheet = await listFile(clerk, 'inbox', format, filter);
      assert.equal(sheet.subarray(0, 2).toString(), 'PK', format);
    }
    const { total } = await list(clerk, { view: 'all' });
    const whole = (await listFile(clerk, 'inbox', 'csv', { view: 'all' })).toString('utf8');
    assert.ok(whole.trim().split('\r\n').length - 1 >= total, 'all of it');
    assert.equal((await orderList(clerk, 'inbox', 'xlsx', { view: 'theirs' })).status, 422);

    // Other lists go the same way; what an officer holds goes to those who lead him alone.
    const leader = await officer('lanhdao');
    const held = { officer: 'chuyenvien' };
    assert.match((await listFile(leader, 'held', 'csv', held)).toString('utf8'), /Mã hồ sơ/);
    assert.equal((await orderList(clerk, 'held', 'csv', held)).status, 403);
    assert.match((await listFile(leader, 'likely-late', 'csv', {})).toString('utf8'), /Khả năng trễ/);
  });
});

void describe('a saved list', () => {
  void test('is shared with the unit, changed by its maker only, by one version at a time, under one name', async () => {
    const [maker, stranger, leader] = await Promise.all([
      officer('chuyenvien.sxd'),
      officer('tiepnhan'),
      officer('lanhdao.sxd'),
    ]);
    const name = `Trễ của tôi ${randomUUID().slice(0, 8)}`;
    const save = (who: Officer, body: object): Promise<Response> =>
      who.call('/api/office/views', { method: 'POST', body: JSON.stringify(body) });
    const created = await save(maker, { name, filter: { view: 'mine', group: 'late' }, shared: false });
    assert.equal(created.status, 201);
    const { id } = (await created.json()) as { id: number };
    const names = async (who: Officer): Promise<readonly string[]> =>
      (await who.json<readonly { name: string }[]>('/api/office/views')).map((view) => view.name);
    assert.ok((await names(maker)).includes(name));
    assert.ok(!(await names(leader)).includes(name), 'kept for oneself');
    const again = await save(maker, { name: name.toUpperCase(), filter: { view: 'all' }, shared: false });
    assert.equal(again.status, 409);
    assert.match(await again.text(), /SavedViewNameTaken.*Chọn|SavedViewNameTaken/);

    const change = (who: Officer, body: object): Promise<Response> =>
      who.call(`/api/office/views/${id}`, { method: 'PATCH', body: JSON.stringify(body) });
    assert.equal((await change(maker, { shared: true, version: 1 })).status, 200);
    assert.ok((await names(leader)).includes(name), 'shared with the unit');
    assert.ok(!(await names(stranger)).includes(name), 'not with another unit');
    assert.equal((await change(leader, { name: 'Của tôi', version: 2 })).status, 403);
    assert.equal((await change(stranger, { name: 'Của tôi', version: 2 })).status, 404);
    assert.equal((await change(maker, { name: 'Cũ', version: 2_147_483_647 })).status, 409);
    assert.equal((await change(maker, { filter: { view: 'theirs' }, version: 2 })).status, 422);
    assert.equal((await maker.call(`/api/office/views/${id}?version=1`, { method: 'DELETE' })).status, 409);
    assert.equal((await maker.call(`/api/office/views/${id}?version=2`, { method: 'DELETE' })).status, 204);
    assert.ok(!(await names(leader)).includes(name));
  });
});

void describe('many dossiers', () => {
  void test('tell what may be done with each of them, to those who may see them', async () => {
    const [clerk, stranger] = await Promise.all([officer('tiepnhan'), officer('chuyenvien.sxd')]);
    const ids = [(await fileOne()).dossierId, (await fileOne()).dossierId];
    const ask = (who: Officer): Promise<readonly { id: number; acts: readonly { type: string }[] }[]> =>
      who.json('/api/office/dossiers/acts', { method: 'POST', body: JSON.stringify({ ids }) });
    const acts = await ask(clerk);
    assert.deepEqual(
      acts.map(({ id }) => id),
      ids,
    );
    assert.ok(acts.every((one) => one.acts.some(({ type }) => type === 'RECEIVE')));
    assert.deepEqual(await ask(stranger), []);
  });

  void test('have their receipts printed as one PDF; one without a receipt says so', async () => {
    const [clerk, stranger] = await Promise.all([officer('tiepnhan'), officer('chuyenvien.sxd')]);
    const ids = [(await fileOne()).dossierId, (await fileOne()).dossierId];
    const draw = (who: Officer, id: number): Promise<Response> =>
      who.call(`/api/office/dossiers/${id}/receipt`, { method: 'POST', body: '{}' });
    const early = await draw(clerk, ids[0] ?? 0);
    assert.equal(early.status, 404);
    assert.match(await early.text(), /chưa có giấy tiếp nhận/);
    for (const id of ids) {
      await receive(clerk, id);
      assert.equal((await draw(clerk, id)).status, 200);
    }
    assert.equal((await draw(stranger, ids[0] ?? 0)).status, 404);
    const join = (who: Officer): Promise<Response> =>
      who.call('/api/office/receipts/joined', { method: 'POST', body: JSON.stringify({ ids }) });
    assert.equal((await join(stranger)).status, 404);
    const joined = await join(clerk);
    assert.equal(joined.status, 200);
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const pdf = await PDFDocument.load(await joined.arrayBuffer());
    assert.ok(pdf.getPageCount() >= 2);
    const reads = await query('SELECT 1 FROM motcua_reads WHERE dossier_id = ANY($1) AND purpose = $2', [
      ids,
      'In giấy tiếp nhận hồ sơ',
    ]);
    assert.equal(reads.length, 2);
  });
});

void describe('news of the lists', () => {
  void test('reach the officers of the dossier’s own units within the second, and nobody else', async () => {
    const clerk = await officer('tiepnhan');
    const stranger = await officer('chuyenvien.sxd');
    const province = await officer('quantri');
    const streams = await Promise.all([listen(clerk), listen(stranger), listen(province)]);
    const [mine, others, all] = streams;
    try {
      assert.match(mine.response.headers.get('content-type') ?? '', /^text\/event-stream/);
      const { dossierId } = await fileOne();
      await Promise.all([mine.hears(dossierId), all.hears(dossierId)]);
      await receive(clerk, dossierId);
      await mine.hears(dossierId, 2);
      assert.ok(!others.heard.some(({ changes }) => changes.some(({ dossier }) => dossier === dossierId)));
      // Nothing but the number and the version goes over the wire.
      for (const { changes } of mine.heard)
        for (const change of changes) assert.deepEqual(Object.keys(change).sort(), ['dossier', 'version']);
    } finally {
      await Promise.all(streams.map((stream) => stream.close()));
    }
  });

  void test('are told after a lost connection from where it broke off, also by another process of the same house', async () => {
    const clerk = await officer('tiepnhan');
    const first = await listen(clerk);
    const { dossierId: heard } = await fileOne();
    const { id } = await first.hears(heard);
    await first.close();
    const { dossierId: missed } = await fileOne();
    const port = await freePort();
    const server = await anotherServer(house(), `lists_${port}`, port);
    try {
      const elsewhere = await officer('tiepnhan', `http://127.0.0.1:${port}`);
      const again = await listen(elsewhere, id);
      await again.hears(missed);
      // An act at the one process is news at the other.
      await receive(clerk, missed);
      await again.hears(missed, 2);
      await again.close();
    } finally {
      await stopProcess(server);
    }
  });

  void test('come over at most eight streams a person', async () => {
    const clerk = await officer('vanthu.sxd');
    const streams = await Promise.all(Array.from({ length: 8 }, () => listen(clerk)));
    const refused = await clerk.call('/api/office/live');
    assert.equal(refused.status, 429);
    assert.match(await refused.text(), /TooManyStreams/);
    await Promise.all(streams.map((stream) => stream.close()));
    await until('a stream is free again', async () => {
      const again = await listen(clerk);
      await again.close();
      return again.response.status === 200;
    });
  });
});
