/** The embedded identity server in a house of its own, as the journey's other end. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../../scripts/lib/paths.ts';
import { machineSecret } from '../../scripts/lib/secrets.ts';
import { query } from '../support/database.ts';
import { ownHouse } from '../support/house.ts';
import { signIn } from '../support/pages.ts';
import { assertion, signWith, testKey, type TestKey } from './forger.ts';
import { TRUST_SECONDS, untrusted, type IdentityServer } from './server.ts';

const DATABASE = 'identity_embedded';

export async function embeddedServer(): Promise<IdentityServer> {
  const folder = join(dataDir(), DATABASE);
  const machine = await testKey('machine');
  const forger = await testKey('forger');
  let keys: readonly TestKey[] = [await testKey('first')];
  const writeKeys = (): void => {
    mkdirSync(join(folder, 'secrets'), { recursive: true });
    const file = join(folder, 'secrets', 'identity-key.json');
    // In one step: the server reads the file whenever it has been replaced.
    writeFileSync(`${file}.new`, JSON.stringify({ keys: [...keys, forger].map(({ privateJwk }) => privateJwk) }));
    renameSync(`${file}.new`, file);
  };
  writeKeys();
  const house = await ownHouse(DATABASE, {
    MOTCUA_DATA_DIR: folder,
    MOTCUA_PANEL_LOGIN: 'identity',
    MOTCUA_MACHINE_JWKS: JSON.stringify({ keys: [machine.publicJwk] }),
    MOTCUA_KEY_TRUST_SECONDS: String(TRUST_SECONDS),
  });
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
      writeKeys();
    },
    retireOldKeys: async () => {
      keys = keys.slice(0, 1);
      writeKeys();
      await untrusted();
    },
    forge: (claims, header) => signWith(forger, claims, header),
    publicKey: forger.publicPem,
    machine: { secret: machineSecret('exchange'), sign: (audience) => assertion(machine, 'exchange-key', audience) },
    stop: () => house.stop(),
  };
}
