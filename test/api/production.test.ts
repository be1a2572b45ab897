import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.ts';

void test('the production profile refuses to start and names every missing or weak setting at once', () => {
  const run = spawnSync(process.execPath, [inRoot('scripts', 'server.ts')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      MOTCUA_PROFILE: 'production',
      MOTCUA_SECRET: 'short',
      MOTCUA_PUBLIC_URL: 'http://example.vn',
    },
    encoding: 'utf8',
    timeout: 30_000,
  });
  assert.equal(run.status, 1);
  for (const name of [
    'DATABASE_URL',
    'MOTCUA_PUBLIC_URL',
    'MOTCUA_ISSUER_URL',
    'MOTCUA_PANEL_CLIENT_SECRET',
    'MOTCUA_SECRET',
    'MOTCUA_APP_KEYS',
    'MOTCUA_NPSP_URL',
    'MOTCUA_DATA_KEYS_FILE',
  ]) {
    assert.match(run.stderr, new RegExp(name), `${name} is not named`);
  }
  assert.match(run.stderr, /MOTCUA_SECRET is weak/);
});
