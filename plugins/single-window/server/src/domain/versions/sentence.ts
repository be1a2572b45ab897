/** One difference as a sentence that an official and an applicant both understand. */
import type { Text } from '@motcua/cms';
import { actOf } from '../workflow/acts';
import { isJson, isMeasure, isText, type Difference, type Step } from './differences';
import { joined, nameOf, quoted, sayValue, type Names } from './say-value';
import { itemOf, placeOf } from './vocabulary';

/** Longer than that is not repeated in a sentence: it stands beside it. */
const LONGEST = 140;

/** Steps of the chart that say nothing to a reader. */
const SILENT: ReadonlySet<string> = new Set(['machine', 'meta', 'form', 'texts', 'params', 'amount']);

interface Item {
  readonly noun: Text;
  readonly name: Text;
}

function itemName(collection: string, { key, before, after }: Step): Text {
  if (collection === 'on') return actOf(key).label;
  const found = nameOf(after) ?? nameOf(before);
  return found ?? { vi: key, en: key };
}

/** The limit by the channel that it is for, a fee by its kind. */
function itemOfStep(collection: string, step: Step): Item | null {
  const noun = itemOf(collection);
  if (!noun) return null;
  const value = step.after ?? step.before;
  if (collection === 'timeLimits' && isJson(value)) return limitItem(value['channel']);
  return { noun, name: quoted(itemName(collection, step)) };
}

const LIMIT: Text = { vi: 'thời hạn giải quyết', en: 'time limit' };

function limitItem(channel: unknown): Item {
  if (channel === 'any' || typeof channel !== 'string') return { noun: LIMIT, name: { vi: '', en: '' } };
  const name = sayValue(channel, 'channel', NO_NAMES);
  return { noun: LIMIT, name: { vi: `khi nộp ${name.vi}`, en: `when filed ${name.en}` } };
}

const NO_NAMES: Names = { field: (key) => ({ vi: key, en: key }), choice: () => null };

interface Told {
  /** Named things from the outside in. */
  readonly items: readonly Item[];
  /** Unnamed places below the last of them. */
  readonly places: readonly string[];
}

function read(trail: readonly Step[]): Told {
  const items: Item[] = [];
  let places: string[] = [];
  for (let at = 0; at < trail.length; at += 1) {
    const step = trail[at];
    const next = trail[at + 1];
    const item = step && next ? itemOfStep(step.key, next) : null;
    if (item) {
      items.push(item);
      places = [];
      at += 1;
    } else if (step && !SILENT.has(step.key)) places.push(step.key);
  }
  return { items, places };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: Text): Text => ({ vi: `${capital(text.vi)}.`, en: `${capital(text.en)}.` });
const say = ({ noun, name }: Item): Text => ({
  vi: `${noun.vi} ${name.vi}`.trim(),
  en: `${noun.en} ${name.en}`.trim(),
});

/** The innermost named thing, and in brackets what holds it: `câu “Số tầng” (phần “Công trình”)`. */
function subject(items: readonly Item[]): Text | null {
  const inner = items.at(-1);
  if (!inner) return null;
  const holder = items.at(-2);
  return holder
    ? { vi: `${say(inner).vi} (${say(holder).vi})`, en: `${say(inner).en} (${say(holder).en})` }
    : say(inner);
}

