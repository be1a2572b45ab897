import type { Locale, Text } from '@motcua/cms';
import en from '../locales/en.json';
import vi from '../locales/vi.json';

const messages: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { vi, en };

/** A text of the portal; `{name}` is filled from `values`. An unknown key is a defect and is thrown. */
export function translate(locale: Locale, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = messages[locale][key];
  if (text === undefined) throw new Error(`No text for ${key} in ${locale}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const pick = (text: Text, locale: Locale): string => (locale === 'en' && text.en !== '' ? text.en : text.vi);

/** `/thu-tuc` in Vietnamese, `/en/thu-tuc` in English. */
export const inLanguage = (path: string, locale: Locale): string =>
  locale === 'en' ? `/en${path === '/' ? '' : path}` : path;

/** The same page in the other language. */
export function otherLanguage(url: string): string {
  if (url === '/en' || url.startsWith('/en?')) return `/${url.slice(3)}`;
  return url.startsWith('/en/') ? url.slice(3) : `/en${url === '/' ? '' : url}`;
}

export const localeOf = (path: string): Locale => (path === '/en' || path.startsWith('/en/') ? 'en' : 'vi');
