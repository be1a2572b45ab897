/** Crockford's base32: no I, L, O, U, so that nobody mistakes one sign for another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 7;
const GROUP = 4;
/** 28 signs of 5 bits: 140 bits, of which one random byte feeds each sign. */
export const VERIFY_BYTES = GROUPS * GROUP;

/** Groups 28 signs as `XXXX-XXXX-…`. `random` must hold 28 bytes of a secure source. */
export function verifyCode(random: Uint8Array): string {
  const signs = [...random.subarray(0, VERIFY_BYTES)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return inGroups(signs);
}

/** What a person typed or scanned, as it is stored: upper case, in groups, look-alikes mended. */
export function readVerifyCode(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 64);
  return inGroups(signs);
}

const inGroups = (signs: string): string => signs.match(/.{1,4}/g)?.join('-') ?? '';
