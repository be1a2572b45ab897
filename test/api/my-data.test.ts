/** Who looked at my data: the citizen sees it and asks, the auditor answers; what is unusual is flagged; the glass breaks only with two. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.ts';
import { citizen, type Officer, type Visitor } from '../../scripts/lib/visitor.ts';
import { query, until } from '../support/database.ts';
import { fileByExchange, type Receipt } from '../support/factories.ts';
import { house } from '../support/house.ts';
import { fileOne, maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

const HOA = '025192000145';
const MINE = '/du-lieu-cua-toi';

interface Asked {
  readonly id: number;
  readonly said: string;
  readonly dueAt: string;
}
interface Flag {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly count: number;
  readonly reason: string | null;
}

const post = (who: Officer, path: string, body: unknown): Promise<Response> =>
  who.call(path, { method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: JSON.stringify(body) });

void describe('personal data', () => {
  let hoa: Visitor;
  let reception: Officer;
  let auditor: Officer;
  before(async () => {
    hoa = await citizen(house().url, HOA);
    reception = await officer('tiepnhan');
    auditor = await officer('kiemtra');
  });

  void test('the citizen sees who looked, asks about it, the unit and the auditor hear of it, and the answer comes back', async () => {
    const { dossierId, number } = await fileOne();
    await reception.json(`/api/office/dossiers/${dossierId}`);
    const page = await hoa.go(MINE);
    assert.equal(page.response.status, 200);
    assert.ok(page.html.includes(number) && page.html.includes('Giải quyết thủ tục hành chính'));
    const [read] = await query('SELECT id, name FROM motcua_reads WHERE dossier_id = $1', [dossierId]);
    assert.ok(page.html.includes(String(read?.['name'])));

    const about = await hoa.go(`${MINE}/hoi/${String(read?.['id'])}`);
    assert.equal(about.response.status, 200);
    const empty = await hoa.post(about, { said: '' });
    assert.equal(empty.response.status, 422);
    const said = `Vì sao hồ sơ ${number} được xem?`;
    const kept = await hoa.post(await hoa.go(`${MINE}/hoi/${String(read?.['id'])}`), { said });
    assert.equal(kept.response.status, 200, kept.html.slice(0, 400));
    assert.ok(kept.html.includes(said) && kept.html.includes('Trả lời trước'));

    const thread = await reception.json<{ messages: readonly { text: string }[] }>(
      `/api/office/dossiers/${dossierId}/messages`,
    );
    assert.ok(thread.messages.some(({ text }) => text === said));
    const asked = (await auditor.json<readonly Asked[]>('/api/office/audit/requests')).find((one) => one.said === said);
    assert.ok(asked && Date.parse(asked.dueAt) > Date.now() + 9 * 86_400_000);
    const [row] = await query('SELECT said::text AS said FROM data_requests WHERE id = $1', [asked.id]);
    assert.match(String(row?.['said']), /\$sealed/, 'what people say lies in the database as text');
    const answer = { outcome: 'done', text: 'Cán bộ tiếp nhận mở hồ sơ để kiểm tra giấy tờ.' };
    const path = `/api/office/audit/requests/${asked.id}/answer`;
    assert.equal((await post(auditor, path, answer)).status, 200);
    assert.equal((await post(auditor, path, answer)).status, 404, 'answered twice');
    assert.ok((await hoa.go(MINE)).html.includes(answer.text));

    const other = await citizen(house().url, '025090000271');
    assert.equal((await other.go(`${MINE}/hoi/${String(read?.['id'])}`)).response.status, 404);
    assert.equal((await reception.call('/api/office/audit/requests')).status, 403);
  });

  void test('a request for correction, restriction or deletion has its own day; a consent is taken back and given again', async () => {
    for (const [kind, days] of [
      ['correction', 10],
      ['restriction', 15],
      ['deletion', 20],
    ] as const) {
      const said = `${kind} ${randomUUID()}`;
      const page = await hoa.post(await hoa.go(MINE), { kind, said });
      assert.ok(page.html.includes(said));
      const found = (await auditor.json<readonly Asked[]>('/api/office/audit/requests')).find(
        (one) => one.said === said,
      );
      assert.equal(Math.round((Date.parse(found?.dueAt ?? '') - Date.now()) / 86_400_000), days);
    }
    const none = await hoa.post(await hoa.go(MINE), { said: 'không chọn gì' });
    assert.equal(none.response.status, 422);
    assert.ok(none.html.includes('Chọn điều bạn muốn'));
    const consent = async (given: 'yes' | 'no'): Promise<string> =>
      (await hoa.post(await hoa.go(MINE), { purpose: 'reuse_results', given }, `${MINE}/dong-y`)).html;
    assert.ok((await consent('no')).includes('Đã rút lại lúc'));
    assert.ok((await consent('yes')).includes('Đang đồng ý, từ'));
    const english = await hoa.go(`/en${MINE}`);
    assert.ok(english.html.includes('Who looked at my data'));
  });

  void test('a granted deletion erases what no law keeps, a granted restriction ends looking things up; a refused one changes nothing', async () => {
    const number = '025090000271';
    const who = await citizen(house().url, number);
    const filing = await maritalStatusFiling();
    const applicant = { ...filing.applicant, personalNumber: number };
    const [first, second] = await Promise.all([0, 1].map(() => fileByExchange({ ...filing, applicant })));
    const { dossierId } = (await first?.json()) as Receipt;
    assert.equal(second?.status, 201);
    const [account] = await query<{ id: number }>(
      'SELECT user_id AS id FROM motcua_accounts WHERE personal_number = $1',
      [number],
    );
    const id = account?.id ?? 0;
    await query(
      `INSERT INTO dossier_drafts (document_id, key, user_id, procedure_code, answers, saved_at)
       VALUES ($1, $1, $2, '1.004873', '{}', now())`,
      [randomUUID().slice(0, 24), id],
    );
    await query('UPDATE notices SET read_at = now() WHERE dossier_id = $1', [dossierId]);
    const held = async (): Promise<readonly [drafts: number, read: number, dossiers: number]> => {
      const [row] = await query<{ drafts: string; read: string; dossiers: string }>(
        `SELECT (SELECT count(*) FROM dossier_drafts WHERE user_id = $1) AS drafts,
           (SELECT count(*) FROM notices WHERE user_id = $1 AND read_at IS NOT NULL) AS read,
           (SELECT count(*) FROM dossiers WHERE applicant_user_id = $1) AS dossiers`,
        [id],
      );
      return [Number(row?.drafts), Number(row?.read), Number(row?.dossiers)];
    };
    const answered = async (kind: string, outcome: string): Promise<string> => {
      const said = `${kind} ${randomUUID()}`;
      await who.post(await who.go(MINE), { kind, said });
      const all = await auditor.json<readonly Asked[]>('/api/office/audit/requests');
      const request = all.find((one) => one.said === said);
      const path = `/api/office/audit/requests/${request?.id ?? 0}/answer`;
      assert.equal((await post(auditor, path, { outcome, text: 'Đã xem xét.' })).status, 200);
      return (await who.go(MINE)).html;
    };
    const related = async (): Promise<number> =>
      (await reception.json<{ count: number }>(`/api/office/dossiers/${dossierId}/related`)).count;

    const before = await held();
    assert.ok(before[0] > 0 && before[1] > 0);
    await answered('deletion', 'refused');
    assert.deepEqual(await held(), before);
    assert.ok((await answered('deletion', 'done')).includes(`Đã xóa ${before[0]} bản nháp và ${before[1]} tin báo`));
    assert.deepEqual(await held(), [0, 0, before[2]]);

    assert.ok((await related()) > 0);
    assert.ok((await answered('restriction', 'partly')).includes('không được tra cứu thêm'));
    assert.equal(await related(), 0);
    await who.post(await who.go(MINE), { purpose: 'reuse_results', given: 'yes' }, `${MINE}/dong-y`);
    assert.ok((await related()) > 0);
  });

  void test('a copy holds everything of the citizen’s own, readable and for machines, the sealed answers too', async () => {
    const { dossierId, number } = await fileOne();
    const response = await hoa.request(`${MINE}/ban-sao.json`);
    assert.match(response.headers.get('content-disposition') ?? '', /attachment/);
    const copy = (await response.json()) as {
      dossiers: readonly { id: number; answers: Readonly<Record<string, unknown>> }[];
      readings: readonly unknown[];
    };
    const own = copy.dossiers.find(({ id }) => id === dossierId);
    assert.equal(typeof own?.answers['ethnicGroup'], 'string');
    assert.ok(copy.readings.length > 0);
    const { rows } = {
      rows: await query(
        'SELECT id FROM dossiers d JOIN motcua_accounts a ON a.user_id = d.applicant_user_id WHERE a.personal_number <> $1',
        [HOA],
      ),
    };
    const others = new Set(rows.map((row) => Number(row['id'])));
    assert.ok(
      copy.dossiers.every(({ id }) => !others.has(id)),
      'somebody else’s dossier is in the copy',
    );
    const page = await hoa.go(`${MINE}/ban-sao`);
    assert.ok(page.html.includes(number) && page.html.includes('Dân tộc'));
  });

  void test('many persons in an hour, dossiers without a task and neighbours at one address are flagged, and the auditor says what it was', async () => {
    const [known] = await query(`SELECT id, full_name FROM officers WHERE username = 'kiemtra'`);
    const one = (where: string): Promise<unknown> =>
      query(
        `INSERT INTO motcua_reads (dossier_id, officer_id, name, role, unit, purpose)
         SELECT id, $1, 'Đinh Thị Lan', '', 'Phường Việt Trì', 'Thử' FROM dossiers WHERE ${where}`,
        [known?.['id']],
      );
    await query(
      `UPDATE dossiers SET applicant_address = 'Số 1 đường Thử, Việt Trì' WHERE id IN (
         SELECT DISTINCT ON (applicant_user_id) id FROM dossiers ORDER BY applicant_user_id, id LIMIT 3)`,
    );
    await one('id IN (SELECT id FROM dossiers ORDER BY id LIMIT 80)');
    await one(`applicant_address = 'Số 1 đường Thử, Việt Trì'`);
    const flagged = (): Promise<readonly Flag[]> => auditor.json<readonly Flag[]>('/api/office/audit/flags');
    const own = await until('the three flags', async () => {
      const found = (await flagged()).filter(({ name }) => name === 'Đinh Thị Lan');
      return ['many', 'no_task', 'one_address'].every((kind) => found.some((flag) => flag.kind === kind)) && found;
    });
    assert.ok((own.find(({ kind }) => kind === 'many')?.count ?? 0) >= 80);
    const [first] = own;
    const path = `/api/office/audit/flags/${String(first?.id)}/finding`;
    assert.equal((await post(auditor, path, { finding: 'Thử nghiệm' })).status, 200);
    assert.equal((await post(auditor, path, { finding: 'Thử nghiệm' })).status, 404);
    const readings = await auditor.json<readonly { name: string }[]>(
      `/api/office/audit/readings?q=${encodeURIComponent('Thị Lan')}`,
    );
    assert.ok(readings.length > 0 && readings.every(({ name }) => name.includes('Thị Lan')));
    for (const door of ['exports', 'sign-ins', 'retention'])
      assert.equal((await auditor.call(`/api/office/audit/${door}`)).status, 200);
  });

  void test('the glass breaks with a reason and a second person, for a time; the citizen and the auditor see it', async () => {
    const { dossierId, number } = await fileOne();
    const stranger = await officer('chuyenvien.102');
    const leader = await officer('quantri');
    const at = `/api/office/dossiers/${dossierId}`;
    assert.equal((await stranger.call(at)).status, 404);
    assert.equal((await post(stranger, '/api/office/glass', { code: number, reason: 'gấp' })).status, 422);
    const reason = 'Người nộp cấp cứu, gia đình cần xác nhận gấp';
    const asked = await post(stranger, '/api/office/glass', { code: number, reason });
    assert.equal(asked.status, 201);
    const { id } = (await asked.json()) as { id: number };
    assert.equal((await stranger.call(at)).status, 404, 'open before a second person said yes');
    assert.equal((await post(stranger, `/api/office/glass/${id}/confirm`, {})).status, 403);
    const own = (await (await post(leader, '/api/office/glass', { code: number, reason })).json()) as { id: number };
    assert.equal((await post(leader, `/api/office/glass/${own.id}/confirm`, {})).status, 404, 'confirmed one’s own');
    assert.equal((await post(leader, `/api/office/glass/${id}/confirm`, {})).status, 200);
    assert.equal((await stranger.call(at)).status, 200);
    assert.notEqual(
      (await post(stranger, `${at}/acts`, { type: 'CLAIM', version: 1 })).status,
      200,
      'it opens for reading only',
    );
    const page = await hoa.go(MINE);
    assert.ok(page.html.includes('Mở khẩn cấp') && page.html.includes(reason));
    const flags = await auditor.json<readonly Flag[]>('/api/office/audit/flags');
    assert.ok(flags.some((flag) => flag.kind === 'glass' && flag.reason?.includes(reason)));
    await query(`UPDATE glass_openings SET open_until = now() - interval '1 second' WHERE id = $1`, [id]);
    assert.equal((await stranger.call(at)).status, 404, 'open after its time');
  });

  void test('retention tells first and erases only when told to', async () => {
    await query(
      `INSERT INTO act_drafts (dossier_id, officer_id, content, saved_at) VALUES (999999, 999999, '{}', now() - interval '8 days')`,
    );
    const due = async (): Promise<number> => (await query('SELECT 1 FROM act_drafts WHERE officer_id = 999999')).length;
    const run = (...args: readonly string[]): string => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('scripts', 'retention.ts'), ...args], {
        env: { ...process.env, DATABASE_URL: house().appDatabaseUrl },
        encoding: 'utf8',
        timeout: 120_000,
      });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    assert.match(run(), /act_drafts +1 due[\s\S]*dry run/);
    assert.equal(await due(), 1);
    assert.match(run('--apply'), /act_drafts: 1 erased/);
    assert.equal(await due(), 0);
  });
});
