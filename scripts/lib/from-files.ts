/** Settings that come from a file: `NAME_FILE=/run/secrets/name` says where `NAME` stands. */
import { existsSync, readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** Files that are their own setting, read by whoever needs them. */
const OWN = new Set(['MOTCUA_DATA_KEYS_FILE', 'MOTCUA_CLOCK_FILE']);

/** With what the files hold. A file that is not there yet says nothing: the setting is then named as missing. */
export function withFiles(env: Environment): Record<string, string | undefined> {
  const read = Object.entries(env).flatMap(([name, file]) => {
    const setting = /^((?:MOTCUA_|DATABASE_)\w+)_FILE$/.exec(name)?.[1];
    if (setting === undefined || OWN.has(name) || env[setting] !== undefined) return [];
    if (file === undefined || !existsSync(file)) return [];
    return [[setting, readFileSync(file, 'utf8').trim()] as const];
  });
  return { ...env, ...Object.fromEntries(read) };
}
