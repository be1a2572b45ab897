import { useState, type JSX } from 'react';
import type { DossierRecord, IssuedPaper } from '../data/types';
import { useWords } from '../i18n/useWords';
import { DocumentList } from './DocumentList';
import { Timeline } from './Timeline';

interface Props {
  readonly dossier: DossierRecord;
  readonly documents: readonly IssuedPaper[];
  readonly onOpen: (sheet: string) => void;
}

/** Under the card: what happened, and what was issued. */
export const DossierHistory = ({ dossier, documents, onOpen }: Props): JSX.Element => {
  const { t } = useWords();
  const [tab, setTab] = useState<'timeline' | 'documents'>('timeline');
  return (
    <section className="history" aria-label={t(`dossier.${tab}`)}>
      <h2 className="unseen">{t(`dossier.${tab}`)}</h2>
      <div className="pills">
        {(['timeline', 'documents'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className="pill"
            aria-pressed={tab === name}
            onClick={() => {
              setTab(name);
            }}
          >
            {t(`dossier.${name}`)}
            {name === 'documents' ? ` ${documents.length}` : ''}
          </button>
        ))}
      </div>
      {tab === 'timeline' ? (
        <Timeline events={dossier.events} />
      ) : (
        <DocumentList documents={documents} onOpen={onOpen} />
      )}
    </section>
  );
};
