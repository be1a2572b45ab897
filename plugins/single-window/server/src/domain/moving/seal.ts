/** The signature under an exported procedure: who made it, and that nobody changed it on the way. */
import { calculateJwkThumbprint, flattenedVerify, FlattenedSign, importJWK, type JWK } from 'jose';
import { canonicalJson } from '../hash-chain';
import { FileRefused, type ProcedureFile, type PublicKey, type UnsignedFile } from './file';

/** RFC 9864: the algorithm by its own name. */
const ALGORITHM = 'Ed25519';

export type SigningKey = PublicKey & { readonly d: string };

const bytes = (file: UnsignedFile): Uint8Array => new TextEncoder().encode(canonicalJson(file));

export const publicHalf = ({ kty, crv, x, kid }: PublicKey): PublicKey => ({ kty, crv, x, kid });

export const thumbprint = (key: JWK): Promise<string> => calculateJwkThumbprint(key, 'sha256');

/** The thumbprint as two people compare it over the telephone: hexadecimal, in groups of four. */
export const fingerprint = ({ kid }: PublicKey): string =>
  (
    Buffer.from(kid, 'base64url')
      .toString('hex')
      .match(/.{1,4}/g) ?? []
  ).join(' ');

export async function seal(file: UnsignedFile, key: SigningKey): Promise<ProcedureFile> {
  const signed = await new FlattenedSign(bytes(file))
    .setProtectedHeader({ alg: ALGORITHM, kid: key.kid })
    .sign(await importJWK(key, ALGORITHM));
  return { ...file, signature: { protected: signed.protected ?? '', signature: signed.signature } };
}

/** Throws unless the file is as the holder of its key signed it; whether he is to be trusted is asked elsewhere. */
export async function verifySeal({ signature, ...file }: ProcedureFile): Promise<void> {
  const { key } = file.installation;
  try {
    if ((await thumbprint(key)) !== key.kid) throw new Error('The key is not the one that it names');
    await flattenedVerify(
      { ...signature, payload: Buffer.from(bytes(file)).toString('base64url') },
      await importJWK(publicHalf(key), ALGORITHM),
      { algorithms: [ALGORITHM] },
    );
  } catch {
    throw new FileRefused('tampered', {
      vi: 'Chữ ký của tệp không đúng: nội dung đã bị sửa sau khi xuất, hoặc tệp bị hỏng. Hãy xin lại tệp gốc từ nơi xuất.',
      en: 'The signature does not fit: the content was changed after the export, or the file is damaged. Ask for the original again.',
    });
  }
}
