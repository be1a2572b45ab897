/** Forms 06 and 07, and lists as files: what an officer prints, takes away, and cancels; and what nobody else gets. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { dataDir } from '../../scripts/lib/paths.ts';
import { fileByExchange, type Receipt } from '../support/factories.ts';
import { query, until } from '../support/database.ts';
import { house } from '../support/house.ts';
import { listFile, lookAtFile, orderList, underWay, type ListJob } from '../support/list-files.ts';
import { noPdfReader, pdfText } from '../support/pdf-text.ts';
import { officer } from '../support/session.ts';
import type { Officer } from '../../scripts/lib/visitor.ts';

const UNIT = 'H44.107.MC';
const EVIL = '=HYPERLINK("http://xau.vn") & <Nguyễn>';

let reception: Officer;
let dossier: Receipt;
let code: string;

const act = (who: Officer, body: object): Promise<{ code: string; version: number }> =>
  who.json(`/api/office/dossiers/${dossier.dossierId}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const order = (
  who: Officer,
  format: string,
  filter: object = { unit: UNIT, from: today, to: today },
): Promise<Response> => orderList(who, 'register', format, filter);

const made = (who: Officer, format: string): Promise<Buffer> =>
  listFile(who, 'register', format, { unit: UNIT, from: today, to: today });

/** A part of a packed file, read by unzip, which also proves its sums. */
function part(bytes: Buffer, name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'motcua-register-')), 'file.zip');
  writeFileSync(path, bytes);
  const proof = spawnSync('unzip', ['-tq', path], { encoding: 'utf8' });
  assert.equal(proof.status, 0, proof.stdout + proof.stderr);
  return spawnSync('unzip', ['-p', path, name], { encoding: 'utf8', maxBuffer: 100_000_000 }).stdout;
}

