/** Nobody can rewrite a history without being found out, and the application's own database role cannot even try. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify as checkSignature } from 'node:crypto';
import { test } from 'node:test';
import pg from 'pg';
import { singleWindow, type HistoryProof, type HistoryRoot } from '@motcua/plugin-single-window';
import { inRoot } from '../../scripts/lib/paths.ts';
import { embeddedEnvironment } from '../../scripts/lib/settings.ts';
import { loadStrapi } from '../../scripts/lib/strapi.ts';
import { query, until } from '../support/database.ts';
import { withEnvironment } from '../support/environment.ts';
import { house, ownHouse } from '../support/house.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

async function verify(...args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  const run = spawnSync(process.execPath, [inRoot('scripts', 'verify-history.ts'), ...args], {
    env: { ...process.env, DATABASE_URL: await ownDatabase() },
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { code: run.status, output: `${run.stdout}${run.stderr}` };
}

/** As a superuser who shuts the triggers off: the worst that can happen. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: await ownDatabase() });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.end();
}

interface Chain {
  readonly id: number;
  readonly number: string;
  /** Row ids by event number, from the first. */
  readonly rows: readonly number[];
}

/** Whole dossiers of the demo with at least so many events. */
const chains = async (count: number): Promise<readonly Chain[]> =>
  query<{ id: number; number: string; rows: number[] }>(
    `SELECT d.id, d.number, array_agg(e.id ORDER BY e.seq) AS rows FROM dossiers d JOIN dossier_events e ON e.dossier_id = d.id
     GROUP BY d.id HAVING count(*) >= 5 ORDER BY d.id LIMIT $1`,
    [count],
    await ownDatabase(),
  );

/** A copy of the demo of this file's own, with the root of yesterday; nobody works on it. */
let opened: Promise<string> | undefined;
const ownDatabase = (): Promise<string> =>
  (opened ??= (async () => {
    const own = await ownHouse(`history_${Date.now()}`);
    await until(
      'the root of yesterday',
      async () => (await query('SELECT 1 FROM history_roots', [], own.databaseUrl))[0],
    );
    await own.stop();
    return own.databaseUrl;
  })());

void test('the application’s own database role cannot change, remove or empty history, nor shut its guard off', async () => {
  const { dossierId } = await fileOne();
  // PostgreSQL only warns that nothing was granted.
  await query('GRANT UPDATE, DELETE ON dossier_events TO PUBLIC', [], house().appDatabaseUrl);
  for (const statement of [
    `UPDATE dossier_events SET reason = 'x' WHERE dossier_id = ${dossierId}`,
    `DELETE FROM dossier_events WHERE dossier_id = ${dossierId}`,
    `DELETE FROM dossiers WHERE id = ${dossierId}`,
    'TRUNCATE dossier_events',
    'TRUNCATE dossiers CASCADE',
    'ALTER TABLE dossier_events DISABLE TRIGGER ALL',
    'DROP TRIGGER dossier_events_append_only ON dossier_events',
    'DROP TABLE dossier_events CASCADE',
    `CREATE RULE quiet AS ON INSERT TO dossier_events DO INSTEAD NOTHING`,
    'SET session_replication_role = replica',
    'SET ROLE postgres',
    `UPDATE history_roots SET root = 'x'`,
    'DELETE FROM history_leaves',
  ])
    await assert.rejects(
      query(statement, [], house().appDatabaseUrl),
      /permission denied|must be owner|append-only/,
      statement,
    );
  await query('SELECT 1 FROM dossier_events LIMIT 1', [], house().appDatabaseUrl);
});

void test('the server does not start with a role that could rewrite history', async () => {
  const databaseUrl = await ownDatabase();
  const env = embeddedEnvironment({ port: 1, simulatorPort: 1, databaseUrl });
  const run = spawnSync(process.execPath, [inRoot('scripts', 'server.ts')], { env, encoding: 'utf8', timeout: 60_000 });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /can change the history of dossiers/);
});

