/** A condition in plain words, for people who decide nothing about it: what a fee depends on, when a limit holds. */
import type { FormDefinition, FormField, Logic, Text } from '@motcua/cms';
import { formatAnswer } from './format';

type Say = (logic: unknown) => Text | null;
type Fields = ReadonlyMap<string, FormField>;

const SIGNS: Readonly<Record<string, Text>> = {
  '==': { vi: 'là', en: 'is' },
  '===': { vi: 'là', en: 'is' },
  '!=': { vi: 'không phải là', en: 'is not' },
  '!==': { vi: 'không phải là', en: 'is not' },
  '<': { vi: 'nhỏ hơn', en: 'is less than' },
  '<=': { vi: 'không quá', en: 'is at most' },
  '>': { vi: 'lớn hơn', en: 'is more than' },
  '>=': { vi: 'từ', en: 'is at least' },
};
const ANSWERED: Text = { vi: 'có khai', en: 'is answered' };
const UNANSWERED: Text = { vi: 'không khai', en: 'is not answered' };
const TODAY: Text = { vi: 'hôm nay', en: 'today' };

const joined = (parts: readonly (Text | null)[], vi: string, en: string): Text | null => {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0 || known.length < parts.length) return null;
  return { vi: known.map((part) => part.vi).join(vi), en: known.map((part) => part.en).join(en) };
};

const allFields = (form: FormDefinition): Fields => {
  const within = (field: FormField): readonly FormField[] => [field, ...(field.fields ?? []).flatMap(within)];
  return new Map(form.steps.flatMap((step) => step.fields.flatMap(within)).map((field) => [field.key, field]));
};

/** An expression as its one operator and arguments. */
function callOf(logic: unknown): readonly [string, readonly unknown[]] | null {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return null;
  const [entry, more] = Object.entries(logic);
  if (!entry || more) return null;
  const argument: unknown = entry[1];
  return [entry[0], Array.isArray(argument) ? (argument as readonly unknown[]) : [argument]];
}

function fieldOf(fields: Fields, logic: unknown): FormField | null {
  const call = callOf(logic);
  const path = call?.[0] === 'var' ? call[1][0] : undefined;
  return typeof path === 'string' ? (fields.get(path.split('.')[0] ?? path) ?? null) : null;
}

function value(field: FormField, fields: Fields, given: unknown): Text | null {
  const other = fieldOf(fields, given);
  if (other) return { vi: `“${other.label.vi}”`, en: `“${other.label.en}”` };
  if (callOf(given)?.[0] === 'today') return TODAY;
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') return null;
  const option = field.options?.find((one) => one.value === given);
  if (option) return { vi: `“${option.label.vi}”`, en: `“${option.label.en}”` };
  const of = (locale: 'vi' | 'en'): string => formatAnswer(field, given, locale) || String(given);
  return { vi: of('vi'), en: of('en') };
}

/** “field is value”, with what stands between. */
const sentence = (field: FormField, sign: Text, said: Text | null): Text | null =>
  said && { vi: `“${field.label.vi}” ${sign.vi} ${said.vi}`, en: `“${field.label.en}” ${sign.en} ${said.en}` };
const bare = (field: FormField, sign: Text): Text => ({
  vi: `“${field.label.vi}” ${sign.vi}`,
  en: `“${field.label.en}” ${sign.en}`,
});

function years(fields: Fields, [from]: readonly unknown[], sign: Text, count: unknown): Text | null {
  const field = fieldOf(fields, from);
  if (!field || typeof count !== 'number') return null;
  return sentence(
    field,
    { vi: `tính đến nay ${sign.vi}`, en: `until today ${sign.en}` },
    { vi: `${String(count)} năm`, en: `${String(count)} years` },
  );
}

function comparison(fields: Fields, operator: string, [left, right]: readonly unknown[]): Text | null {
  const sign = SIGNS[operator];
  if (!sign) return null;
  const call = callOf(left);
  if (call?.[0] === 'years_between') return years(fields, call[1], sign, right);
  const field = fieldOf(fields, left);
  if (!field) return null;
  if (right === null) return bare(field, operator.startsWith('=') ? UNANSWERED : ANSWERED);
  return sentence(field, sign, value(field, fields, right));
}

function membership(fields: Fields, [item, list]: readonly unknown[]): Text | null {
  const field = fieldOf(fields, item);
  if (field && Array.isArray(list)) {
    const all = joined(
      list.map((one) => value(field, fields, one)),
      ' hoặc ',
      ' or ',
    );
    return sentence(field, { vi: 'là', en: 'is' }, all);
  }
  const among = fieldOf(fields, list);
  return among && sentence(among, { vi: 'có', en: 'includes' }, value(among, fields, item));
}

/** Null where it says more than plain words do. */
export function sayLogic(form: FormDefinition, logic: Logic): Text | null {
  const fields = allFields(form);
  const say: Say = (part) => {
    const call = callOf(part);
    if (!call) return null;
    const [operator, args] = call;
    if (operator === 'and') return joined(args.map(say), ' và ', ' and ');
    if (operator === 'or') return joined(args.map(say), ' hoặc ', ' or ');
    if (operator === 'in') return membership(fields, args);
    if (operator === '!') {
      const inner = say(args[0]);
      return inner && { vi: `không đúng là ${inner.vi}`, en: `not: ${inner.en}` };
    }
    return comparison(fields, operator, args);
  };
  return say(logic);
}
