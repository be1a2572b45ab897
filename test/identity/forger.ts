/** Keys of the tests: one that the identity server publishes though the tests hold it, and one of a machine. */
import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { exportJWK, SignJWT, type JWK, type JWTPayload } from 'jose';

export interface TestKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly privatePem: string;
  readonly publicPem: string;
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
}

export async function testKey(kid: string): Promise<TestKey> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const marks = { kid, alg: 'RS256', use: 'sig' };
  return {
    kid,
    privateKey,
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    publicJwk: { ...(await exportJWK(publicKey)), ...marks },
    privateJwk: { ...(await exportJWK(privateKey)), ...marks },
  };
}

export const signWith = (
  key: TestKey,
  claims: JWTPayload,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header }).sign(key.privateKey);

/** What a machine shows instead of a secret (RFC 7523). */
export const assertion = (key: TestKey, clientId: string, audience: string): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  return signWith(key, { iss: clientId, sub: clientId, aud: audience, jti: randomUUID(), iat: now, exp: now + 60 });
};
