/** Secrets of the embedded profile: generated once, kept in the data folder with mode 0600. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataDir } from './paths.ts';
import { rotated, type Rotation } from './rotation.ts';

type Name = 'database' | 'master' | 'demo' | 'appKeys' | 'adminJwt' | 'apiTokenSalt' | 'transferTokenSalt' | 'usersJwt';

/** What a rotation leaves beside them. */
type Left = 'previous' | 'previousUntil' | 'historyKeys';

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
  const file = secretsFile();
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(generate(), null, 2), { mode: 0o600, flag: 'wx' });
  }
  return readSecrets(file)[name];
}

// Written by this file and nobody else.
const readSecrets = (file: string): Record<Name, string> & Partial<Record<Left, string>> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<Name, string> & Partial<Record<Left, string>>;

const secretsFile = (): string => join(dataDir(), 'secrets', 'secrets.json');

/** What the last rotation has left, as settings of the server; nothing before the first. */
export function rotationSettings(): Record<string, string> {
  secret('master');
  const { previous, previousUntil, historyKeys } = readSecrets(secretsFile());
  if (previous === undefined || previousUntil === undefined || historyKeys === undefined) return {};
  return {
    MOTCUA_SECRET_PREVIOUS: previous,
    MOTCUA_SECRET_PREVIOUS_UNTIL: previousUntil,
    MOTCUA_HISTORY_KEYS: historyKeys,
  };
}

/** New secrets in the embedded profile's file; those of before count until the moment that is answered. */
export function rotateSecrets(wish: Rotation): string {
  secret('master');
  const file = secretsFile();
  const known = readSecrets(file);
  const next = rotated(
    {
      MOTCUA_SECRET: known.master,
      MOTCUA_APP_KEYS: known.appKeys,
      MOTCUA_ADMIN_JWT_SECRET: known.adminJwt,
      MOTCUA_USERS_JWT_SECRET: known.usersJwt,
      MOTCUA_API_TOKEN_SALT: known.apiTokenSalt,
      MOTCUA_TRANSFER_TOKEN_SALT: known.transferTokenSalt,
      MOTCUA_HISTORY_KEYS: known.historyKeys ?? '',
    },
    wish,
  );
  const value = (name: string, otherwise: string): string => next[name] ?? otherwise;
  const kept = {
    ...known,
    master: value('MOTCUA_SECRET', known.master),
    appKeys: value('MOTCUA_APP_KEYS', known.appKeys),
    adminJwt: value('MOTCUA_ADMIN_JWT_SECRET', known.adminJwt),
    usersJwt: value('MOTCUA_USERS_JWT_SECRET', known.usersJwt),
    apiTokenSalt: value('MOTCUA_API_TOKEN_SALT', known.apiTokenSalt),
    transferTokenSalt: value('MOTCUA_TRANSFER_TOKEN_SALT', known.transferTokenSalt),
    previous: known.master,
    previousUntil: value('MOTCUA_SECRET_PREVIOUS_UNTIL', ''),
    historyKeys: value('MOTCUA_HISTORY_KEYS', ''),
  };
  writePrivately(file, JSON.stringify(kept, null, 2));
  return value('MOTCUA_SECRET_PREVIOUS_UNTIL', '');
}

/** As a whole or not at all, readable by its owner alone. */
export function writePrivately(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The secret of a machine client: derived, as plugins/identity derives it. */
export const machineSecret = (client: 'exchange' | 'provisioning'): string =>
  createHmac('sha256', secret('master')).update(`client:${client}`).digest('hex');

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
  writePrivately(file, JSON.stringify(next, null, 2));
  return next.active;
}
