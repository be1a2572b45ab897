import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { ListFile } from '../registers/ListFile';
import type { DecisionView } from './decide';

/** What this list is, how much is in it, and its keys. */
export const DecisionHead = ({ view, total }: { readonly view: DecisionView; readonly total: number }): JSX.Element => {
  const { t } = useWords();
  return (
    <div className="head">
      <h1>{t(`decide.${view}`)}</h1>
      <p>{t('decide.total', { smart_count: total })}</p>
      <p>
        <ListFile list="inbox" filter={{ view }} />
      </p>
      <p className="end keys">
        <kbd>j</kbd> <kbd>k</kbd> {t('inbox.move')} · <kbd>x</kbd> <kbd>X</kbd> {t('inbox.pick')} ·{' '}
        <kbd>{view === 'approvals' ? 'a' : 'p'}</kbd> {t(`decide.keys_${view}`)} · <kbd>r</kbd> {t('decide.back')}
      </p>
    </div>
  );
};
