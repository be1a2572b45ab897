/** `npm run docs:access`: writes docs/access.md from the policy and the routes of a server that it starts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteRow } from '@motcua/plugin-identity';
import { inRoot } from './lib/paths.ts';

const data = mkdtempSync(join(tmpdir(), 'motcua-access-'));
process.env['MOTCUA_DATA_DIR'] = data;
const { openPostgres, startHouse } = await import('./lib/house.ts');
const { freePort } = await import('./lib/ports.ts');
const { officer } = await import('./lib/visitor.ts');
const { accessDocument } = await import('./lib/access-document.ts');

const postgres = await openPostgres();
try {
  const house = await startHouse({ postgres, port: await freePort(), seed: true, panel: true });
  try {
    const administrator = await officer(house.url, 'quantri');
    const routes = await administrator.json<readonly RouteRow[]>('/api/docs/routes');
    writeFileSync(inRoot('docs', 'access.md'), accessDocument(routes));
  } finally {
    await house.stop();
  }
} finally {
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
}
