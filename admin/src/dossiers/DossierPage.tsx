import { useState, type JSX } from 'react';
import { useGetList, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { DossierRecord, IssuedPaper } from '../data/types';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import { AnswersColumn } from './AnswersColumn';
import { usePresence } from './desk/usePresence';
import { DossierHeader } from './DossierHeader';
import { DossierHistory } from './DossierHistory';
import { NowCard } from './NowCard';
import { PartsBlock } from './PartsBlock';
import { PapersColumn } from './PapersColumn';
import { firstSheet, sheetsOf } from './sheets';
import './dossier.css';

/** One dossier on one screen: who and what, the papers, now and what was. */
const DossierPage = (): JSX.Element => {
  const id = Number(useParams().id);
  const { data: dossier, error } = useGetOne<DossierRecord>('dossiers', { id }, { retry: false });
  const { data: documents = [] } = useGetList<IssuedPaper>(
    'documents',
    { filter: { dossierId: id } },
    { enabled: dossier !== undefined },
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [acting, setActing] = useState<string | null>(null);
  const presence = usePresence(id, acting);
  usePageTitle(dossier ? `${dossier.applicant.name} · ${dossier.code ?? dossier.number}` : '');

  if (error) return <Refused error={error} />;
  if (!dossier) return <PageSkeleton />;
  const sheets = sheetsOf(dossier, documents);
  const sheet = sheets.find(({ key }) => key === chosen) ?? firstSheet(sheets);
  return (
    <article className="dossier">
      <DossierHeader dossier={dossier} presence={presence} />
      <div className="dossier-columns">
        <AnswersColumn dossier={dossier} />
        <PapersColumn dossier={dossier} sheets={sheets} sheet={sheet} onChoose={setChosen} />
        <div className="dossier-now">
          <NowCard dossier={dossier} keys onActing={setActing} />
          <PartsBlock dossier={dossier} />
          <DossierHistory dossier={dossier} documents={documents} onOpen={setChosen} />
        </div>
      </div>
    </article>
  );
};

export default DossierPage;
