/** The texts of the template pages, in the editor's language. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Text } from '@motcua/cms';
import type vi from './translations/vi.json';

export type Word = keyof typeof vi;

const PREFIX = 'records.';

/** As the panel wants them: by id, prefixed with the plugin's name. */
export const prefixed = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [`${PREFIX}${id}`, text]));

export const messageId = (word: Word): string => `${PREFIX}${word}`;

export interface Words {
  readonly t: (word: Word, values?: Readonly<Record<string, string | number>>) => string;
  /** A text in the editor's language; the other one stands in where it is missing. */
  readonly pick: (text: Text) => string;
}

export function useWords(): Words {
  const intl = useIntl();
  return useMemo(() => {
    const english = intl.locale.startsWith('en');
    return {
      t: (word, values) => intl.formatMessage({ id: messageId(word), defaultMessage: word }, values),
      pick: ({ vi, en }) => (english ? en || vi : vi || en),
    };
  }, [intl]);
}
