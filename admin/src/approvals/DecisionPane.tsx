import { useEffect, useState, type JSX } from 'react';
import { useGetList, useGetOne } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Decision, DossierRecord, IssuedPaper } from '../data/types';
import type { Swift } from '../dossiers/desk/swift';
import { usePresence } from '../dossiers/desk/usePresence';
import { OthersHere } from '../dossiers/desk/OthersHere';
import { NowCard } from '../dossiers/NowCard';
import { PapersColumn } from '../dossiers/PapersColumn';
import { firstSheet, sheetsOf } from '../dossiers/sheets';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import type { DecisionView } from './decide';

/** Reading a dossier is recorded: whoever only passes by with `j` has not read it. */
const REST_MS = 250;

const useRested = (): boolean => {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(true);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return rested;
};

interface Props {
  readonly row: Decision;
  readonly view: DecisionView;
  readonly swift: Swift;
}

const Contested = ({ dossier }: { readonly dossier: DossierRecord }): JSX.Element | null => {
  const { t } = useWords();
  const lines = dossier.answers.flatMap((group) => group.lines).filter(({ provenance }) => provenance?.contested);
  if (lines.length === 0) return null;
  return (
    <div className="contested">
      <strong>{t('dossier.contested_title')}</strong>
      {lines.map(({ key, label, text, given }) => (
        <p key={key}>
          {label}: {text} ({given ?? ''})
        </p>
      ))}
    </div>
  );
};

const Proposal = ({ row, view }: Pick<Props, 'row' | 'view'>): JSX.Element | null => {
  const { t } = useWords();
  if (!row.proposal) return null;
  const { conclusion, by, at } = row.proposal;
  return (
    <blockquote className="proposal">
      <p>{conclusion ?? t('decide.no_conclusion')}</p>
      <footer>
        {t(view === 'approvals' ? 'decide.proposed' : 'decide.approved')} · {by} · {dateTimeWords(at)}
      </footer>
    </blockquote>
  );
};

/** The dossier that is open: its proposal, its papers, and the decision. */
export const DecisionPane = ({ row, view, swift }: Props): JSX.Element => {
  const { t } = useWords();
  const rested = useRested();
  const [acting, setActing] = useState<string | null>(null);
  const presence = usePresence(row.id, acting);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: dossier, error } = useGetOne<DossierRecord>(
    'dossiers',
    { id: row.id },
    { enabled: rested, retry: false },
  );
  const { data: documents = [] } = useGetList<IssuedPaper>(
    'documents',
    { filter: { dossierId: row.id } },
    { enabled: dossier !== undefined },
  );
  if (error) return <Refused error={error} part />;
  if (!dossier) return <PageSkeleton lines={10} />;
  const sheets = sheetsOf(dossier, documents);
  const attached = sheets.findLast(({ attachedBy }) => attachedBy !== undefined);
  const sheet = sheets.find(({ key }) => key === chosen) ?? attached ?? firstSheet(sheets);
  return (
    <section className="pane" aria-label={`${dossier.applicant.name}, ${dossier.procedureName}`}>
      <div className="pane-paper">
        <PapersColumn dossier={dossier} sheets={sheets} sheet={sheet} onChoose={setChosen} />
      </div>
      <div className="pane-now">
        <h2>{dossier.applicant.name}</h2>
        <p className="quiet">
          {dossier.procedureName} · {dossier.code ?? dossier.number}
        </p>
        <OthersHere presence={presence} version={dossier.version} />
        <Proposal row={row} view={view} />
        <Contested dossier={dossier} />
        <NowCard dossier={dossier} keys onActing={setActing} swift={swift} />
        <p>
          <Link to={`/dossiers/${row.id}?from=${view}`}>{t('decide.whole')}</Link>
        </p>
      </div>
    </section>
  );
};
