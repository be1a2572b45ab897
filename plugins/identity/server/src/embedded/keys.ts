/** The embedded identity server's signing key: made at the first start, kept in the data folder with mode 0600. */
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function signingKey(dataDir: string): JsonWebKey {
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
  // Written by this function and nobody else.
  return JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey;
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
