import { inflateSync } from 'node:zlib';

export type PdfFault = 'damaged' | 'encrypted' | 'active';

/** Names that make a PDF do something by itself or carry other files (ISO 32000-1, 12.6.4 and 7.11.4): too long to come about by chance. */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])/;
/** Short ones, which the bytes of a picture may hold too: looked for outside streams. */
const ACTIVE_SHORT = /\/(?:JS|XFA)(?![A-Za-z0-9])/;
/** An object stream larger than this is not a paper of a citizen. */
const MAX_INFLATED = 20 * 1024 * 1024;
const OBJECT_STREAM = /\/ObjStm\b[^]{0,600}?stream\r?\n/g;

/** Names may be written with `#xx` (ISO 32000-1, 7.3.5): `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Everything outside streams: what lies in a picture's or font's bytes says nothing. */
const withoutStreams = (text: string): string => text.replace(/\bstream\r?\n[^]*?\bendstream\b/g, 'stream endstream');

const count = (text: string, word: string): number => text.split(word).length - 1;

/** `/Obj#53tm`: nobody writes that but to hide. */
const hidesObjectStream = (text: string): boolean => count(plainNames(text), '/ObjStm') > count(text, '/ObjStm');

/** Why a PDF is not taken, or null. Looks into object streams too, where modern writers keep their dictionaries. */
export function pdfFault(bytes: Buffer): PdfFault | null {
  const text = bytes.toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-') || !text.slice(-2048).includes('%%EOF') || !text.includes('startxref'))
    return 'damaged';
  const plain = plainNames(withoutStreams(text));
  if (ACTIVE.test(plainNames(text)) || ACTIVE_SHORT.test(plain) || hidesObjectStream(text)) return 'active';
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(plain)) return 'encrypted';
  for (const match of text.matchAll(OBJECT_STREAM)) {
    const inflated = inflate(bytes.subarray(match.index + match[0].length));
    if (inflated === null) return 'damaged';
    const names = plainNames(inflated);
    if (ACTIVE.test(names) || ACTIVE_SHORT.test(names)) return 'active';
  }
  return null;
}

function inflate(bytes: Buffer): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_INFLATED }).toString('latin1');
  } catch {
    return null;
  }
}
