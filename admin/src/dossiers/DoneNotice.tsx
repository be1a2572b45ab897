import { useEffect, useRef, type JSX } from 'react';
import type { ActReceipt, PossibleAct } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { formName } from './formName';
import { documentAddress, PdfLink } from './PdfLink';

/** After the act: what was made by it, ready to print. Stays until the next act. */
export const DoneNotice = ({
  act,
  receipt,
  undo,
}: {
  readonly act: PossibleAct;
  readonly receipt: ActReceipt;
  /** Where the law lets it be undone. */
  readonly undo: (() => void) | null;
}): JSX.Element => {
  const { t, say } = useWords();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} className="done" role="status" tabIndex={-1}>
      <strong>{t('act.done', { act: say(act.label) })}</strong>
      {undo ? (
        <>
          {' · '}
          <button type="button" className="linklike" onClick={undo}>
            {t('ra.action.undo')}
          </button>
        </>
      ) : null}
      {receipt.code === null ? null : <p>{t('act.code', { code: receipt.code })}</p>}
      {receipt.promisedAt === null ? null : <p>{t('dossier.promised', { at: dateTimeWords(receipt.promisedAt) })}</p>}
      {receipt.documents.map(({ form, number, verifyCode }) => (
        <p key={verifyCode}>
          <PdfLink address={documentAddress(verifyCode)}>
            {t('dossier.open_pdf')}: {formName(form, t)} · {number}
          </PdfLink>
        </p>
      ))}
    </div>
  );
};
