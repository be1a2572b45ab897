import type { Text } from '@motcua/cms';
import en from '../locales/en.json';
import vi from '../locales/vi.json';

export type MessageKey = keyof typeof vi;

/** Both files have the same keys: a missing one does not compile. */
const english: Readonly<Record<MessageKey, string>> = en;

type Parameters = Readonly<Record<string, Text | string | number>>;

/** `Ngày sinh` in the middle of a sentence is `ngày sinh`; an abbreviation such as `CCCD` stays. */
function inSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toUpperCase() && second !== ' ' ? label : first.toLowerCase() + label.slice(first.length);
}

function fill(template: string, parameters: Parameters, language: 'vi' | 'en'): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name.toLowerCase()];
    if (value === undefined) return '';
    const text = typeof value === 'object' ? value[language] : String(value);
    if (name === 'label') return inSentence(text);
    return text;
  });
}

/** A message in both languages. `{label}` is put in mid-sentence form, `{Label}` as it is. */
export function message(key: MessageKey, parameters: Parameters = {}): Text {
  return { vi: fill(vi[key], parameters, 'vi'), en: fill(english[key], parameters, 'en') };
}
