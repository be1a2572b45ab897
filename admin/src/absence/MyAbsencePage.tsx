import type { JSX } from 'react';
import type { MyAbsences } from '@motcua/plugin-single-window';
import { useAsked } from '../data/useAsked';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { useMe } from '../layout/useMe';
import { usePageTitle } from '../layout/usePageTitle';
import { AbsenceList } from '../team/AbsenceList';
import { useAbsences } from '../team/useAbsences';
import { AskForm } from './AskForm';
import { MyRequests } from './MyRequests';
import '../registers/registers.css';
import './absence.css';

const Mine = ({
  username,
  mine,
  onChange,
}: {
  readonly username: string;
  readonly mine: MyAbsences;
  readonly onChange: () => void;
}): JSX.Element => {
  const known = useAbsences(username, onChange);
  return (
    <div className="my-absence">
      <AskForm
        mine={mine}
        onAsked={() => {
          known.refresh();
          onChange();
        }}
      />
      <div>
        <AbsenceList known={known} people={mine.deputies} />
        <MyRequests requests={mine.requests} onChange={onChange} />
      </div>
    </div>
  );
};

/** The officer's own absences: asked for, confirmed or not, and what runs. */
const MyAbsencePage = (): JSX.Element => {
  const { t } = useWords();
  const username = useMe()?.username;
  const { answer: mine, problem, refresh } = useAsked<MyAbsences>('my-absences');
  usePageTitle(t('my_absence.title'));
  if (problem) return <Refused error={problem} />;
  if (!mine || username === undefined) return <PageSkeleton />;
  return (
    <>
      <div className="head">
        <h1>{t('my_absence.title')}</h1>
        <p>{t(mine.asks ? 'my_absence.sub_asks' : 'my_absence.sub')}</p>
      </div>
      <Mine username={username} mine={mine} onChange={refresh} />
    </>
  );
};

export default MyAbsencePage;
