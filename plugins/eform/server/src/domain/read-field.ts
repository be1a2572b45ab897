import type { Answer, FieldType, FormField } from '@motcua/cms';
import { isoDate, typedDate } from './dates';
import { enterpriseCodeFrom, personalNumberFrom, phoneFrom } from './identifiers';
import { message, type MessageKey } from './messages';
import type { FieldError } from './types';

/** What a posted page says about one field. `raw` keeps what was typed when it could not be read. */
export interface Reading {
  readonly answer: Answer;
  readonly errors: readonly FieldError[];
  readonly raw?: Readonly<Record<string, string>>;
}

type Body = Readonly<Record<string, unknown>>;

const clean = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : '';
const first = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);

/** The posted value of `key`, or of `key[part]`: nested by qs, or under its flat bracket name. */
function posted(body: Body, key: string, part?: string): unknown {
  if (part === undefined) return body[key] ?? body[`${key}[]`];
  const nested = body[key];
  if (typeof nested === 'object' && nested !== null && !Array.isArray(nested) && part in nested) {
    return (nested as Body)[part]; // checked above: a plain object of qs
  }
  return body[`${key}[${part}]`];
}

const found = (answer: Answer): Reading => ({ answer, errors: [] });
const nothing: Reading = { answer: null, errors: [] };

function unreadable(field: FormField, typed: string, key: MessageKey): Reading {
  return {
    answer: null,
    errors: [{ key: field.key, message: message(key, { label: field.label }) }],
    raw: { value: typed },
  };
}

function readDate(field: FormField, body: Body): Reading {
  const whole = clean(first(posted(body, field.key)));
  if (whole !== '') {
    const date = typedDate(whole);
    return date === null ? unreadable(field, whole, 'date.unreadable') : found(date);
  }
  const raw = {
    day: clean(posted(body, field.key, 'day')),
    month: clean(posted(body, field.key, 'month')),
    year: clean(posted(body, field.key, 'year')),
  };
  if (raw.day === '' && raw.month === '' && raw.year === '') return nothing;
  const digits = /^\d{1,2}$/.test(raw.day) && /^\d{1,2}$/.test(raw.month) && /^\d{4}$/.test(raw.year);
  const date = digits ? isoDate(Number(raw.year), Number(raw.month), Number(raw.day)) : null;
  if (date !== null) return found(date);
  return {
    answer: null,
    errors: [{ key: field.key, message: message('date.unreadable', { label: field.label }) }],
    raw,
  };
}

function readAddress(field: FormField, body: Body): Reading {
  const raw = {
    province: clean(posted(body, field.key, 'province')),
    commune: clean(posted(body, field.key, 'commune')),
    detail: clean(posted(body, field.key, 'detail')),
  };
  // A province alone, as the page preselects one, is no answer yet.
  return raw.commune === '' && raw.detail === '' && (raw.province === '' || field.required !== true)
    ? nothing
    : found(raw);
}

/** `1.234,5` as Vietnamese write it, `1234.5` as a number control sends it. */
function readNumber(field: FormField, typed: string): Reading {
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed) ? typed.replace(/\./g, '') : typed;
  const plain = grouped.replace(/\s/g, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? found(Number(plain)) : unreadable(field, typed, 'number.unreadable');
}

function readMoney(field: FormField, typed: string): Reading {
  const bare = typed.replace(/\s*(đồng|vnđ|vnd|đ)\.?$/i, '').trim();
  const plain = /^\d{1,3}([., ]\d{3})+$/.test(bare) ? bare.replace(/[., ]/g, '') : bare;
  return /^\d{1,15}$/.test(plain) ? found(Number(plain)) : unreadable(field, typed, 'money.unreadable');
}

function readTime(field: FormField, typed: string): Reading {
  const parts = /^(\d{1,2})\s*(?::|h|giờ)\s*(\d{2})$/i.exec(typed);
  const time = parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? ''}` : '';
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? found(time) : unreadable(field, typed, 'time.unreadable');
}

function readYesNo(typed: string): Reading {
  if (['yes', 'true', '1', 'on'].includes(typed)) return found(true);
  return ['no', 'false', '0'].includes(typed) ? found(false) : nothing;
}

function readPhone(field: FormField, typed: string): Reading {
  const phone = phoneFrom(typed);
  return phone === null ? unreadable(field, typed, 'phone.unreadable') : found(phone);
}

function readChoices(field: FormField, body: Body): Reading {
  const value = posted(body, field.key) ?? [];
  // qs turns more than twenty repeated names into an object of indexes.
  const list: readonly unknown[] = typeof value === 'object' ? Object.values(value) : [value];
  const chosen = [...new Set(list.map(clean).filter((item) => item !== ''))];
  return chosen.length === 0 ? nothing : found(chosen);
}

const oneLine = (typed: string): string => typed.replace(/\s+/gu, ' ');

type Reader = (field: FormField, typed: string) => Reading;
const asText: Reader = (_, typed) => found(typed);
const readers: Partial<Readonly<Record<FieldType, Reader>>> = {
  short_text: (_, typed) => found(oneLine(typed)),
  full_name: (_, typed) => found(oneLine(typed).toLocaleUpperCase('vi')),
  personal_number: (_, typed) => found(personalNumberFrom(typed)),
  enterprise_code: (_, typed) => found(enterpriseCodeFrom(typed)),
  email: (_, typed) => found(typed.replace(/\s/g, '')),
  phone: readPhone,
  number: readNumber,
  money: readMoney,
  time: readTime,
  yes_no: (_, typed) => readYesNo(typed),
  declaration: (_, typed) => (readYesNo(typed).answer === true ? found(true) : nothing),
};

/** Reads one field of a posted page. Texts are NFC, trimmed, and stay plain text: markup is what a person typed, nothing more. */
export function readField(field: FormField, body: Body): Reading {
  if (field.type === 'notice') return nothing;
  if (field.type === 'date') return readDate(field, body);
  if (field.type === 'address') return readAddress(field, body);
  if (field.type === 'checkboxes') return readChoices(field, body);
  const typed = clean(first(posted(body, field.key)));
  return typed === '' ? nothing : (readers[field.type] ?? asText)(field, typed);
}
