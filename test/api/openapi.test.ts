/** The description of the APIs: complete, written down, and true. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RouteRow } from '@motcua/plugin-identity';
import { inRoot } from '../../scripts/lib/paths.ts';
import type { Document } from '../../scripts/lib/fuzz.ts';
import { fuzzHouse } from '../../scripts/lib/fuzz-house.ts';
import { house, ownHouse } from '../support/house.ts';
import { officer } from '../support/session.ts';

const SECONDS = 20;

const described = async (): Promise<Document> =>
  (await (await fetch(new URL('/api/docs', house().url))).json()) as Document;

void test('every route of ours of the running server is in the description', async () => {
  const administrator = await officer('quantri');
  const routes = await administrator.json<readonly RouteRow[]>('/api/docs/routes');
  const ours = routes.filter(
    ({ path, action }) => action !== null || /^\/(eform|single-window|records|national-data)\//.test(path),
  );
  assert.ok(ours.length > 150, `only ${ours.length} routes`);
  const { paths } = await described();
  const missing = ours.filter(({ method, path }) => {
    const template = path.replaceAll(/:(\w+)/g, '{$1}').replace('(.*)', '{path}');
    return paths[template]?.[method.toLowerCase()] === undefined;
  });
  assert.deepEqual(missing, []);
});

void test('docs/openapi.json is the description that the server gives', async () => {
  const written: unknown = JSON.parse(readFileSync(inRoot('docs', 'openapi.json'), 'utf8'));
  assert.deepEqual(written, await described(), 'run npm run docs:openapi and read the difference');
});

void test(
  `${SECONDS} seconds of what nobody would ask: no 5xx, and no answer that is not described`,
  { timeout: 180_000 },
  async () => {
    const own = await ownHouse('fuzz');
    try {
      const seed = Date.now() % 1_000_000;
      const { asked, operations, byStatus, faults } = await fuzzHouse(own, { seconds: SECONDS, seed });
      process.stdout.write(
        `${asked} requests to ${operations} operations, seed ${seed}: ${JSON.stringify(byStatus)}\n`,
      );
      assert.deepEqual(faults, [], `seed ${seed}`);
      assert.ok(asked >= operations);
    } finally {
      await own.stop();
    }
  },
);
