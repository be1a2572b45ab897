/** Bearer tokens that are not what they say, made with the house's own key where only it makes the fault a single one. */
import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, SignJWT, type JWTPayload } from 'jose';
import { dataDir } from '../../scripts/lib/paths.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const hmac = (head: object, body: object, secret: string | Buffer): string => {
  const text = `${part(head)}.${part(body)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

/** @param good a token that is right. @param base the house. */
export async function hostileTokens(good: string, base: string): Promise<Readonly<Record<string, string>>> {
  const own = JSON.parse(readFileSync(join(dataDir(), 'secrets', 'identity-key.json'), 'utf8')) as JsonWebKey & {
    kid: string;
  };
  const [head = '', body = '', signature = ''] = good.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as JWTPayload;
  const { kid } = own;
  const signed = async (changes: JWTPayload, without: readonly string[] = []): Promise<string> => {
    const payload = Object.fromEntries(
      Object.entries({ ...claims, ...changes }).filter(([name]) => !without.includes(name)),
    );
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt' })
      .sign(await importJWK(own, 'RS256'));
  };
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const strangers = (header: Record<string, unknown>): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(stranger.privateKey);
  const publicKey: KeyObject = createPublicKey({ key: own, format: 'jwk' });
  const now = Math.floor(Date.now() / 1000);
  const mighty = { ...claims, preferred_username: 'quantri', realm_access: { roles: ['administrator'] } };
  return {
    'no algorithm': `${part({ alg: 'none', typ: 'JWT' })}.${part(mighty)}.`,
    'no algorithm, in other letters': `${part({ alg: 'NoNe', typ: 'JWT' })}.${part(mighty)}.`,
    'no algorithm, signature kept': `${part({ alg: 'none', kid })}.${body}.${signature}`,
    'no algorithm at all': `${part({ typ: 'JWT' })}.${body}.${signature}`,
    'the public key as a secret (PEM)': hmac(
      { alg: 'HS256', kid },
      mighty,
      publicKey.export({ type: 'spki', format: 'pem' }),
    ),
    'the public key as a secret (DER)': hmac(
      { alg: 'HS256', kid },
      mighty,
      publicKey.export({ type: 'spki', format: 'der' }),
    ),
    'the modulus as a secret': hmac({ alg: 'HS256', kid }, mighty, String(own.n)),
    'an empty secret': hmac({ alg: 'HS256', kid }, mighty, ''),
    'a well-known secret': hmac({ alg: 'HS256', kid }, mighty, 'secret'),
    'another key under our name': await strangers({ kid }),
    'another key that it brings along': await strangers({ kid, jwk: stranger.publicKey.export({ format: 'jwk' }) }),
    'another key that lies elsewhere': await strangers({ kid: 'x', jku: 'http://127.0.0.1:9/keys.json' }),
    'a certificate that lies elsewhere': await strangers({ kid: 'x', x5u: 'http://169.254.169.254/cert' }),
    'a key that is a path': await strangers({ kid: '../../../../dev/null' }),
    'a key that is a query': await strangers({ kid: `' UNION SELECT 'x` }),
    'a header that must be understood': await strangers({ kid, crit: ['b64'], b64: true }).catch(() => 'a.b.c'),
    'another body': `${head}.${part(mighty)}.${signature}`,
    'another signature': `${head}.${body}.${signature.slice(0, -8)}AAAAAAAA`,
    'no signature': `${head}.${body}.`,
    'half a token': good.slice(0, good.length / 2),
    'a token twice': `${good}.${good}`,
    'a token of five parts': `${head}.${body}.${signature}.${body}.${signature}`,
    'a very long token': `${head}.${body}.${'A'.repeat(6000)}`,
    expired: await signed({ iat: now - 7200, exp: now - 3600 }),
    'not valid yet': await signed({ nbf: now + 3600 }),
    'without an end': await signed({}, ['exp']),
    'without a subject': await signed({}, ['sub']),
    'of another issuer': await signed({ iss: 'https://evil.example/realms/motcua' }),
    'of our issuer with a slash more': await signed({ iss: `${base}/realms/motcua/` }),
    'of another realm': await signed({ iss: `${base}/realms/master` }),
    'for another audience': await signed({ aud: 'evil' }),
    'for nobody': await signed({}, ['aud']),
    'an ID token': await signed({ typ: 'ID' }),
    'a refresh token': await signed({ typ: 'Refresh' }),
    'a token of no kind': await signed({}, ['typ']),
    'of somebody who is not there': await signed({ preferred_username: 'khong-co' }),
    'of a query for a name': await signed({ preferred_username: `' OR '1'='1` }),
    'of nobody': await signed({}, ['preferred_username']),
  };
}
