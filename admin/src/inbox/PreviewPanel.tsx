import { useEffect, useState, type JSX } from 'react';
import { useGetOne } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DossierRecord, InboxView } from '../data/types';
import { NowCard } from '../dossiers/NowCard';
import type { Walk } from '../dossiers/walk';
import { paperTitle } from '../dossiers/sheets';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';

/** Reading a dossier is recorded: whoever only passes by with `j` has not read it. */
const restMs = 350;

const useRested = (): boolean => {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(true);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return rested;
};

/** The dossier beside the list: enough to decide, with the same acts as its page. */
export const PreviewPanel = ({
  id,
  view,
  walk,
}: {
  readonly id: number;
  readonly view: InboxView;
  readonly walk: Walk;
}): JSX.Element => {
  const { t, say } = useWords();
  const rested = useRested();
  const { data: dossier } = useGetOne<DossierRecord>('dossiers', { id }, { enabled: rested });
  return (
    <section className="preview" aria-label={t('inbox.preview')}>
      {dossier ? (
        <>
          <h2>{dossier.applicant.name}</h2>
          <p className="quiet">
            {dossier.code ?? dossier.number} · {dossier.procedureName}
          </p>
          <p className="preview-open">
            <Link to={`/dossiers/${id}?from=${view}`} state={walk}>
              {t('inbox.open_whole')}
            </Link>
          </p>
          <NowCard dossier={dossier} keys={false} />
          <h3>{t('dossier.papers')}</h3>
          <ul className="preview-papers">
            {dossier.papers.map((paper) => (
              <li key={paper.id}>
                <span>{say(paperTitle(paper, dossier.components, dossier.papers))}</span>{' '}
                <span className={`tag ${paper.checked}`}>{t(`dossier.checked.${paper.checked}`)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <PageSkeleton lines={6} />
      )}
    </section>
  );
};
