/** Uploads and a real clamd: what it knows is refused, and while it is away nothing is taken unscanned. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { onePagePdf } from '@motcua/database';
import { stopProcess } from '../../scripts/lib/house.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import type { Officer } from '../../scripts/lib/visitor.ts';
import { Clamd, KNOWN_TO_SCANNER, noClamd } from '../support/clamd.ts';
import { query } from '../support/database.ts';
import { anotherServer, house } from '../support/house.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

const MEGABYTE = 1024 * 1024;
const why = noClamd();
if (why !== false)
  process.stdout.write(
    `\n!!! NOT TESTED: uploads with a real scanner, only a fake of its protocol, because ${why}. !!!\n\n`,
  );

/** Its comment takes it to that many bytes. */
function pdf(said: string, bytes = 2000): Buffer {
  const page = onePagePdf('Giấy tờ thử').toString('latin1');
  const comment = `%${said}`.padEnd(bytes - page.length - 1, '-');
  return Buffer.from(page.replace('\nxref', `\n${comment}\nxref`), 'latin1');
}

void describe('files handed in where ClamAV scans', { skip: why }, () => {
  let [scanner, server, clerk, url]: [Clamd?, ChildProcess?, Officer?, string?] = [];

  before(async () => {
    scanner = new Clamd();
    const port = await freePort();
    const [{ dossierId }, started] = await Promise.all([
      fileOne(),
      anotherServer(house(), `clamav_${port}`, port, { MOTCUA_CLAMAV: scanner.address }),
      scanner.start(10),
    ]);
    server = started;
    clerk = await officer('tiepnhan', `http://127.0.0.1:${port}`);
    url = `http://127.0.0.1:${port}/api/office/dossiers/${dossierId}/files`;
  });

  after(async () => {
    if (server) await stopProcess(server);
    await scanner?.remove();
  });

  const handIn = async (bytes: Buffer): Promise<Record<string, unknown> & { readonly status: number }> => {
    assert.ok(clerk && url);
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes)]), 'giay-to.pdf');
    const response = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${clerk.token}` }, body });
    const answer = (await response.json()) as Record<string, unknown>;
    return { ...answer, status: response.status };
  };
  const kept = async (): Promise<unknown> => (await query('SELECT count(*) FROM stored_files'))[0]?.['count'];
  const isAway = async (bytes: Buffer): Promise<void> => {
    const { status, type, detail } = await handIn(bytes);
    assert.deepEqual([status, type], [503, '/problems/ScannerAway']);
    assert.match(String(detail), /Tệp chưa được nhận/);
  };

  void test('a clean one is taken, up to the largest that may be handed in', async () => {
    assert.equal((await handIn(pdf('sạch'))).status, 201);
    const largest = pdf('sạch', 10 * MEGABYTE);
    assert.equal(largest.length, 10 * MEGABYTE);
    assert.equal((await handIn(largest)).status, 201);
  });

  void test('one that the scanner knows is refused with what to do, and not kept', async () => {
    const before = await kept();
    const { status, type, reason, detail } = await handIn(pdf(KNOWN_TO_SCANNER));
    assert.deepEqual([status, type, reason], [422, '/problems/UploadRefused', 'infected']);
    assert.match(String(detail), /Trình quét mã độc không chấp nhận tệp này/);
    assert.equal((await handIn(pdf(KNOWN_TO_SCANNER, 9 * MEGABYTE))).reason, 'infected');
    assert.equal(await kept(), before);
  });

  void test('none is taken while the scanner is gone or takes only shorter ones, and all is well when it is back', async () => {
    assert.ok(scanner);
    const before = await kept();
    await scanner.kill();
    await isAway(pdf('sạch'));
    await scanner.start(1);
    await isAway(pdf('sạch', 3 * MEGABYTE));
    assert.equal(await kept(), before);
    await scanner.kill();
    await scanner.start(10);
    assert.equal((await handIn(pdf('sạch', 3 * MEGABYTE))).status, 201);
    assert.equal((await handIn(pdf(KNOWN_TO_SCANNER))).reason, 'infected');
  });
});
