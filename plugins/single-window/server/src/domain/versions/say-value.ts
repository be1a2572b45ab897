/** Values of a version in words: amounts, codes, conditions, and names instead of whole things. */
import type { ProcedureVersionContent, Text, TimeUnit } from '@motcua/cms';
import { canonicalJson } from '../hash-chain';
import { sayLength } from '../workflow/check/lengths';
import { isJson, isMeasure, isText, LOGIC_KEYS, type Json } from './differences';
import { placeOf, valueOf } from './vocabulary';

/** The names that the two versions give to fields and choices. */
export interface Names {
  readonly field: (key: string) => Text;
  readonly choice: (field: string, value: unknown) => Text | null;
}

/** Every field of the form, wherever it stands. */
function fieldsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(fieldsIn);
  if (!isJson(value)) return [];
  const within = [value['steps'], value['fields']].flatMap(fieldsIn);
  return typeof value['key'] === 'string' ? [value, ...within] : within;
}

/** The later names win: that is what the reader finds on the form. */
export function namesOf(...contents: readonly Pick<ProcedureVersionContent, 'form'>[]): Names {
  const fields = new Map(contents.flatMap(({ form }) => fieldsIn(form)).map((field) => [field['key'], field]));
  return {
    field: (key) => nameOf(fields.get(key)) ?? { vi: key, en: key },
    choice: (key, value) => {
      const options = fields.get(key)?.['options'];
      const found: unknown = Array.isArray(options)
        ? options.find((one) => isJson(one) && one['value'] === value)
        : null;
      return found ? nameOf(found) : null;
    },
  };
}

export const quoted = ({ vi, en }: Text): Text => ({ vi: `“${vi}”`, en: `“${en || vi}”` });
const plain = (text: string): Text => ({ vi: text, en: text });
export const joined = (texts: readonly Text[], vi = ', ', en = vi): Text => ({
  vi: texts.map((text) => text.vi).join(vi),
  en: texts.map((text) => text.en || text.vi).join(en),
});
const numberIn = (value: number): Text => ({ vi: value.toLocaleString('vi-VN'), en: value.toLocaleString('en-GB') });
const money = (value: number): Text => ({
  vi: `${value.toLocaleString('vi-VN')} đ`,
  en: `${value.toLocaleString('vi-VN')} đ`,
});

const NAMING = ['label', 'title', 'name', 'question', 'subject', 'text', 'number', 'key', 'code'] as const;

/** What a thing is called, when it has a name. */
export function nameOf(value: unknown): Text | null {
  if (isText(value)) return value;
  if (typeof value === 'string') return plain(value);
  if (!isJson(value)) return null;
  const meta = value['meta'];
  const held = [...NAMING.map((key) => value[key]), isJson(meta) ? meta['label'] : undefined];
  const found = held.find((name) => (isText(name) && name.vi !== '') || (typeof name === 'string' && name !== ''));
  return isText(found) ? found : typeof found === 'string' ? plain(found) : null;
}

const COMPARED: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  '==': ['là', 'is'],
  '===': ['là', 'is'],
  '!=': ['không phải là', 'is not'],
  '!==': ['không phải là', 'is not'],
  '<': ['nhỏ hơn', 'is less than'],
  '<=': ['không quá', 'is at most'],
  '>': ['lớn hơn', 'is more than'],
  '>=': ['từ', 'is at least'],
  in: ['thuộc', 'is among'],
  '+': ['+', '+'],
  '-': ['−', '−'],
  '*': ['×', '×'],
  '/': ['÷', '÷'],
};

/** JSON Logic in words; an operator without words stands under its own name, so that nothing is lost. */
function sayLogic(logic: unknown, names: Names): Text {
  if (Array.isArray(logic)) return joined(logic.map((item: unknown) => sayLogic(item, names)));
  if (!isJson(logic)) return saySimple(logic);
  const [[operator, given] = ['', null], ...others] = Object.entries(logic);
  if (others.length > 0 || operator === '') return plain(JSON.stringify(logic));
  const args: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (operator === 'var') return quoted(names.field(typeof args[0] === 'string' ? args[0] : canonicalJson(args[0])));
  const said = args.map((arg) => sayOperand(arg, args, names));
  if (operator === 'and') return joined(said, ' và ', ' and ');
  if (operator === 'or') return joined(said, ' hoặc ', ' or ');
  if (operator === '!') return joined([{ vi: 'không phải', en: 'not' }, ...said], ' ');
  if (operator === '!!') return joined([...said, { vi: 'đã điền', en: 'is given' }], ' ');
  const words = COMPARED[operator];
  if (words && said.length >= 2) return joined(said, ` ${words[0]} `, ` ${words[1]} `);
  return joined([plain(`${operator}(`), joined(said), plain(')')], '');
}

/** A compared value is told as the choice that it stands for. */
function sayOperand(arg: unknown, all: readonly unknown[], names: Names): Text {
  const field = all.find((other) => isJson(other) && typeof other['var'] === 'string');
  const key = isJson(field) ? String(field['var']) : null;
  const choice = (value: unknown): Text => {
    const found = key === null || isJson(value) ? null : names.choice(key, value);
    return found ? quoted(found) : sayLogic(value, names);
  };
  return Array.isArray(arg) ? joined(arg.map(choice)) : choice(arg);
}

function saySimple(value: unknown): Text {
  if (value === true) return { vi: 'có', en: 'yes' };
  if (value === false) return { vi: 'không', en: 'no' };
  if (value === null || value === undefined) return { vi: 'không có', en: 'none' };
  if (typeof value === 'number') return numberIn(value);
  if (typeof value === 'string') return valueOf(value) ?? quoted(plain(value));
  return plain(JSON.stringify(value));
}

const parts = (value: Json, names: Names): Text =>
  joined(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => joined([placeOf(key), sayValue(item, key, names)], ': ')),
    '; ',
  );

const TIME_UNITS: readonly TimeUnit[] = ['working_day', 'calendar_day', 'working_hour', 'hour', 'month'];
const isTimeUnit = (unit: string): unit is TimeUnit => TIME_UNITS.some((known) => known === unit);

/** `key` is where the value stands: a condition reads otherwise than a name. */
export function sayValue(value: unknown, key: string, names: Names): Text {
  if (LOGIC_KEYS.has(key)) return sayLogic(value, names);
  if (key === 'amount' && typeof value === 'number') return money(value);
  if (isText(value)) return quoted(value);
  if (isMeasure(value)) {
    const { amount, unit } = value;
    if (!isTimeUnit(unit)) return parts(value, names);
    const [vi, en] = sayLength({ amount, unit });
    return { vi, en };
  }
  if (Array.isArray(value))
    return value.length === 0
      ? { vi: 'không có', en: 'none' }
      : joined(value.map((item: unknown) => sayValue(item, '', names)));
  if (!isJson(value)) return saySimple(value);
  const name = nameOf(value);
  return name ? quoted(name) : parts(value, names);
}
