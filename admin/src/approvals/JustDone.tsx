import type { JSX } from 'react';
import type { ActReceipt, PossibleAct } from '../data/types';
import { formName } from '../dossiers/formName';
import { documentAddress, PdfLink } from '../dossiers/PdfLink';
import { useWords } from '../i18n/useWords';

export interface Done {
  readonly code: string;
  readonly act: PossibleAct;
  readonly receipt: ActReceipt;
}

/** The last decision, in a line above the list: its number, where it was entered, and the paper. */
export const JustDone = ({ done }: { readonly done: Done | null }): JSX.Element => {
  const { t, say } = useWords();
  return (
    <div className="just-done" role="status">
      {done ? (
        <>
          <strong>{t('decide.done', { code: done.code, act: say(done.act.label) })}</strong>
          {done.receipt.documents.map(({ form, number, verifyCode }) => (
            <span key={verifyCode}>
              {t('decide.number', { number })} · {t('decide.register', { form: formName(form, t) })} ·{' '}
              <PdfLink address={documentAddress(verifyCode)}>{t('dossier.open_pdf')}</PdfLink>
            </span>
          ))}
        </>
      ) : null}
    </div>
  );
};
