/** The embedded identity server in a house of its own, as the journey's other end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess, stopProcess, type House } from '../../scripts/lib/house.ts';
import { dataDir } from '../../scripts/lib/paths.ts';
import { exchangeSecret } from '../../scripts/lib/secrets.ts';
import { embeddedEnvironment } from '../../scripts/lib/settings.ts';
import { query } from '../support/database.ts';
import { ownHouse } from '../support/house.ts';
import { signIn } from '../support/pages.ts';
import { assertion, signWith, testKey, type TestKey } from './forger.ts';
import type { IdentityServer } from './server.ts';

const DATABASE = 'identity_embedded';

export async function embeddedServer(): Promise<IdentityServer> {
  const folder = join(dataDir(), DATABASE);
  const machine = await testKey('machine');
  const forger = await testKey('forger');
  let keys: readonly TestKey[] = [await testKey('first')];
  const writeKeys = (): void => {
    mkdirSync(join(folder, 'secrets'), { recursive: true });
    writeFileSync(
      join(folder, 'secrets', 'identity-key.json'),
      JSON.stringify({ keys: [...keys, forger].map(({ privateJwk }) => privateJwk) }),
    );
  };
  writeKeys();
  const env = {
    MOTCUA_DATA_DIR: folder,
    MOTCUA_PANEL_LOGIN: 'identity',
    MOTCUA_MACHINE_JWKS: JSON.stringify({ keys: [machine.publicJwk] }),
  };
  const house: House = await ownHouse(DATABASE, env);
  let { server } = house;
  const restart = async (): Promise<void> => {
    writeKeys();
    await stopProcess(server);
    const ports = { port: Number(new URL(house.url).port), simulatorPort: Number(new URL(house.simulatorUrl).port) };
    server = await startProcess('server.ts', {
      ...embeddedEnvironment({ ...ports, databaseUrl: house.appDatabaseUrl }),
      MOTCUA_PANEL: 'off',
      ...env,
    });
  };
  return {
    name: 'the embedded identity server',
    house,
    issuer: `${house.url}/realms/motcua`,
    officerSignsIn: signIn,
    endSessionsOf: async (username) => {
      await query(
        "DELETE FROM motcua_oidc WHERE payload->>'accountId' = $1",
        [`officer:${username}`],
        house.databaseUrl,
      );
    },
    disable: async (username) => {
      await query('UPDATE officers SET active = false WHERE username = $1', [username], house.databaseUrl);
    },
    rotateKeys: async () => {
      keys = [await testKey('second'), ...keys];
      await restart();
    },
    retireOldKeys: async () => {
      keys = keys.slice(0, 1);
      await restart();
    },
    forge: (claims, header) => signWith(forger, claims, header),
    publicKey: forger.publicPem,
    machine: { secret: exchangeSecret(), sign: (audience) => assertion(machine, 'exchange-key', audience) },
    stop: async () => {
      await stopProcess(server);
      await house.stop();
    },
  };
}
