/** For documents that are made from a running server: the demo house on a data folder of its own, and what it says of its routes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteRow } from '@motcua/plugin-identity';

export interface Described {
  readonly routes: readonly RouteRow[];
  readonly openApi: Readonly<Record<string, unknown>>;
}

export async function describedHouse(): Promise<Described> {
  const data = mkdtempSync(join(tmpdir(), 'motcua-described-'));
  process.env['MOTCUA_DATA_DIR'] = data;
  const { openPostgres, startHouse } = await import('./house.ts');
  const { freePort } = await import('./ports.ts');
  const { officer } = await import('./visitor.ts');
  const postgres = await openPostgres();
  try {
    const house = await startHouse({ postgres, port: await freePort(), seed: true, panel: true });
    try {
      const administrator = await officer(house.url, 'quantri');
      return {
        routes: await administrator.json<readonly RouteRow[]>('/api/docs/routes'),
        openApi: await administrator.json<Readonly<Record<string, unknown>>>('/api/docs'),
      };
    } finally {
      await house.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