async function prepare(): Promise<void> {
  const { sampleAnswers } = await import('@motcua/database');
  reception = await officer('tiepnhan.107');
  const filed = await fileByExchange({
    procedureCode: '1.004873',
    agencyCode: 'H44.107',
    applicant: { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA', phone: '0912345678' },
    answers: sampleAnswers('1.004873', '025192000145'),
  });
  dossier = (await filed.json()) as Receipt;
  const received = await act(reception, { type: 'RECEIVE', version: 1, data: { checks: {} } });
  code = received.code;
  const specialist = await officer('chuyenvien.107');
  await act(specialist, { type: 'PROPOSE', version: received.version, data: { conclusion: 'Đủ điều kiện.' } });
}

void describe('forms 06 and 07', () => {
  before(prepare);

  void describe('the process control sheet (form 06)', () => {
    void test(
      'is there for every dossier, with each hand-over, its time, and who gave and who took',
      { skip: noPdfReader() },
      async () => {
        const answer = await reception.call(`/api/office/dossiers/${dossier.dossierId}/control-sheet`);
        assert.equal(answer.headers.get('content-type'), 'application/pdf');
        const text = pdfText(Buffer.from(await answer.arrayBuffer()));
        for (const label of [
          'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
          `Mã số hồ sơ: ${code}`,
          'Cơ quan (bộ phận) giải quyết hồ sơ: ',
          'Cơ quan phối hợp giải quyết hồ sơ: ',
          'Ngày nhận: ',
          'Hẹn trả kết quả vào: ',
          'Thời gian giao nhận hồ sơ',
          'Người giao',
          'Người nhận',
          '1. Giao: ',
          '2. Nhận: ',
        ])
          assert.ok(text.includes(label), `${label}\n${text}`);
        assert.match(text, /Số: \d{4}\/PKS-TTPVHCC/);
        assert.match(text, /\d\d giờ \d\d phút, ngày \d\d\/\d\d\/\d{4}/);
        assert.match(text, /(Trước hạn|Đúng hạn)/);
        const [read] = await query('SELECT 1 FROM motcua_reads WHERE dossier_id = $1 AND purpose LIKE $2', [
          dossier.dossierId,
          '%phiếu kiểm soát%',
        ]);
        assert.ok(read, 'the citizen can see that it was read');
      },
    );

    void test('is not for an officer of another commune', async () => {
      const other = await officer('chuyenvien.108');
      assert.equal((await other.call(`/api/office/dossiers/${dossier.dossierId}/control-sheet`)).status, 404);
      assert.equal((await other.call(`/api/office/control-sheet?code=${code}`)).status, 404);
    });
  });

  void describe('the register (form 07)', () => {
    void test(
      'stands on paper with the columns of the circular and the serial of the receipt',
      { skip: noPdfReader() },
      async () => {
        const text = pdfText(await made(reception, 'pdf'));
        for (const label of [
          'SỔ THEO DÕI HỒ SƠ',
          'Mã hồ sơ',
          'Tên TTHC',
          'Địa chỉ/SĐT',
          'Nhận và trả kết quả',
          'Ký nhận',
        ])
          assert.ok(text.includes(label), `${label}\n${text}`);
        assert.match(text, /Số: \d{4}\/STD-TTPVHCC/);
        assert.match(text, /Quyển số \d{4}, từ ngày/);
        assert.ok(text.includes(code.split('-').at(-1) ?? ''));
      },
    );

    void test('opens as a spreadsheet in each format, and a name that looks like a formula stays a name', async () => {
      const rename = (name: string) =>
        query('UPDATE dossiers SET applicant_name = $1 WHERE id = $2', [name, dossier.dossierId]);
      const [{ name } = { name: '' }] = await query<{ name: string }>(
        'SELECT applicant_name AS name FROM dossiers WHERE id = $1',
        [dossier.dossierId],
      );
      await rename(EVIL);
      try {
        const sheet = part(await made(reception, 'xlsx'), 'xl/worksheets/sheet1.xml');
        assert.ok(sheet.includes(code));
        assert.doesNotMatch(sheet, /<f>/);
        assert.ok(sheet.includes('=HYPERLINK(&quot;http://xau.vn&quot;) &amp; &lt;Nguyễn&gt;'));
        const ods = await made(reception, 'ods');
        assert.equal(ods.subarray(30, 38).toString(), 'mimetype', 'the kind of the file stands first');
        const content = part(ods, 'content.xml');
        assert.ok(content.includes(code));
        assert.doesNotMatch(content, /table:formula/);
        const csv = (await made(reception, 'csv')).toString('utf8');
        assert.ok(csv.startsWith('\uFEFFSTT,Mã hồ sơ'));
        assert.ok(csv.includes(`"'=HYPERLINK(""http://xau.vn"") & <Nguyễn>"`), csv);
      } finally {
        await rename(name);
      }
      const reads = await query('SELECT 1 FROM motcua_reads WHERE dossier_id = $1 AND purpose = $2', [
        dossier.dossierId,
        'Lập sổ theo dõi hồ sơ',
      ]);
      assert.ok(reads.length >= 3, 'each making is a read that the citizen can see');
    });

    void test('is not made for another unit, a day that is none, six years, or a format that it has not', async () => {
      const other = await officer('tiepnhan.108');
      assert.equal((await order(other, 'csv')).status, 404);
      assert.equal((await order(reception, 'csv', { unit: UNIT, from: '2026-02-30', to: today })).status, 422);
      assert.equal((await order(reception, 'csv', { unit: UNIT, from: '2020-01-01', to: today })).status, 422);
      assert.equal((await order(reception, 'docx')).status, 422);
      const unknown = await reception.call('/api/office/exports', {
        method: 'POST',
        body: JSON.stringify({ list: 'salaries', format: 'csv', filter: {} }),
      });
      assert.equal(unknown.status, 422);
      const leader = await officer('quantri');
      assert.equal((await order(leader, 'csv')).status, 202, 'the province sees each book');
    });

    void test('is fetched by whoever ordered it and by nobody else; a cancelled one never', async () => {
      const { id } = (await (await order(reception, 'csv')).json()) as ListJob;
      const other = await officer('tiepnhan.108');
      assert.equal((await other.call(`/api/office/exports/${id}`)).status, 404);
      assert.equal((await other.call(`/api/office/exports/${id}/cancel`, { method: 'POST', body: '{}' })).status, 404);
      await until(
        'the file',
        async () => (await reception.json<ListJob>(`/api/office/exports/${id}`)).state === 'ready',
      );
      assert.equal((await other.call(`/api/office/exports/${id}/file`)).status, 404);

      // Nobody makes it, so that it waits until it is cancelled; three are the most that may wait.
      const [me] = await query<{ officer_id: number }>('SELECT officer_id FROM export_jobs WHERE id = $1', [id]);
      const waiting = Array.from({ length: 3 }, () => randomUUID());
      for (const one of waiting)
        await query(
          `INSERT INTO export_jobs (id, officer_id, username, list, format, filter, title, state, tries, beat_at, asked_at)
         VALUES ($1, $2, 'tiepnhan.107', 'register', 'csv', '{}', 't', 'running', 1, now() + interval '1 hour', now())`,
          [one, me?.officer_id],
        );
      try {
        assert.equal((await order(reception, 'csv')).status, 429);
        const cancelled = await reception.json<ListJob>(`/api/office/exports/${waiting[0] ?? ''}/cancel`, {
          method: 'POST',
          body: '{}',
        });
        assert.equal(cancelled.state, 'cancelled');
        assert.equal((await reception.call(`/api/office/exports/${waiting[0] ?? ''}/file`)).status, 404);
        assert.equal((await order(reception, 'csv')).status, 202, 'there is room again');
      } finally {
        await query('DELETE FROM export_jobs WHERE id = ANY ($1)', [waiting]);
      }
    });
  });

  void describe('a long register', () => {
    const ROWS = 20_000;
    const LONG = { unit: UNIT, from: '2021-01-01', to: '2021-12-31' };
    before(async () => {
      // A year of its own, so that no other list meets them; copied as they are, without triggers.
      await query(`
        BEGIN; SET LOCAL session_replication_role = replica;
        INSERT INTO dossiers SELECT copy.* FROM dossiers d, generate_series(1, ${ROWS}) AS at,
          LATERAL jsonb_populate_record(d, jsonb_build_object('id', nextval('dossiers_id_seq'), 'document_id', 'long-' || at,
            'number', 'LONG-' || at, 'code', 'LONG-' || at, 'received_at', timestamptz '2021-03-01 08:00+07' + at * interval '2 minutes',
            'filed_at', '2021-02-28T08:00:00+07', 'ended_at', '2021-12-01T08:00:00+07')) AS copy
        WHERE d.id = ${dossier.dossierId}; COMMIT;`);
    });
    after(async () => {
      await query(`BEGIN; SET LOCAL session_replication_role = replica;
        DELETE FROM motcua_reads WHERE dossier_id IN (SELECT id FROM dossiers WHERE number LIKE 'LONG-%');
        DELETE FROM dossiers WHERE number LIKE 'LONG-%'; COMMIT;`);
    });

    /** Megabytes that the server holds. */
    const held = (): number =>
      Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${house().server.pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) /
      1000;

    void test(
      'is drawn on paper page by page: the server grows little, shows how far it is, and stops when told',
      { skip: !existsSync('/proc/self/status') && 'the memory of a process is read from /proc' },
      async (t) => {
        await made(reception, 'pdf');
        const before = held();
        let most = before;
        const begun = performance.now();
        const seen = new Set<number>();
        const { id } = (await (await order(reception, 'pdf', LONG)).json()) as ListJob;
        const job = await until(
          'the register',
          async () => {
            most = Math.max(most, held());
            const now = await lookAtFile(reception, id);
            seen.add(now.done);
            return !underWay(now) && now;
          },
          60,
        );
        assert.equal(job.state, 'ready', job.failure ?? '');
        assert.equal(job.done, ROWS);
        assert.ok(seen.size > 3, `progress was seen at ${[...seen].join(', ')}`);
        const seconds = (performance.now() - begun) / 1000;
        t.diagnostic(
          `${ROWS} rows on paper: ${seconds.toFixed(1)} s, the server grew by ${(most - before).toFixed(0)} MB`,
        );
        assert.ok(most - before < 150, `the server grew by ${most - before} MB`);
        const file = await reception.call(`/api/office/exports/${id}/file`);
        const path = join(mkdtempSync(join(tmpdir(), 'motcua-long-')), 'book.pdf');
        writeFileSync(path, Buffer.from(await file.arrayBuffer()));
        if (!noPdfReader()) {
          const text = pdfText(readFileSync(path));
          for (const at of [1, ROWS / 2, ROWS]) assert.ok(text.includes(`LONG-${at}`), `row ${at}`);
        }

        const stopped = (await (await order(reception, 'pdf', LONG)).json()) as ListJob;
        await until('it is under way', async () => (await lookAtFile(reception, stopped.id)).done > 0);
        await reception.json(`/api/office/exports/${stopped.id}/cancel`, { method: 'POST', body: '{}' });
        await until('its file is gone', () => Promise.resolve(!existsSync(join(dataDir(), 'exports', stopped.id))), 5);
        assert.ok((await lookAtFile(reception, stopped.id)).done < ROWS);
      },
    );
  });
});
