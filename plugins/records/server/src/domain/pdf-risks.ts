import { inflateSync } from 'node:zlib';

export type PdfFault = 'damaged' | 'encrypted' | 'active' | 'unpacked';

/** Names that make a PDF do something by itself or carry other files (ISO 32000-1, 12.6.4 and 7.11.4): too long to come about by chance. */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])/;
/** Short ones, which the bytes of a picture may hold too: looked for outside streams. */
const ACTIVE_SHORT = /\/(?:JS|XFA)(?![A-Za-z0-9])/;
/** Another file behind or between: an archive, a web page, a program. Each reader would see what it looks for. */
const ANOTHER_FILE = /PK\u0003\u0004|PK\u0005\u0006|<script|<html|<\?php|\u007fELF/i;
/** The object streams of a paper hold dictionaries, not pages: all of them together are small. */
const MAX_INFLATED = 20 * 1024 * 1024;
const MOST_OBJECT_STREAMS = 5000;
const OBJECT_STREAM = '/ObjStm';
/** How far the dictionary of an object stream may reach behind its name. */
const DICTIONARY = 600;

/** Names may be written with `#xx` (ISO 32000-1, 7.3.5): `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Where the bytes of a stream begin at or behind a place; null when none does. */
function streamStart(text: string, from: number, until = text.length): number | null {
  for (let at = text.indexOf('stream', from); at !== -1 && at < until; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    if (text[at + 6] === '\n') return at + 7;
    if (text[at + 6] === '\r' && text[at + 7] === '\n') return at + 8;
  }
  return null;
}

/** Everything outside streams: what lies in a picture's or font's bytes says nothing. Null for a stream without end. Each place is looked at once. */
function withoutStreams(text: string): string | null {
  const parts: string[] = [];
  let at = 0;
  for (let start = streamStart(text, at); start !== null; start = streamStart(text, at)) {
    const end = text.indexOf('endstream', start);
    if (end === -1) return null;
    parts.push(text.slice(at, start));
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

const count = (text: string, word: string): number => text.split(word).length - 1;

/** `/Obj#53tm`: nobody writes that but to hide. */
const hidesObjectStream = (text: string): boolean =>
  count(plainNames(text), OBJECT_STREAM) > count(text, OBJECT_STREAM);

function inflate(bytes: Buffer, most: number): Buffer | 'damaged' | 'unpacked' {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacked' : 'damaged'; // zlib's own error
  }
}

/** What the object streams hide, where modern writers keep their dictionaries; unpacked within one allowance for the file. */
function objectStreamsFault(text: string, bytes: Buffer): PdfFault | null {
  if (count(text, OBJECT_STREAM) > MOST_OBJECT_STREAMS) return 'unpacked';
  let left = MAX_INFLATED;
  for (let at = text.indexOf(OBJECT_STREAM); at !== -1; at = text.indexOf(OBJECT_STREAM, at + 1)) {
    const start = streamStart(text, at, at + DICTIONARY);
    if (start === null) continue;
    const inflated = inflate(bytes.subarray(start), left);
    if (typeof inflated === 'string') return inflated;
    left -= inflated.length;
    const names = plainNames(inflated.toString('latin1'));
    if (ACTIVE.test(names) || ACTIVE_SHORT.test(names)) return 'active';
  }
  return null;
}

/** Why a PDF is not taken, or null. */
export function pdfFault(bytes: Buffer): PdfFault | null {
  const text = bytes.toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-') || !text.slice(-2048).includes('%%EOF') || !text.includes('startxref'))
    return 'damaged';
  const outside = withoutStreams(text);
  if (outside === null || !outside.includes('/Root')) return 'damaged';
  const plain = plainNames(outside);
  if (
    ACTIVE.test(plainNames(text)) ||
    ACTIVE_SHORT.test(plain) ||
    hidesObjectStream(text) ||
    ANOTHER_FILE.test(outside)
  )
    return 'active';
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(plain)) return 'encrypted';
  return objectStreamsFault(text, bytes);
}
