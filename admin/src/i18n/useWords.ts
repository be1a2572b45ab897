import { useLocaleState, useTranslate } from 'react-admin';
import type { Text } from '@motcua/cms';
import { dueWords, type Due } from '../inbox/due';

export interface Words {
  readonly t: ReturnType<typeof useTranslate>;
  readonly locale: string;
  /** A text of the server in the chosen language. */
  readonly say: (text: Text | null | undefined) => string;
  readonly due: (
    minutes: number | null,
    dueAt: string | null,
  ) => { readonly tone: Due['tone']; readonly words: string };
}

/** The words of a component: the locale files, the server's texts and due times. */
export const useWords = (): Words => {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return {
    t,
    locale,
    say: (text) => (locale === 'en' ? text?.en : undefined) || text?.vi || '',
    due: (minutes, dueAt) => {
      const due = dueWords(minutes, dueAt, new Date());
      const day = due.weekday === null ? '' : `${t(`day.${due.weekday}`)} `;
      return { tone: due.tone, words: day + t(due.key, { ...due.values }) };
    },
  };
};
