const MAX_LENGTH = 150;
const RESERVED = '<>:"|?*';

const printable = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  const direction =
    (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return code >= 0x20 && code !== 0x7f && !direction && !RESERVED.includes(letter);
};

/** The last extension in lower case with its dot, or an empty text. */
export const extensionOf = (name: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';

/** A name that is safe to show, store and send in a header: NFC, no path, no control or direction marks, at most 150 characters. */
export function safeFileName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const clean = Array.from(base)
    .filter(printable)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
  const extension = extensionOf(clean);
  const stem = Array.from(clean.slice(0, clean.length - extension.length))
    .slice(0, MAX_LENGTH - extension.length)
    .join('')
    .trim();
  return (stem === '' ? 'tep' : stem) + extension;
}