void test('the days of a long stop get their roots, each once, also when several come at the same moment', async () => {
  const databaseUrl = await ownDatabase();
  const settings = {
    ...embeddedEnvironment({ port: 1, simulatorPort: 1, databaseUrl }),
    MOTCUA_WORKERS: 'off',
  };
  await withEnvironment(settings, async () => {
    const strapi = await loadStrapi(databaseUrl, { panel: false });
    try {
      const window = singleWindow(strapi);
      window.setClock(() => new Date(Date.now() + 4 * 86_400_000));
      const made = (await Promise.all([1, 2, 3].map(() => window.makeHistoryRoots()))).flat().sort();
      assert.equal(made.length, 4);
      assert.equal(new Set(made).size, 4);
      assert.deepEqual(await window.makeHistoryRoots(), []);
      const [first] = await query<{ number: string }>(
        'SELECT number FROM dossiers ORDER BY id LIMIT 1',
        [],
        databaseUrl,
      );
      const proof = await window.historyProof(first?.number ?? '');
      assert.ok(proof && proof.newer === 0);
    } finally {
      await strapi.destroy();
    }
  });
});

void test('verify:history proves all dossiers of the demo, their present rows and the roots', async () => {
  const { code, output } = await verify('--all');
  assert.equal(code, 0, output);
  assert.match(output, /Proven: 300 dossiers, \d+ events, 5 signed roots/);
});

void test('verify:history names each row that SQL changed, removed, reordered, inserted, cut off or rewrote', async () => {
  const [changed, removed, reordered, inserted, cut, present, gone] = await chains(7);
  assert.ok(changed && removed && reordered && inserted && cut && present && gone, 'the demo has such dossiers');
  const row = (chain: Chain, seq: number): number => chain.rows[seq - 1] ?? 0;
  const last = cut.rows.length;
  await tamper(
    `UPDATE dossier_events SET actor = jsonb_set(actor, '{name}', '"Người khác"') WHERE id = ${row(changed, 2)}`,
    `DELETE FROM dossier_events WHERE id = ${row(removed, 3)}`,
    `UPDATE dossier_events SET seq = -1 WHERE id = ${row(reordered, 2)}`,
    `UPDATE dossier_events SET seq = 2 WHERE id = ${row(reordered, 3)}`,
    `UPDATE dossier_events SET seq = 3 WHERE id = ${row(reordered, 2)}`,
    `INSERT INTO dossier_events (dossier_id, seq, type, actor, at, data, visible, previous_hash, hash)
     SELECT dossier_id, seq + 1, 'PROPOSE', actor, at, data, visible, hash, encode(sha256(hash::bytea), 'hex')
     FROM dossier_events WHERE id = ${row(inserted, inserted.rows.length)}`,
    // With its last event the dossier is cut as well: only the signed root still knows.
    `DELETE FROM dossier_events WHERE id = ${row(cut, last)}`,
    `UPDATE dossiers SET last_event_seq = ${last - 1}, version = ${last - 1},
       last_event_hash = (SELECT hash FROM dossier_events WHERE id = ${row(cut, last - 1)}) WHERE id = ${cut.id}`,
    `UPDATE dossiers SET applicant_name = 'NGƯỜI KHÁC' WHERE id = ${present.id}`,
    `DELETE FROM dossier_events WHERE dossier_id = ${gone.id}`,
    `DELETE FROM dossiers WHERE id = ${gone.id}`,
    `UPDATE history_leaves SET seq = seq + 100 WHERE day = (SELECT min(day) FROM history_roots) AND position = 200`,
  );
  const { code, output } = await verify('--all');
  assert.equal(code, 1, output);
  const [extra] = await query<{ id: number }>(
    'SELECT id FROM dossier_events WHERE dossier_id = $1 ORDER BY seq DESC LIMIT 1',
    [inserted.id],
    await ownDatabase(),
  );
  for (const told of [
    `CHANGED, dossier ${changed.id}, event 2, dossier_events row ${row(changed, 2)}:`,
    `REMOVED, dossier ${removed.id}, event 3, dossier_events:`,
    `REORDERED, dossier ${reordered.id}, event 3, dossier_events row ${row(reordered, 2)}:`,
    `REORDERED, dossier ${reordered.id}, event 2, dossier_events row ${row(reordered, 3)}:`,
    `INSERTED, dossier ${inserted.id}, event ${inserted.rows.length + 1}, dossier_events row ${extra?.id ?? 0}:`,
    `CUT OFF, dossier ${cut.id}, event ${last}, dossier_events:`,
    `PRESENT DIFFERS, dossier ${present.id}, dossiers row ${present.id}: its events made applicantName otherwise`,
    `REMOVED, dossier ${gone.id}, event ${gone.rows.length}, dossiers row ${gone.id}:`,
    'its leaves do not lead to it',
  ])
    assert.ok(output.includes(told), `${told}\nis not in\n${output}`);
  assert.match(output, /NOT PROVEN/);
  const one = await verify(changed.number);
  assert.equal(one.code, 1, one.output);
  assert.match(one.output, new RegExp(`dossier_events row ${row(changed, 2)}:`));
  assert.equal((await verify('HS-NONE')).code, 2);
});

