/** Province A's work serves province B: a procedure goes from one running installation to another and back. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { ImportResult, ProcedureFile } from '@motcua/plugin-single-window';
import type { House } from '../../scripts/lib/house.ts';
import { dataDir, inRoot, root } from '../../scripts/lib/paths.ts';
import { query } from '../support/database.ts';
import { house, ownHouse } from '../support/house.ts';
import { panelClient, type PanelAnswer, type PanelClient } from '../support/panel-api.ts';

const PROCEDURES = '/content-manager/collection-types/api::procedure.procedure';
/** Decided by the commune: fits wherever there are communes. */
const EVERYWHERE = '1.004873';
/** Goes to a department and to one commune by their codes. */
const NAMED = '1.013225';
/** B's own data folder: another installation has another key. */
const B_DATA = join(dataDir(), 'province-b');

let b: House;
let panelA: PanelClient;
let panelB: PanelClient;
const inA = <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[]) => query<Row>(sql, values);
const inB = <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
  query<Row>(sql, values, b.databaseUrl);

const documentOf = async (url: string, code: string): Promise<string> => {
  const [row] = await query<{ document_id: string }>(
    'SELECT document_id FROM procedures WHERE code = $1 ORDER BY id LIMIT 1',
    [code],
    url,
  );
  return row?.document_id ?? '';
};

