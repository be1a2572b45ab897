/** The embedded identity server's keys: made at the first start, kept in the data folder with mode 0600. The first one signs, the others are still believed. */
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Keys = readonly JsonWebKey[];

function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = {
    ...privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: `motcua-${Date.now().toString(36)}`,
  };
  writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
}

function read(file: string): Keys {
  // One key as written above, or a list of them after a rotation.
  const written = JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey | { readonly keys: Keys };
  const isList = (value: typeof written): value is { readonly keys: Keys } =>
    'keys' in value && Array.isArray(value.keys);
  return isList(written) ? written.keys : [written];
}

/** The keys as the file holds them now: rotating them needs no restart. The same list until the file is replaced. */
export function signingKeys(dataDir: string): () => Keys {
  const file = join(dataDir, 'secrets', 'identity-key.json');
  if (!existsSync(file)) makeKey(file);
  return whenNew(
    () => statSync(file).mtimeMs,
    () => read(file),
  );
}

/** What is made of something, made again only when that has changed. */
export function whenNew<From, Made>(from: () => From, make: (value: From) => Made): () => Made {
  let last: { readonly from: From; readonly made: Made } | null = null;
  return () => {
    const now = from();
    if (last?.from !== now) last = { from: now, made: make(now) };
    return last.made;
  };
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
