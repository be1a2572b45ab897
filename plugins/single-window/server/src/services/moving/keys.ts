/** The key that this installation signs its exports with, and the keys of others that it trusts. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import type { Core as StrapiCore } from '@strapi/strapi';
import type { PublicKey } from '../../domain/moving/file';
import { fingerprint, publicHalf, thumbprint, type SigningKey } from '../../domain/moving/seal';

/** Made when it is first needed, kept in the data folder with mode 0600. */
export async function ownKey(dataDir = resolve(process.env['MOTCUA_DATA_DIR'] ?? '.data')): Promise<SigningKey> {
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'moving-key.json');
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
    const jwk = await exportJWK(privateKey);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Written whole under another name first: of two processes that start together, the first one's key is everybody's.
    const mine = `${file}.${randomBytes(6).toString('hex')}`;
    writeFileSync(mine, JSON.stringify({ ...jwk, kid: await thumbprint(jwk) }), { mode: 0o600 });
    try {
      linkSync(mine, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(mine);
    }
  }
  // Written by this function and nobody else.
  return JSON.parse(readFileSync(file, 'utf8')) as SigningKey;
}

export interface TrustedKey {
  readonly key: PublicKey;
  /** What its holder called itself when it was trusted. */
  readonly name: string;
  readonly by: string;
  readonly at: string;
}

const TRUSTED = { type: 'motcua', name: 'moving', key: 'trusted' };

const trustedKeys = async (strapi: StrapiCore.Strapi): Promise<readonly TrustedKey[]> =>
  // Written by the functions below.
  ((await strapi.store.get(TRUSTED)) as readonly TrustedKey[] | null) ?? [];

const write = (strapi: StrapiCore.Strapi, keys: readonly TrustedKey[]): Promise<void> =>
  strapi.store.set({ ...TRUSTED, value: keys });

export async function trustKey(strapi: StrapiCore.Strapi, trusted: TrustedKey): Promise<void> {
  const others = (await trustedKeys(strapi)).filter(({ key }) => key.kid !== trusted.key.kid);
  await write(strapi, [...others, { ...trusted, key: publicHalf(trusted.key) }]);
}

/** False when there was none. */
export async function distrustKey(strapi: StrapiCore.Strapi, kid: string): Promise<boolean> {
  const before = await trustedKeys(strapi);
  const after = before.filter(({ key }) => key.kid !== kid);
  if (after.length < before.length) await write(strapi, after);
  return after.length < before.length;
}

/** Our own key is trusted: what comes back is still ours. */
export async function isTrusted(strapi: StrapiCore.Strapi, { kid }: PublicKey): Promise<boolean> {
  return kid === (await ownKey()).kid || (await trustedKeys(strapi)).some(({ key }) => key.kid === kid);
}

export async function keysForPanel(strapi: StrapiCore.Strapi) {
  const own = publicHalf(await ownKey());
  const trusted = (await trustedKeys(strapi)).map((one) => ({ ...one, fingerprint: fingerprint(one.key) }));
  return { own: { key: own, fingerprint: fingerprint(own) }, trusted };
}
