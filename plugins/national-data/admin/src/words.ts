/** The texts of this room's pages, in the editor's language. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type vi from './translations/vi.json';

export type Word = keyof typeof vi;
type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

const PREFIX = 'national-data.';

/** As the panel wants them: by id, prefixed with the plugin's name. */
export const prefixed = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [`${PREFIX}${id}`, text]));

export const messageId = (word: Word): string => `${PREFIX}${word}`;

export interface Words {
  readonly t: Say;
  readonly number: (value: number) => string;
  /** As clocks in Viet Nam show it. */
  readonly moment: (at: string) => string;
}

export function useWords(): Words {
  const intl = useIntl();
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return {
      t: (word, values) => intl.formatMessage({ id: messageId(word), defaultMessage: word }, values),
      number: (value) => intl.formatNumber(value),
      moment: (at) => clock.format(new Date(at)),
    };
  }, [intl]);
}
