import { useState, type JSX } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import { AbsenceRequests } from './AbsenceRequests';
import { HeldPart } from './HeldPart';
import { PeopleTable } from './PeopleTable';
import { findingOf, takersOf, type HeldStep, type PersonLoad, type TeamLoad } from './team';
import { useGiving } from './useGiving';
import { useHeld, useTeam } from './useTeam';
import '../registers/registers.css';
import '../absence/absence.css';
import './team.css';

/** Undo as it is everywhere. */
const isUndo = (event: React.KeyboardEvent): boolean => event.key === 'z' && (event.ctrlKey || event.metaKey);

const Team = ({ team, onChange }: { readonly team: TeamLoad; readonly onChange: () => void }): JSX.Element => {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const { people, unit, units } = team;
  const chosen =
    params.get('officer') ?? [...people].sort((a, b) => b.late - a.late || b.open - a.open)[0]?.username ?? '';
  const person = people.find(({ username }) => username === chosen) ?? people.at(-1);
  const { answer: steps, problem, refresh } = useHeld(unit.code, chosen);
  const [dragged, setDragged] = useState<HeldStep | null>(null);
  const moved = (): void => {
    onChange();
    refresh();
  };
  const { said, pending, give, undo } = useGiving(moved);
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(name === 'unit' ? {} : params);
    next.set(name, value);
    setParams(next, { replace: true });
  };
  const finding = findingOf(people);
  const toPerson = (step: HeldStep, to: PersonLoad): void => {
    give(step, chosen, to);
  };
  return (
    <div
      className="team"
      role="presentation"
      onKeyDown={(event) => {
        if (!isUndo(event) || !pending) return;
        event.preventDefault();
        undo();
      }}
    >
      <AbsenceRequests requests={team.requests} onDecided={moved} />
      <section className="card" aria-labelledby="load">
        <h2 id="load">
          {finding.kind === 'calm'
            ? t('team.finding_calm')
            : finding.kind === 'late'
              ? t('team.finding_late', { name: finding.name, late: finding.late })
              : t('team.finding_pool', { n: finding.n })}
        </h2>
        {units.length > 1 ? (
          <label className="team-unit">
            {t('team.unit')}
            <select value={unit.code} onChange={(event) => set('unit', event.target.value)}>
              {units.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <PeopleTable
          people={people}
          chosen={chosen}
          takers={dragged ? new Set(takersOf(dragged, people, chosen).map(({ username }) => username)) : null}
          onChoose={(username) => set('officer', username)}
          onDrop={(to) => {
            if (dragged) toPerson(dragged, to);
            setDragged(null);
          }}
        />
      </section>
      {person ? (
        <HeldPart
          unit={unit.code}
          key={person.username}
          person={person}
          people={people}
          steps={steps}
          problem={problem}
          leaving={pending ? { id: pending.step.id, to: pending.to.username } : null}
          onGive={toPerson}
          onDrag={setDragged}
          onMoved={moved}
        />
      ) : null}
      <p className={`team-said ${said ? `said-${said.kind}` : ''}`} role="status">
        {said?.words}
        {pending ? (
          <button type="button" className="pill" onClick={undo}>
            {t('team.undo')} <kbd>Ctrl Z</kbd>
          </button>
        ) : null}
      </p>
    </div>
  );
};

/** Who has how much to do; work goes from one to another by drag or by keyboard; absence with a deputy. */
const TeamPage = (): JSX.Element => {
  const { t } = useWords();
  const [params] = useSearchParams();
  const { answer: team, problem, refresh } = useTeam(params.get('unit'));
  usePageTitle(t('team.title'));
  if (problem) return <Refused error={problem} />;
  if (!team) return <PageSkeleton />;
  return (
    <>
      <div className="head">
        <h1>
          {t('team.title')} · {team.unit.name}
        </h1>
        <p>{t('team.sub')}</p>
      </div>
      <Team key={team.unit.code} team={team} onChange={refresh} />
    </>
  );
};

export default TeamPage;
