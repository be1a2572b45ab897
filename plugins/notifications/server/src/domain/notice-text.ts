import type { Text } from '@motcua/cms';
import en from '../locales/en.json';
import vi from '../locales/vi.json';

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** The sentence that a citizen reads about an own dossier. `code` is the dossier code, or the filing number before reception. */
export const noticeText = (subject: {
  readonly code: string;
  readonly procedure: Text;
  readonly message: Text;
}): Text => ({
  vi: fill(vi.notice, { code: subject.code, procedure: subject.procedure.vi, message: subject.message.vi }),
  en: fill(en.notice, { code: subject.code, procedure: subject.procedure.en, message: subject.message.en }),
});

/** That an officer has written; the words themselves stay on the dossier's page. */
export const messageText = (author: string): Text => ({
  vi: fill(vi.message, { author }),
  en: fill(en.message, { author }),
});
