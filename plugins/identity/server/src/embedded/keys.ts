/** The embedded identity server's keys: made at the first start, kept in the data folder with mode 0600. The first one signs, the others are still believed. */
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function signingKeys(dataDir: string): readonly JsonWebKey[] {
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'identity-key.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = {
      ...privateKey.export({ format: 'jwk' }),
      use: 'sig',
      alg: 'RS256',
      kid: `motcua-${Date.now().toString(36)}`,
    };
    writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  }
  // One key as written above, or a list of them after a rotation.
  const read = JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey | { readonly keys: readonly JsonWebKey[] };
  const isList = (value: typeof read): value is { readonly keys: readonly JsonWebKey[] } =>
    'keys' in value && Array.isArray(value.keys);
  return isList(read) ? read.keys : [read];
}

/** The part that everybody may know. */
export const publicPart = ({
  kty,
  n,
  e,
  use,
  alg,
  kid,
}: JsonWebKey & { readonly kid?: unknown }): Record<string, unknown> => ({ kty, n, e, use, alg, kid });