async function exported(from: House, panel: PanelClient, code: string): Promise<ProcedureFile> {
  const document = await documentOf(from.databaseUrl, code);
  const { status, body } = await panel.get(`/single-window/moving/export/${document}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body as ProcedureFile; // what is tested below
}

interface Refused {
  readonly error: {
    readonly details: { readonly code: string; readonly questions?: readonly { readonly id: string }[] };
  };
}
const refusal = ({ status, body }: PanelAnswer): Refused['error']['details'] => {
  assert.equal(status, 422, JSON.stringify(body));
  return (body as Refused).error.details; // what the assertions after it look at
};
const done = ({ status, body }: PanelAnswer): ImportResult => {
  assert.equal(status, 200, JSON.stringify(body));
  return body as ImportResult; // as above
};

interface Run {
  readonly failed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Everything that an import might touch. */
const contents = async (url: string): Promise<unknown> =>
  Promise.all(
    ['procedures', 'form_definitions', 'form_sections', 'workflow_definitions', 'procedure_versions'].map((table) =>
      query(`SELECT md5(string_agg(t::text, '|' ORDER BY id)) AS all FROM ${table} t`, [], url),
    ),
  );

void describe('two installations', () => {
  before(
    async () => {
      mkdirSync(join(B_DATA, 'secrets'), { recursive: true });
      // Its database is a copy of this house's, and so is what was sealed in it.
      copyFileSync(join(dataDir(), 'secrets', 'data-keys.json'), join(B_DATA, 'secrets', 'data-keys.json'));
      b = await ownHouse('province_b', { MOTCUA_DATA_DIR: B_DATA });
      panelA = await panelClient(house().url);
      panelB = await panelClient(b.url);
      // Another province: it has neither the procedures nor what they are made of, and its offices have codes of their own.
      for (const code of [EVERYWHERE, NAMED]) {
        const [row] = await inB<{ document_id: string; form: string; workflow: string }>(
          `SELECT p.document_id, f.document_id AS form, w.document_id AS workflow FROM procedures p
         JOIN form_definitions f ON f.id = p.form_id JOIN workflow_definitions w ON w.id = p.workflow_id
         WHERE p.code = $1 LIMIT 1`,
          [code],
        );
        assert.ok(row);
        assert.equal((await panelB.delete(`${PROCEDURES}/${row.document_id}`)).status, 200);
        await inB('DELETE FROM form_definitions WHERE document_id = $1', [row.form]);
      }
      // The other province never had these versions: what no server may remove, its owner does, before the test begins.
      await inB('ALTER TABLE procedure_versions DISABLE TRIGGER USER');
      await inB('DELETE FROM procedure_versions WHERE procedure_code = ANY($1)', [[EVERYWHERE, NAMED]]);
      await inB('ALTER TABLE procedure_versions ENABLE TRIGGER USER');
      await inB(`DELETE FROM workflow_definitions WHERE key = 'parallel-permit'`);
      await inB(`UPDATE agencies SET code = replace(code, 'H44.', 'H25.')`);
    },
    { timeout: 120_000 },
  );
  after(async () => {
    await b.stop();
  });

  void describe('a procedure that fits', () => {
    let file: ProcedureFile;

    void test('is exported with the hash of what was published', async () => {
      file = await exported(house(), panelA, EVERYWHERE);
      const [version] = await inA<{ content_hash: string; number: number }>(
        'SELECT content_hash, number FROM procedure_versions WHERE procedure_code = $1 ORDER BY number DESC LIMIT 1',
        [EVERYWHERE],
      );
      assert.equal(file.payload.contentHash, version?.content_hash);
      assert.equal(file.payload.publishedVersion, version?.number);
      assert.ok(file.payload.parts.some(({ uid }) => uid.includes('form-definition')));
      assert.ok(file.payload.parts.some(({ uid }) => uid.includes('workflow-definition')));
      assert.equal('d' in file.installation.key, false);
    });

    void test('is refused when one character was changed, or when its key is unknown; nothing is changed', async () => {
      const untouched = await contents(b.databaseUrl);
      const forged: unknown = JSON.parse(JSON.stringify(file).replace('"required":true', '"required":false'));
      assert.notDeepEqual(forged, file);
      assert.equal(refusal(await panelB.post('/single-window/moving/import', { file: forged })).code, 'tampered');
      assert.equal(refusal(await panelB.post('/single-window/moving/inspect', { file: forged })).code, 'tampered');
      assert.equal(refusal(await panelB.post('/single-window/moving/import', { file })).code, 'not-trusted');
      assert.equal(
        refusal(await panelB.post('/single-window/moving/import', { file: { some: 'file' } })).code,
        'unreadable',
      );
      assert.deepEqual(await contents(b.databaseUrl), untouched);
    });

    void test('is taken in as a draft once its key is trusted; published, it has the same hash', async () => {
      const trust = file.installation.key.kid;
      const first = done(await panelB.post('/single-window/moving/import', { file, trust }));
      assert.equal(first.outcome, 'new');
      assert.equal(first.contentHash, file.payload.contentHash);
      assert.deepEqual(await inB('SELECT 1 FROM procedure_versions WHERE procedure_code = $1', [EVERYWHERE]), []);
      const published = await panelB.post(`${PROCEDURES}/${first.documentId}/actions/publish`);
      assert.equal(published.status, 200, JSON.stringify(published.body));
      const versions = await inB('SELECT number, content_hash FROM procedure_versions WHERE procedure_code = $1', [
        EVERYWHERE,
      ]);
      assert.deepEqual(versions, [{ number: 1, content_hash: file.payload.contentHash }]);
    });

    void test('changes nothing the second time', async () => {
      const untouched = await contents(b.databaseUrl);
      const again = done(await panelB.post('/single-window/moving/import', { file }));
      assert.equal(again.outcome, 'unchanged');
      assert.deepEqual(await contents(b.databaseUrl), untouched);
    });

    void test('comes back to where it is from: the same to the last attribute', async () => {
      const back = await exported(b, panelB, EVERYWHERE);
      assert.deepEqual(back.payload.procedure, file.payload.procedure);
      assert.notEqual(back.installation.key.kid, file.installation.key.kid);
      const untouched = await contents(house().databaseUrl);
      const trust = back.installation.key.kid;
      const result = done(await panelA.post('/single-window/moving/import', { file: back, trust }));
      assert.equal(result.outcome, 'unchanged');
      assert.equal(result.contentHash, file.payload.contentHash);
      assert.deepEqual(await contents(house().databaseUrl), untouched);
    });

    void test('that was edited here is compared, and its draft replaced only on demand', async () => {
      await inB(`UPDATE procedures SET summary = 'Tóm tắt của tỉnh B' WHERE code = $1 AND published_at IS NULL`, [
        EVERYWHERE,
      ]);
      const id = `procedure:${EVERYWHERE}`;
      const asked = refusal(await panelB.post('/single-window/moving/import', { file }));
      assert.deepEqual(
        asked.questions?.map((one) => one.id),
        [id],
      );
      const result = done(await panelB.post('/single-window/moving/import', { file, choices: { [id]: 'replace' } }));
      assert.equal(result.outcome, 'changed');
      assert.equal(result.contentHash, file.payload.contentHash);
    });
  });

  void describe('a procedure that names offices of the other province', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-moving-'));
    const path = join(folder, 'permit.json');
    /** Not `spawnSync`: while it waits, connections to the servers grow stale unseen. */
    const run = (data: string, url: string, script: string, ...args: readonly string[]): Promise<Run> =>
      new Promise((answer) => {
        const env = { ...process.env, DATABASE_URL: url, MOTCUA_DATA_DIR: data };
        const options = { cwd: root, env, timeout: 120_000 };
        execFile(process.execPath, [inRoot('scripts', script), ...args], options, (error, stdout, stderr) =>
          answer({ failed: error !== null, stdout, stderr }),
        );
      });

    void test('is exported by command, and what does not fit is listed', async () => {
      const out = await run(dataDir(), house().databaseUrl, 'export-procedure.ts', NAMED, '--out', path);
      assert.equal(out.failed, false, out.stderr);
      assert.match(out.stdout, /exported 1\.013225 .* content hash [0-9a-f]{64}\s*$/, out.stderr);
      const refused = await run(B_DATA, b.databaseUrl, 'import-procedure.ts', path);
      assert.equal(refused.failed, true);
      assert.match(refused.stderr, /^agency:H44\.101: .*\n(.*\n)*.*\* H25\.101: /m);
    });

    void test('is taken in with other offices in their place, and the second time without asking', async () => {
      const file = JSON.parse(readFileSync(path, 'utf8')) as ProcedureFile;
      const asked = refusal(await panelB.post('/single-window/moving/import', { file }));
      const choices = Object.fromEntries(
        (asked.questions ?? []).map(({ id }) => [id, id.replace('agency:H44.', 'H25.').replace(/^role:.*$/, 'keep')]),
      );
      assert.ok(Object.keys(choices).some((id) => id.startsWith('agency:')));
      const map = join(folder, 'map.json');
      writeFileSync(map, JSON.stringify(choices));
      const taken = await run(B_DATA, b.databaseUrl, 'import-procedure.ts', path, '--map', map);
      assert.equal(taken.failed, false, taken.stderr);
      assert.match(taken.stdout, /new 1\.013225, draft \w+, content hash [0-9a-f]{64}\s*$/, taken.stderr);
      const [row] = await inB<{ machine: string }>(
        `SELECT definition->>'machine' AS machine FROM workflow_definitions WHERE key = 'parallel-permit'`,
      );
      assert.ok(row?.machine.includes('H25.101') && !row.machine.includes('H44.'));
      const again = done(await panelB.post('/single-window/moving/import', { file }));
      assert.equal(again.outcome, 'unchanged');
    });
  });

  void test('keys are shown, and trust can be taken back', async () => {
    const keys = (await panelB.get('/single-window/moving/keys')).body as {
      readonly own: { readonly fingerprint: string };
      readonly trusted: readonly { readonly key: { readonly kid: string }; readonly by: string }[];
    }; // checked below
    assert.match(keys.own.fingerprint, /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    assert.deepEqual(
      keys.trusted.map(({ by }) => by),
      ['bientap@motcua.example'],
    );
    const kid = keys.trusted[0]?.key.kid ?? '';
    assert.equal((await panelB.delete(`/single-window/moving/keys/${kid}`)).status, 204);
    const file = await exported(house(), panelA, EVERYWHERE);
    assert.equal(refusal(await panelB.post('/single-window/moving/import', { file })).code, 'not-trusted');
  });

  void test('who may not, may not', async () => {
    const base = house().url;
    assert.equal((await fetch(new URL('/single-window/moving/keys', base))).status, 401);
    const posted = await fetch(new URL('/single-window/moving/import', base), { method: 'POST' });
    assert.equal(posted.status, 401);
  });
});
