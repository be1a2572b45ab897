import { lazy, Suspense, useState, type JSX } from 'react';
import type { DossierRecord, IssuedPaper } from '../data/types';
import { useWords } from '../i18n/useWords';
import { DocumentList } from './DocumentList';
import { Timeline } from './Timeline';

const RunDialog = lazy(() => import('../run/RunDialog'));

interface Props {
  readonly dossier: DossierRecord;
  readonly documents: readonly IssuedPaper[];
  readonly onOpen: (sheet: string) => void;
}

/** Under the card: what happened, and what was issued. */
export const DossierHistory = ({ dossier, documents, onOpen }: Props): JSX.Element => {
  const { t } = useWords();
  const [drawn, setDrawn] = useState(false);
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
        <button
          type="button"
          className="pill"
          onClick={() => {
            setDrawn(true);
          }}
        >
          {t('run.open')}
        </button>
      </div>
      {tab === 'timeline' ? (
        <Timeline events={dossier.events} />
      ) : (
        <DocumentList documents={documents} onOpen={onOpen} />
      )}
      {drawn ? (
        <Suspense>
          <RunDialog
            dossierId={dossier.id}
            onClose={() => {
              setDrawn(false);
            }}
          />
        </Suspense>
      ) : null}
    </section>
  );
};