void test('anyone can check a dossier against the published root without us', async () => {
  const page = async (path: string): Promise<Response> => fetch(`${house().url}${path}`);
  await until('the root of yesterday', async () => (await query('SELECT 1 FROM history_roots'))[0]);
  const [row] = await query<{ number: string; hash: string }>(
    `SELECT d.number, e.hash FROM dossiers d JOIN dossier_events e ON e.dossier_id = d.id AND e.seq = d.last_event_seq
     WHERE e.at < now() - interval '3 days' ORDER BY d.id DESC LIMIT 1`,
  );
  assert.ok(row);
  const shown = await (await page(`/so-goc-lich-su?ma=${row.number}`)).text();
  assert.match(shown, /có trong gốc đã ký ngày/);
  assert.ok(shown.includes(row.hash));
  const proof = (await (await page(`/so-goc-lich-su/bang-chung/${row.number}`)).json()) as HistoryProof;
  assert.ok(proof.entry.endsWith(row.hash), 'the entry ends with the hash of the last event');
  const sha = (prefix: number, ...parts: readonly Buffer[]): Buffer =>
    createHash('sha256')
      .update(Buffer.concat([Buffer.of(prefix), ...parts]))
      .digest();
  // RFC 9162, 2.1.3.2: from the leaf up.
  let [hash, fn, sn] = [sha(0, Buffer.from(proof.entry)), proof.position, proof.root.leaves - 1];
  for (const beside of proof.path.map((text) => Buffer.from(text, 'hex'))) {
    const right = fn % 2 === 1 || fn === sn;
    hash = right ? sha(1, beside, hash) : sha(1, hash, beside);
    if (right) while (fn % 2 === 0 && fn > 0) [fn, sn] = [fn >> 1, sn >> 1];
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  assert.equal(hash.toString('hex'), proof.root.root);
  const key = createPublicKey({ key: Buffer.from(proof.root.publicKey, 'base64'), format: 'der', type: 'spki' });
  const { statement, signature, root } = proof.root;
  assert.ok(checkSignature(null, Buffer.from(statement), key, Buffer.from(signature, 'base64')));
  assert.equal((JSON.parse(statement) as { root: string }).root, root);
  const file = await (await page('/so-goc-lich-su/tep')).text();
  assert.ok(file.split('\n').some((line) => line !== '' && (JSON.parse(line) as HistoryRoot).root === root));
  assert.equal(((await (await page(`/so-goc-lich-su/${proof.root.day}`)).json()) as HistoryRoot).root, root);
  assert.equal((await page('/so-goc-lich-su/2020-01-01')).status, 404);
  assert.equal((await page('/so-goc-lich-su?ma=HS-NONE')).status, 404);
});

interface Past {
  readonly dossier: { readonly stateKey: string; readonly version: number; readonly code: string | null };
  readonly tasks: readonly { readonly status: string }[];
}

void test('an officer asks how a dossier stood at a moment; before its filing there is nothing, another unit learns nothing', async () => {
  const reception = await officer('tiepnhan');
  const { dossierId } = await fileOne();
  const early = new Date(Date.now() - 60_000).toISOString();
  const filed = new Date().toISOString();
  await new Promise((done) => setTimeout(done, 5));
  await reception.json(`/api/office/dossiers/${dossierId}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': `past-${dossierId}` },
    body: JSON.stringify({ type: 'RECEIVE', version: 1, data: { checks: {} } }),
  });
  const at = (moment: string): string => `/api/office/dossiers/${dossierId}/past?at=${encodeURIComponent(moment)}`;
  const then = await reception.json<Past>(at(filed));
  const now = await reception.json<Past>(at(new Date().toISOString()));
  assert.equal(then.dossier.version, 1);
  assert.equal(then.dossier.code, null);
  assert.deepEqual(
    then.tasks.map(({ status }) => status),
    ['open'],
  );
  assert.equal(now.dossier.version, 2);
  assert.match(now.dossier.code ?? '', /^H44/);
  assert.equal((await reception.call(at(early))).status, 404);
  assert.equal((await reception.call(at('yesterday'))).status, 422);
  const other = await officer('chuyenvien.sxd');
  assert.equal((await other.call(at(filed))).status, 404);
});
