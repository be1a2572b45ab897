/** Secrets of the embedded profile: generated once, kept in the data folder with mode 0600. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './paths.ts';

type Name = 'database' | 'master' | 'demo' | 'appKeys' | 'adminJwt' | 'apiTokenSalt' | 'transferTokenSalt' | 'usersJwt';

const generate = (): Record<Name, string> => {
  const hex = (): string => randomBytes(32).toString('hex');
  return {
    database: hex(),
    master: hex(),
    appKeys: `${hex()},${hex()}`,
    adminJwt: hex(),
    apiTokenSalt: hex(),
    transferTokenSalt: hex(),
    usersJwt: hex(),
    // One password for all demo accounts, easy to type: printed by `npm start`, never in the repository.
    demo: `Sen-${randomBytes(6).toString('base64url').replace(/[-_]/g, 'x')}-1`,
  };
};

export function secret(name: Name): string {
  const folder = join(dataDir(), 'secrets');
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(generate(), null, 2), { mode: 0o600, flag: 'wx' });
  }
  // Written by this function and nobody else.
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<Name, string>)[name];
}

/** The secret of the machine client `exchange`: derived, as plugins/identity derives it. */
export const exchangeSecret = (): string =>
  createHmac('sha256', secret('master')).update('client:exchange').digest('hex');

/** The password of the application's database role: derived, so that installations made before it was there have it too. */
export const applicationPassword = (): string =>
  createHmac('sha256', secret('master')).update('database:application').digest('hex');

interface MasterKeys {
  readonly active: string;
  readonly keys: Readonly<Record<string, string>>;
}

const newMasterKey = (keys: MasterKeys['keys']): MasterKeys => {
  const active = `k${Object.keys(keys).length + 1}`;
  return { active, keys: { ...keys, [active]: randomBytes(32).toString('base64') } };
};

/** The file of the master keys that the keys of sensitive data are wrapped with; the first is made with it. */
export function dataKeysFile(): string {
  const folder = join(dataDir(), 'secrets');
  const file = join(folder, 'data-keys.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(newMasterKey({}), null, 2), { mode: 0o600, flag: 'wx' });
  }
  return file;
}

/** Adds a master key to the file and makes it the active one; those before stay, to open what they wrapped. */
export function addMasterKey(file = dataKeysFile()): string {
  // Written by these two functions, or by an operator in the same form: the server checks it when it reads it.
  const known = JSON.parse(readFileSync(file, 'utf8')) as MasterKeys;
  const next = newMasterKey(known.keys);
  writeFileSync(`${file}.new`, JSON.stringify(next, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return next.active;
}
