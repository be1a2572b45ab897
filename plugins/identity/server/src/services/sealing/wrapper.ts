/** Who wraps the data keys: keys from a file or the environment, or a KMS that a plugin brings. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A small port: a KMS needs no more. Wrapping is for tens of keys, never for a request. */
export interface KeyWrapper {
  /** The master key that wraps now. */
  active(): Promise<string>;
  wrap(secret: Buffer): Promise<{ readonly by: string; readonly wrapped: string }>;
  unwrap(by: string, wrapped: string): Promise<Buffer>;
}

const masterKeys = z
  .object({
    active: z.string().min(1),
    keys: z.record(
      z.string(),
      z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'a key has 32 bytes'),
    ),
  })
  .refine(({ active, keys }) => keys[active] !== undefined, 'the active key is not among the keys');
export type MasterKeys = z.infer<typeof masterKeys>;

/** From `MOTCUA_DATA_KEYS_FILE`, else `MOTCUA_DATA_KEYS`; read anew each time, so that a key added beside running servers is found. */
function readMasterKeys(env: NodeJS.ProcessEnv = process.env): MasterKeys {
  const file = env['MOTCUA_DATA_KEYS_FILE'];
  const text = file === undefined ? env['MOTCUA_DATA_KEYS'] : readFileSync(file, 'utf8');
  if (text === undefined)
    throw new Error('Give MOTCUA_DATA_KEYS_FILE or MOTCUA_DATA_KEYS (docs/operators.md, "Keys of sensitive data").');
  return masterKeys.parse(JSON.parse(text));
}

const NONCE = 12;
const TAG = 16;

export function localWrapper(read: () => MasterKeys = readMasterKeys): KeyWrapper {
  const secretOf = (name: string): Buffer => {
    const key = read().keys[name];
    if (key === undefined) throw new Error(`The master key "${name}" is not among the keys of this installation.`);
    return Buffer.from(key, 'base64');
  };
  return {
    active: () => Promise.resolve(read().active),
    wrap: (secret) => {
      const by = read().active;
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', secretOf(by), nonce).setAAD(Buffer.from(by));
      const body = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Promise.resolve({ by, wrapped: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64') });
    },
    unwrap: (by, wrapped) => {
      const all = Buffer.from(wrapped, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', secretOf(by), all.subarray(0, NONCE))
        .setAAD(Buffer.from(by))
        .setAuthTag(all.subarray(NONCE, NONCE + TAG));
      return Promise.resolve(Buffer.concat([decipher.update(all.subarray(NONCE + TAG)), decipher.final()]));
    },
  };
}
