/** What it costs to record who read a dossier: its page on the house's server against a second one on the same database that does not record. */
import pg from 'pg';
import type { House } from '../lib/house.ts';
import { freePort } from '../lib/ports.ts';
import { startProcess, stopProcess } from '../lib/processes.ts';
import { embeddedEnvironment } from '../lib/settings.ts';
import { officer } from '../lib/visitor.ts';
import { inTurns, requests, type Figure } from './load.ts';

/** An open dossier of the unit that the specialist of the demo works for. */
async function dossierOf(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: number }>(
    `SELECT d.id FROM dossiers d JOIN officers o ON o.agency_id = d.agency_id
     WHERE o.username = 'chuyenvien' AND d.procedure_code = '1.004873' ORDER BY d.id LIMIT 1`,
  );
  await client.end();
  if (!rows[0]) throw new Error('The demo has no dossier to read.');
  return rows[0].id;
}

export async function dossierPage(house: House): Promise<{ readonly recorded: Figure; readonly unrecorded: Figure }> {
  const port = await freePort();
  const simulatorPort = Number(new URL(house.simulatorUrl).port);
  const second = await startProcess('server.ts', {
    ...embeddedEnvironment({ port, simulatorPort, databaseUrl: house.appDatabaseUrl }),
    // The tokens are of the house.
    MOTCUA_PUBLIC_URL: house.url,
    MOTCUA_PANEL: 'off',
    MOTCUA_BENCH_UNRECORDED: '1',
    MOTCUA_RATE_FACTOR: '1000000',
  });
  try {
    const { token } = await officer(house.url, 'chuyenvien');
    const headers = { authorization: `Bearer ${token}` };
    const path = `/api/office/dossiers/${await dossierOf(house.databaseUrl)}`;
    return await inTurns({
      recorded: requests(`${house.url}${path}`, { headers }),
      unrecorded: requests(`http://127.0.0.1:${port}${path}`, { headers }),
    });
  } finally {
    await stopProcess(second);
  }
}
