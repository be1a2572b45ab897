/** Dossier codes and filing numbers (domain.md §4). */
import { isoDay, localDay } from './working-time/calendar';

/** `yyMMdd` in Vietnam. */
export const codeDay = (at: Date): string => isoDay(localDay(at)).slice(2).replaceAll('-', '');

/** `<agency code>-<yyMMdd of reception>-<serial of that day>`; four digits, more when a day has more. */
export const dossierCode = (agencyCode: string, receivedAt: Date, serial: number): string =>
  `${agencyCode}-${codeDay(receivedAt)}-${String(serial).padStart(4, '0')}`;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A filing number: the day and eight characters that nobody can guess or confuse (Crockford's alphabet). `random` gives 0–255. */
export const filingNumber = (at: Date, random: Uint8Array): string =>
  `HS-${codeDay(at)}-${[...random.slice(0, 8)].map((byte) => ALPHABET[byte % 32]).join('')}`;
