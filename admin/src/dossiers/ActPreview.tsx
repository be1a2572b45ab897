import type { JSX } from 'react';
import type { PossibleAct } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { formName } from './formName';

/** Before the act: whom it goes to, until when, which paper is printed, what the citizen will be told. */
export const ActPreview = ({ act: { preview } }: { readonly act: PossibleAct }): JSX.Element | null => {
  const { t, say } = useWords();
  if (preview === null) return null;
  const owner = say(preview.owner);
  const message = say(preview.message);
  return (
    <div className="will">
      <strong>{t('act.will')}</strong>
      <ul>
        <li>{t('act.state', { state: say(preview.state) })}</li>
        {owner === '' ? null : <li>{t('act.owner', { owner })}</li>}
        {preview.dueAt === null ? null : <li>{t('act.due', { at: dateTimeWords(preview.dueAt) })}</li>}
        {preview.papers.length === 0 ? null : (
          <li>{t('act.papers', { forms: preview.papers.map((form) => formName(form, t)).join(', ') })}</li>
        )}
        {message === '' ? null : <li>{t('act.message', { message })}</li>}
      </ul>
    </div>
  );
};
