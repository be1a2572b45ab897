import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { useHotkeys } from '../layout/useHotkey';
import type { InboxNews } from './news';

interface Props {
  readonly news: InboxNews;
  readonly onLook: () => void;
}

/** Over the list, so that nothing moves: how much is new. The officer decides when to look. */
export const NewsBar = ({ news, onLook }: Props): JSX.Element => {
  const { t } = useWords();
  const facts = [
    ...(news.arrived > 0 ? [t('live.arrived', { smart_count: news.arrived })] : []),
    ...(news.changed.size > 0 ? [t('live.changed', { smart_count: news.changed.size })] : []),
  ];
  useHotkeys(facts.length > 0 ? { n: onLook } : {});
  return (
    <div className="news" role="status">
      {facts.length > 0 ? (
        <button type="button" className="news-bar" onClick={onLook}>
          {facts.join(' · ')} <span className="news-act">{t('live.look')}</span> <kbd>n</kbd>
        </button>
      ) : null}
    </div>
  );
};
