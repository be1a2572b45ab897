import type { Locale } from '@motcua/cms';
import type { MessageThread } from '@motcua/plugin-single-window';
import { moment } from '../domain/format';
import { translate } from '../domain/locale';

/** The messages between the applicant and the office, oldest first, as the dossier's page shows them. */
export const threadView = ({ messages, unread }: MessageThread, locale: Locale) => ({
  unread,
  messages: messages.map(({ side, author, unit, text, at, read }, index) => ({
    own: side === 'citizen',
    who:
      side === 'citizen' ? translate(locale, 'messages.you') : [author, unit].filter((part) => part !== '').join(', '),
    at: moment(at),
    iso: at.toISOString(),
    paragraphs: text.split(/\n+/),
    fresh: side === 'office' && index >= messages.length - unread,
    seen: side === 'citizen' && read ? translate(locale, 'messages.seen') : '',
  })),
});
