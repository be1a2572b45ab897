import type { Text } from '@motcua/cms';
import { fill, type Said } from './templates';

const DAY = new Intl.DateTimeFormat('vi', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const both = (text: string): Text => ({ vi: text, en: text });

/** The sentence that a citizen reads about an own dossier. `code` is the dossier code, or the filing number before reception. */
export const noticeText = (
  template: Text,
  subject: {
    readonly code: string;
    readonly procedure: Text;
    readonly message: Text;
    readonly unit: string;
    readonly promisedAt: Date | null;
  },
): Text => {
  const said: Said = {
    code: both(subject.code),
    procedure: subject.procedure,
    message: subject.message,
    unit: both(subject.unit),
    promised: subject.promisedAt
      ? both(DAY.format(subject.promisedAt))
      : { vi: 'chưa có ngày hẹn', en: 'no date promised yet' },
  };
  return fill(template, said);
};

/** That an officer has written; the words themselves stay on the dossier's page. */
export const messageText = (
  template: Text,
  said: { readonly author: string; readonly code: string; readonly procedure: Text },
): Text => fill(template, { author: both(said.author), code: both(said.code), procedure: said.procedure });
