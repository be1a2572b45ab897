import type { JSX } from 'react';
import type { Change } from '../data/problem';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';

/** Somebody else was quicker: nothing was done, and this is what changed. */
export const StaleNotice = ({ changes }: { readonly changes: readonly Change[] }): JSX.Element => {
  const { t } = useWords();
  return (
    <div className="now-problem" role="alert">
      <strong>{t('act.stale')}</strong>
      <ul>
        {changes.map(({ type, by, at }) => (
          <li key={`${type}${at}`}>
            {[t(`event.${type}`, { _: type }), by, at === '' ? '' : dateTimeWords(at)].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
};
