import { useEffect, type JSX } from 'react';
import type { Message } from '../../data/types';
import { useWords } from '../../i18n/useWords';
import { dateTimeWords } from '../../layout/format';
import type { ThreadDesk } from './useThread';
import { WriteBox } from './WriteBox';
import './thread.css';

const One = ({ message, fresh }: { readonly message: Message; readonly fresh: boolean }): JSX.Element => {
  const { t } = useWords();
  const own = message.side === 'office';
  return (
    <li className={own ? 'message own' : 'message'}>
      <span className="when">
        {[own ? message.author : t('thread.applicant', { name: message.author }), dateTimeWords(message.at)].join(
          ' · ',
        )}
        {own ? ` · ${t(message.read ? 'thread.read' : 'thread.sent')}` : ''}
        {fresh ? <span className="tag soon">{t('thread.new')}</span> : null}
      </span>
      <p>{message.text}</p>
    </li>
  );
};

/** What office and applicant wrote to each other, and the box to write. Whoever opens it has read it. */
export const Messages = ({ desk }: { readonly desk: ThreadDesk }): JSX.Element => {
  const { t } = useWords();
  const { thread, markRead } = desk;
  const unread = thread?.unread ?? 0;
  useEffect(() => {
    if (unread > 0) markRead();
    // Once for each number: the page's own marks stay until it is loaded anew.
  }, [unread]);
  const messages = thread?.messages ?? [];
  const firstFresh = messages.filter(({ side }) => side === 'citizen').length - unread;
  let citizens = 0;
  return (
    <div className="thread">
      {thread !== null && messages.length === 0 ? <p className="quiet">{t('thread.none')}</p> : null}
      <ol className="messages">
        {messages.map((message) => {
          const fresh = message.side === 'citizen' && citizens++ >= firstFresh;
          return <One key={message.id} message={message} fresh={fresh} />;
        })}
      </ol>
      <WriteBox label={t('thread.label')} hint={t('thread.hint')} button={t('thread.send')} onSend={desk.send} />
    </div>
  );
};
