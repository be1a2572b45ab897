import { lazy, Suspense, useState, type JSX } from 'react';
import type { DossierRecord, IssuedPaper } from '../data/types';
import { useWords } from '../i18n/useWords';
import { HelpPanel } from '../help/HelpPanel';
import { DocumentList } from './DocumentList';
import { SheetLink } from './SheetLink';
import { instructionsOf, notesOf } from './thread/notes';
import { Messages } from './thread/Messages';
import { Instructions, Notes } from './thread/Notes';
import { useThread } from './thread/useThread';
import { Timeline } from './Timeline';

const RunDialog = lazy(() => import('../run/RunDialog'));
const PastDialog = lazy(() => import('./past/PastDialog'));

interface Props {
  readonly dossier: DossierRecord;
  readonly documents: readonly IssuedPaper[];
  readonly onOpen: (sheet: string) => void;
}

const TABS = ['timeline', 'messages', 'notes', 'instructions', 'documents', 'help'] as const;
type Tab = (typeof TABS)[number];

/** Under the card: what happened, what was said and written, what was issued. */
export const DossierHistory = ({ dossier, documents, onOpen }: Props): JSX.Element => {
  const { t } = useWords();
  const desk = useThread(dossier.id);
  const [shown, setShown] = useState<'run' | 'past' | null>(null);
  const [tab, setTab] = useState<Tab>('timeline');
  const counts: Readonly<Record<Tab, number>> = {
    timeline: 0,
    messages: desk.thread?.messages.length ?? 0,
    notes: notesOf(dossier.events).length,
    instructions: instructionsOf(dossier.events).length,
    documents: documents.length,
    help: 0,
  };
  const unread = desk.thread?.unread ?? 0;
  const close = (): void => {
    setShown(null);
  };
  return (
    <section className="history" aria-label={t(`dossier.${tab}`)}>
      <h2 className="unseen">{t(`dossier.${tab}`)}</h2>
      <div className="pills">
        {TABS.filter((name) => name !== 'instructions' || counts.instructions > 0).map((name) => (
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
            {counts[name] > 0 ? ` ${counts[name]}` : ''}
            {name === 'messages' && unread > 0 ? (
              <span className="unread">{t('thread.unread', { smart_count: unread })}</span>
            ) : null}
          </button>
        ))}
      </div>
      {tab === 'timeline' ? (
        <>
          <p className="history-ways">
            {(['run', 'past'] as const).map((name) => (
              <button
                key={name}
                type="button"
                className="linklike"
                onClick={() => {
                  setShown(name);
                }}
              >
                {t(`${name}.open`)}
              </button>
            ))}
            <SheetLink id={dossier.id} />
          </p>
          <Timeline events={dossier.events} />
        </>
      ) : null}
      {tab === 'messages' ? <Messages desk={desk} /> : null}
      {tab === 'notes' ? <Notes dossier={dossier} /> : null}
      {tab === 'instructions' ? <Instructions dossier={dossier} /> : null}
      {tab === 'documents' ? <DocumentList documents={documents} onOpen={onOpen} /> : null}
      {tab === 'help' ? <HelpPanel dossierId={dossier.id} /> : null}
      <Suspense>
        {shown === 'run' ? <RunDialog dossierId={dossier.id} onClose={close} /> : null}
        {shown === 'past' ? <PastDialog dossier={dossier} onClose={close} /> : null}
      </Suspense>
    </section>
  );
};
