/** Rotated secrets: what people have open goes on, what was signed two rotations ago does not. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.ts';
import { citizen } from '../../scripts/lib/visitor.ts';
import { query } from '../support/database.ts';
import { withEnvironment } from '../support/environment.ts';
import { ownHouse } from '../support/house.ts';

const drawn = (): string => randomBytes(32).toString('hex');
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

interface Names {
  readonly MOTCUA_SECRET: string;
  readonly MOTCUA_SECRET_PREVIOUS?: string;
  readonly MOTCUA_SECRET_PREVIOUS_UNTIL?: string;
}

/** The address of a draft, as the panel hands it to editors under a secret. */
async function signedLink(documentId: string, secret: string): Promise<string> {
  return withEnvironment({ MOTCUA_SECRET: secret }, async () => {
    const { previewUrl } = await import('@motcua/plugin-portal');
    return new URL(previewUrl(documentId), 'http://house.invalid').href.replace('http://house.invalid', '');
  });
}

/** What a machine gets that comes with its secret under one of the installation. */
const machine = async (base: string, secret: string): Promise<number> =>
  (
    await fetch(`${base}/realms/motcua/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'exchange',
        client_secret: createHmac('sha256', secret).update('client:exchange').digest('hex'),
      }),
    })
  ).status;

const run = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  spawnSync(process.execPath, [inRoot('scripts', 'secrets-rotate.ts'), ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });

void test('a session, an open form and a signed link survive one rotation; what is two rotations old does not', async () => {
  const [first, second, third] = [drawn(), drawn(), drawn()];
  const start = (names: Names) => ownHouse('secrets', { ...names });

  let house = await start({ MOTCUA_SECRET: first });
  const [draft] = await query<{ document_id: string }>(
    'SELECT document_id FROM procedures LIMIT 1',
    [],
    house.databaseUrl,
  );
  const link = await signedLink(draft?.document_id ?? '', first);
  assert.equal((await fetch(house.url + link)).status, 200);
  let hoa = await citizen(house.url, '025192000145');
  const form = await hoa.go('/du-lieu-cua-toi');
  const token = /name="_csrf" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
  await house.stop();

  const agree = async (): Promise<number> =>
    (
      await hoa.request('/du-lieu-cua-toi/dong-y', {
        method: 'POST',
        body: new URLSearchParams({ _csrf: token, purpose: 'reuse_results', given: 'yes' }),
        headers: { origin: hoa.base },
      })
    ).status;
  house = await start({
    MOTCUA_SECRET: second,
    MOTCUA_SECRET_PREVIOUS: first,
    MOTCUA_SECRET_PREVIOUS_UNTIL: inAnHour(),
  });
  hoa = hoa.at(house.url);
  try {
    assert.equal((await hoa.request('/ho-so')).status, 200, 'the session is over');
    assert.ok((await agree()) < 400, 'the form that was open is refused');
    assert.equal((await fetch(house.url + link)).status, 200, 'the link of before is refused');
    assert.equal((await fetch(house.url + (await signedLink(draft?.document_id ?? '', second)))).status, 200);
    await citizen(house.url, '025090000271');
    assert.deepEqual([await machine(house.url, second), await machine(house.url, first)], [200, 200]);
  } finally {
    await house.stop();
  }

  house = await start({
    MOTCUA_SECRET: third,
    MOTCUA_SECRET_PREVIOUS: second,
    MOTCUA_SECRET_PREVIOUS_UNTIL: inAnHour(),
  });
  hoa = hoa.at(house.url);
  try {
    assert.equal((await hoa.request('/ho-so')).status, 200, 'a session is no matter of the secret');
    assert.equal(await agree(), 403, 'a form of two rotations ago is taken');
    assert.equal((await fetch(house.url + link)).status, 403, 'a link of two rotations ago opens');
    assert.equal(await machine(house.url, first), 401, 'a machine comes in with the secret of two rotations ago');
  } finally {
    await house.stop();
  }

  house = await start({
    MOTCUA_SECRET: second,
    MOTCUA_SECRET_PREVIOUS: first,
    MOTCUA_SECRET_PREVIOUS_UNTIL: new Date(Date.now() - 1000).toISOString(),
  });
  try {
    assert.equal((await fetch(house.url + link)).status, 403, 'a link opens after its time');
    const told = await query(`SELECT 1 FROM motcua_audit WHERE act = 'secret_used'`, [], house.databaseUrl);
    assert.ok(told.length >= 3, 'each secret leaves a line in the audit log');
  } finally {
    await house.stop();
  }
});

void test('the command writes what the servers take up, in the data folder or where the files are named', () => {
  const data = mkdtempSync(join(tmpdir(), 'motcua-rotate-'));
  const file = join(data, 'secrets', 'secrets.json');
  const kept = (): Readonly<Record<string, string>> =>
    JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  const embedded = { MOTCUA_PROFILE: 'embedded', MOTCUA_DATA_DIR: data };
  const masters: string[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const answer = run(embedded, '--hours', '1');
    assert.equal(answer.status, 0, answer.stderr);
    masters.push(kept()['previous'] ?? '', kept()['master'] ?? '');
  }
  assert.equal(masters[1], masters[2], 'the secret of before is not the one that was there');
  assert.ok(!readFileSync(file, 'utf8').includes(masters[0] ?? '?'), 'the secret of two rotations ago is kept');
  assert.equal(kept()['historyKeys']?.split(',').length, 2);
  assert.equal(statSync(file).mode & 0o777, 0o600);

  const named = join(data, 'one');
  writeFileSync(named, 'the secret of before, of 32 characters and more');
  const answer = run({ MOTCUA_PROFILE: 'production', MOTCUA_SECRET_FILE: named });
  assert.equal(answer.status, 0, answer.stderr);
  assert.match(readFileSync(named, 'utf8'), /^[0-9a-f]{64}$/);
  assert.match(answer.stdout, /^MOTCUA_SECRET_PREVIOUS=the secret of before/m);
  assert.ok(!answer.stdout.includes(readFileSync(named, 'utf8')), 'what went to a file is printed too');
  assert.equal(run({ MOTCUA_PROFILE: 'production', MOTCUA_SECRET: '' }, '--hours', 'soon').status, 2);
});
