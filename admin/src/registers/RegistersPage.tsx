import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import { useAnswer } from '../data/useAnswer';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import { BookForm, type Unit } from './BookForm';
import { FileList } from './FileList';
import { SheetForm } from './SheetForm';
import { useExports } from './useExports';
import './registers.css';

/** Forms 06 and 07, and the files that were made. */
const RegistersPage = (): JSX.Element => {
  const { t } = useWords();
  const { answer, problem: noUnits } = useAnswer('registers');
  const { jobs, problem, refresh } = useExports();
  usePageTitle(t('registers.title'));
  if (noUnits !== null || problem !== null) return <Refused error={problem ?? noUnits} />;
  if (answer === null || jobs === null) return <PageSkeleton />;
  return (
    <>
      <div className="head">
        <h1>{t('registers.title')}</h1>
        <p>{t('registers.sub')}</p>
        <Link to="/administration/reports">{t('administration.reports')}</Link>
      </div>
      <div className="registers">
        <div className="registers-forms">
          {/* The route answers code and name of each unit. */}
          <BookForm units={answer as readonly Unit[]} onOrdered={refresh} />
          <SheetForm />
        </div>
        <FileList jobs={jobs} onChange={refresh} />
      </div>
    </>
  );
};

export default RegistersPage;
