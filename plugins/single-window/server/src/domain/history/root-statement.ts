/** What is signed each day, and with which key. */
import { createHash, createHmac, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson, GENESIS } from '../hash-chain';
import { nodeHash } from './merkle';

const VIETNAM = 7 * 3_600_000;
const DAY = 86_400_000;

/** `2026-11-26` in Vietnam. */
export const dayOf = (at: Date): string => new Date(at.getTime() + VIETNAM).toISOString().slice(0, 10);
/** The first moment after the day. */
export const endOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + DAY - VIETNAM);
export const dayAfter = (day: string): string => dayOf(endOf(day));

export interface DayRoot {
  readonly day: string;
  readonly leaves: number;
  readonly root: string;
  /** The head of the day before; zeros before the first. */
  readonly previousHead: string;
}

export const FIRST_HEAD = GENESIS;

/** The root of all days so far. */
export const headOf = ({ previousHead, root }: Pick<DayRoot, 'previousHead' | 'root'>): string =>
  nodeHash(previousHead, root);

/** The signed text, to the byte. */
export const statementOf = ({ day, leaves, root, previousHead }: DayRoot): string =>
  canonicalJson({ format: 'motcua-history/1', day, leaves, root, previousHead, head: headOf({ previousHead, root }) });

/** PKCS #8 around a bare Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The installation's signing key, from its secret: the same in each of its processes, and nowhere in a file. */
export function signingKey(secret: string): KeyObject {
  const seed = createHmac('sha256', secret).update('history:ed25519').digest();
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

export const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');

/** How people compare keys: the SHA-256 of the public key. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');

/** By what people know the key that an installation's secret signs with. */
export const keyMarkOf = (secret: string): string => fingerprintOf(publicKeyOf(signingKey(secret)));

export const signStatement = (statement: string, key: KeyObject): string =>
  sign(null, Buffer.from(statement), key).toString('base64');

export function isSigned(statement: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(statement), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
