/** What a scanner types when it reads the QR code of a chip card. Pure. */
export interface Card {
  readonly personalNumber: string;
  readonly fullName: string;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female';
  readonly address?: string;
}

const TONES: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/dd/gi, 'đ'],
  [/uow/gi, 'ươ'],
  [/aa/gi, 'â'],
  [/ee/gi, 'ê'],
  [/oo/gi, 'ô'],
  [/aw/gi, 'ă'],
  [/ow/gi, 'ơ'],
  [/uw|w/gi, 'ư'],
];

/** Where the tone goes: on the last vowel with a mark, else on the first of two, the middle of three, the one before a consonant. */
function toned(word: string, tone: string): string {
  const marked = [...word.matchAll(/[âêôăơư]/g)].at(-1);
  const core = /^(?:qu|gi(?=[aeiouy]))?[^aeiouy]*([aeiouy]+)(.*)$/.exec(word);
  const start = core ? word.length - (core[1] ?? '').length - (core[2] ?? '').length : 0;
  const vowels = core?.[1] ?? '';
  const closed = (core?.[2] ?? '') !== '';
  const at = marked?.index ?? start + (closed ? vowels.length - 1 : vowels.length > 2 ? 1 : 0);
  return `${word.slice(0, at + 1)}${tone}${word.slice(at + 1)}`.normalize('NFC');
}

/** `Nguyeenx` → `nguyễn`: keys of the Telex input method that nobody turned into letters. Other words stay. */
function fromTelex(word: string): string {
  if (!/^[a-z]+$/i.test(word)) return word;
  const last = word.slice(-1).toLowerCase();
  // No Vietnamese word ends so, and none is written with these pairs.
  const tone = TONES[last];
  if (tone === undefined && !/w|aa|ee|oo|dd/i.test(word)) return word;
  const letters = MARKS.reduce(
    (text, [keys, letter]) => text.replace(keys, letter),
    (tone === undefined ? word : word.slice(0, -1)).toLowerCase(),
  );
  return tone === undefined ? letters : toned(letters, tone);
}

const words = (text: string): string => text.trim().split(/\s+/).map(fromTelex).join(' ').normalize('NFC');

function dateOf(text: string): string | undefined {
  const found = /^(\d{2})[/.-]?(\d{2})[/.-]?(\d{4})$/.exec(text.trim());
  if (!found) return undefined;
  const [, day = '', month = '', year = ''] = found;
  const iso = `${year}-${month}-${day}`;
  return Number.isNaN(Date.parse(iso)) || new Date(iso).getUTCDate() !== Number(day) ? undefined : iso;
}

function sexOf(text: string): Card['sex'] {
  const plain = words(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain === 'nam') return 'male';
  return plain === 'nu' ? 'female' : undefined;
}

/** A card, or a number alone as typed by hand; null when it is neither. */
export function readCard(typed: string): Card | null {
  const text = typed
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufeff]/g, '')
    .trim();
  const number = text.replace(/[\s.]/g, '');
  if (/^(\d{12}|\d{10}|\d{13})$/.test(number)) return { personalNumber: number, fullName: '' };
  const parts = text.split(/[|¦‖\t]/).map((part) => part.trim());
  const start = parts.findIndex((part) => /^\d{12}$/.test(part));
  if (start < 0 || parts.length < start + 3) return null;
  const rest = parts.slice(start + 1);
  // The old card's number stands between the new one and the name; it may be empty or left out.
  const nameAt = rest.findIndex((part) => /\p{L}/u.test(part));
  if (nameAt < 0) return null;
  const [name = '', born = '', sex = '', address = ''] = rest.slice(nameAt);
  const birthDate = dateOf(born);
  const said = sexOf(sex);
  const place = words(address);
  return {
    personalNumber: parts[start] ?? '',
    fullName: words(name),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(said === undefined ? {} : { sex: said }),
    ...(place === '' ? {} : { address: place }),
  };
}