const place = (keys: readonly string[]): Text => {
  const named = keys.filter((key) => !/^#\d+$/.test(key));
  return joined((named.length > 0 ? named : ['value']).map(placeOf), ', ');
};

const short = ({ vi, en }: Text): boolean => vi.length <= LONGEST && en.length <= LONGEST;

const FLAGS: Readonly<Record<string, readonly [on: Text, off: Text]>> = {
  required: [
    { vi: 'nay bắt buộc', en: 'is now required' },
    { vi: 'nay không bắt buộc', en: 'is no longer required' },
  ],
};

function flag({ trail, before, after }: Difference, told: Told): Text | null {
  const words = FLAGS[trail.at(-1)?.key ?? ''];
  const named = subject(told.items);
  if (!words || !named || typeof (after ?? before) !== 'boolean') return null;
  const [on, off] = words;
  return joined([named, after === true ? on : off], ' ');
}

function changed({ trail, before, after }: Difference, told: Told, names: Names): Text {
  const key = trail.at(-1)?.key ?? '';
  const where = place(told.places);
  const named = subject(told.items);
  const head = named ? (told.places.length === 0 ? named : joined([named, where], ': ')) : where;
  const [old, now] = [sayValue(before, key, names), sayValue(after, key, names)];
  // Only the other language has changed.
  if (isText(before) && isText(after) && before.vi === after.vi)
    return {
      vi: `${head.vi} (tiếng Anh): “${before.en}” → “${after.en}”`,
      en: `${head.en} (in English): “${before.en}” → “${after.en}”`,
    };
  if (!short(old) || !short(now)) return { vi: `${head.vi} đã viết lại`, en: `${head.en} was rewritten` };
  return { vi: `${head.vi}: ${old.vi} → ${now.vi}`, en: `${head.en}: ${old.en} → ${now.en}` };
}

/** What a new thing brings with it: that it must be given, or how much it is. */
function remark(value: unknown): Text {
  if (isJson(value) && value['required'] === true) return { vi: ', bắt buộc', en: ', required' };
  if (!isJson(value) || typeof value['amount'] !== 'number') return { vi: '', en: '' };
  const { amount, unit } = value;
  const said = isMeasure(value) ? sayValue({ amount, unit }, '', NO_NAMES) : sayValue(amount, 'amount', NO_NAMES);
  return { vi: `: ${said.vi}`, en: `: ${said.en}` };
}

/** A whole named thing came or went. */
function wholeItem({ kind, after, before }: Difference, items: readonly Item[]): Text {
  const named = subject(items) ?? { vi: '', en: '' };
  const value = after ?? before;
  const more = remark(value);
  return kind === 'added'
    ? { vi: `thêm ${named.vi}${more.vi}`, en: `added: ${named.en}${more.en}` }
    : { vi: `bỏ ${named.vi}`, en: `removed: ${named.en}` };
}

function cameOrWent(difference: Difference, told: Told, names: Names): Text {
  const { trail, kind, before, after } = difference;
  if (told.places.length === 0 && told.items.length > 0) return wholeItem(difference, told.items);
  const key = trail.at(-1)?.key ?? '';
  const where = place(told.places);
  const named = subject(told.items);
  const value = sayValue(kind === 'added' ? after : before, key, names);
  const said = short(value) ? { vi: ` ${value.vi}`, en: ` ${value.en}` } : { vi: ' (xem bên)', en: ' (see beside)' };
  const words =
    kind === 'added'
      ? { vi: `thêm ${where.vi}:${said.vi}`, en: `now with ${where.en}:${said.en}` }
      : { vi: `bỏ ${where.vi}, trước đây là:${said.vi}`, en: `no longer with ${where.en}, before:${said.en}` };
  return named ? joined([named, words], ': ') : words;
}

function moved({ trail, before, after }: Difference, told: Told): Text {
  const named = subject(told.items) ?? place(told.places);
  if (!Array.isArray(before) || !Array.isArray(after))
    return {
      vi: `${named.vi} đổi chỗ: thứ ${String(before)} → thứ ${String(after)}`,
      en: `${named.en} moved: from place ${String(before)} to place ${String(after)}`,
    };
  const inner = told.items.at(-1);
  const [from, to] = [before, after].map((steps) => subject(read(steps as readonly Step[]).items));
  const what = inner && trail.length > 0 ? say(inner) : named;
  return {
    vi: `${what.vi} chuyển từ ${from?.vi ?? ''} sang ${to?.vi ?? ''}`,
    en: `${what.en} moved from ${from?.en ?? ''} to ${to?.en ?? ''}`,
  };
}

export function sentenceOf(difference: Difference, names: Names): Text {
  const told = read(difference.trail);
  if (difference.kind === 'moved') return sentence(moved(difference, told));
  const said = flag(difference, told);
  if (said) return sentence(said);
  return sentence(
    difference.kind === 'changed' ? changed(difference, told, names) : cameOrWent(difference, told, names),
  );
}
