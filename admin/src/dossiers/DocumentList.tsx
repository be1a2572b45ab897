import type { JSX } from 'react';
import type { IssuedPaper } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { formName } from './formName';
import { documentAddress, PdfLink } from './PdfLink';
import { documentKey } from './sheets';

interface Props {
  readonly documents: readonly IssuedPaper[];
  readonly onOpen: (sheet: string) => void;
}

/** The papers that the office issued: seen here in the viewer, or in a tab to print. */
export const DocumentList = ({ documents, onOpen }: Props): JSX.Element => {
  const { t, say } = useWords();
  if (documents.length === 0) return <p className="quiet issued">{t('dossier.no_issued')}</p>;
  return (
    <ul className="issued">
      {documents.map((document) => (
        <li key={document.id}>
          <button
            type="button"
            className="linklike"
            onClick={() => {
              onOpen(documentKey(document.verifyCode));
            }}
          >
            {say(document.title)}
          </button>
          {document.status === 'withdrawn' ? <span className="tag late">{t('dossier.withdrawn')}</span> : null}
          <span className="when">
            {formName(document.form, t)} · {document.number} · {dateTimeWords(document.issuedAt)}
          </span>
          <PdfLink address={documentAddress(document.verifyCode)}>
            {t('dossier.open_pdf')}
            <span className="unseen"> {document.number}</span>
          </PdfLink>
        </li>
      ))}
    </ul>
  );
};
