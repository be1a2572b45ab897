import type { JSX } from 'react';
import { useWords } from '../../i18n/useWords';
import { typedWords, type SavedDraft } from './savedDraft';

/** Above the form: what stands in it was typed before, and came back. */
export const Restored = ({ onDrop }: { readonly onDrop: () => void }): JSX.Element => {
  const { t } = useWords();
  return (
    <p className="kept" role="status">
      {t('draft.restored')}{' '}
      <button type="button" className="linklike" onClick={onDrop}>
        {t('draft.drop')}
      </button>
    </p>
  );
};

interface LeftProps {
  readonly draft: SavedDraft;
  readonly label: string;
  readonly onDrop: () => void;
}

/** Where the act is no longer possible: the words stay, to be copied elsewhere. */
export const LeftOver = ({ draft, label, onDrop }: LeftProps): JSX.Element => {
  const { t } = useWords();
  return (
    <div className="kept" role="status">
      <strong>{t('draft.left', { act: label })}</strong>
      {typedWords(draft.form).map((words, index) => (
        <p key={index} className="kept-words">
          {words}
        </p>
      ))}
      <button type="button" className="linklike" onClick={onDrop}>
        {t('draft.drop')}
      </button>
    </div>
  );
};

/** After the form was closed with something in it. */
export const Dropped = ({ onUndo }: { readonly onUndo: () => void }): JSX.Element => {
  const { t } = useWords();
  return (
    <p className="kept" role="status">
      {t('draft.dropped')}{' '}
      <button type="button" className="linklike" onClick={onUndo}>
        {t('ra.action.undo')}
      </button>
    </p>
  );
};

/** The decision is on its way, the connection is not there. */
export const Waiting = ({ onGiveUp }: { readonly onGiveUp: () => void }): JSX.Element => {
  const { t } = useWords();
  return (
    <div className="kept waiting" role="status">
      <strong>{t('draft.waiting')}</strong>
      <p>{t('draft.waiting_about')}</p>
      <button type="button" className="linklike" onClick={onGiveUp}>
        {t('draft.give_up')}
      </button>
    </div>
  );
};
