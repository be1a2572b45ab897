/** The texts of the single window's pages, in the editor's language. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Text } from '@motcua/cms';
import type vi from './translations/vi.json';

export type Word = keyof typeof vi;

const PREFIX = 'single-window.';

/** As the panel wants them: by id, prefixed with the plugin's name. */
export const prefixed = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [`${PREFIX}${id}`, text]));

export const messageId = (word: Word): string => `${PREFIX}${word}`;

export interface Words {
  readonly locale: 'vi' | 'en';
  readonly t: (word: Word, values?: Readonly<Record<string, string | number>>) => string;
  /** A text in the editor's language; the other one stands in where it is missing. */
  readonly pick: (text: Text) => string;
  /** `09:05 28/02/2027` */
  readonly date: (at: string | Date) => string;
  /** `28/02/2027` */
  readonly day: (at: string | Date) => string;
}

export function useWords(): Words {
  const intl = useIntl();
  return useMemo(() => {
    const locale = intl.locale.startsWith('vi') ? 'vi' : 'en';
    const clock = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const part = (at: Date, type: Intl.DateTimeFormatPartTypes): string =>
      clock.formatToParts(at).find((found) => found.type === type)?.value ?? '';
    const day = (given: string | Date): string =>
      (['day', 'month', 'year'] as const).map((type) => part(new Date(given), type)).join('/');
    return {
      locale,
      t: (word, values) => intl.formatMessage({ id: messageId(word), defaultMessage: word }, values),
      pick: (text) => (locale === 'vi' ? text.vi || text.en : text.en || text.vi),
      date: (given) => `${part(new Date(given), 'hour')}:${part(new Date(given), 'minute')} ${day(given)}`,
      day,
    };
  }, [intl]);
}
