/**
 * One value encrypted with AES-256-GCM, and the key's number beside it. The nonce is made of the value, its owner and its label (a synthetic IV): the same
 * value of the same owner is the same text, so that a dossier and its history agree, and no nonce ever serves two values.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** How a sealed value stands in JSON. */
export interface Sealed {
  /** `<version>.<number of the data key>.<nonce, tag and text, base64url>` */
  readonly $sealed: string;
}

/** Key objects: bytes would be made into one for each value, which takes ten times as long as sealing it. */
export interface DataKey {
  readonly id: number;
  readonly cipher: KeyObject;
  readonly nonce: KeyObject;
}

const VERSION = '1';
const NONCE = 12;
const TAG = 16;

const derived = (secret: Buffer, label: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `motcua:${label}`, 32)));

export const dataKey = (id: number, secret: Buffer): DataKey => ({
  id,
  cipher: derived(secret, 'cipher'),
  nonce: derived(secret, 'nonce'),
});

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Sealed>).$sealed === 'string';

/** Which key opens it. */
export const keyIdOf = ({ $sealed }: Sealed): number => Number($sealed.split('.')[1]);

/** @param label what the value is; it opens under no other. @param owner whose it is, for example `dossier:12` */
export function seal(key: DataKey, value: unknown, label: string, owner: string): Sealed {
  const text = JSON.stringify(value);
  const nonce = createHmac('sha256', key.nonce).update(`${owner}\n${label}\n${text}`).digest().subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', key.cipher, nonce).setAAD(Buffer.from(label));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const all = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  return { $sealed: `${VERSION}.${String(key.id)}.${all.toString('base64url')}` };
}

/** Throws when it was changed, or is of another key or label. */
export function open(key: DataKey, { $sealed }: Sealed, label: string): unknown {
  const all = Buffer.from($sealed.split('.')[2] ?? '', 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.cipher, all.subarray(0, NONCE))
    .setAAD(Buffer.from(label))
    .setAuthTag(all.subarray(NONCE, NONCE + TAG));
  const text = Buffer.concat([decipher.update(all.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  return JSON.parse(text) as unknown;
}
