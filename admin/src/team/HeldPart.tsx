import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { ListFile } from '../registers/ListFile';
import { AbsenceForm } from './AbsenceForm';
import { HeldTable } from './HeldTable';
import type { HeldStep, PersonLoad } from './team';

interface Props {
  readonly unit: string;
  readonly person: PersonLoad;
  readonly people: readonly PersonLoad[];
  readonly steps: readonly HeldStep[] | null;
  readonly problem: unknown;
  readonly leaving: { readonly id: number; readonly to: string } | null;
  readonly onGive: (step: HeldStep, to: PersonLoad) => void;
  readonly onDrag: (step: HeldStep | null) => void;
  readonly onMoved: () => void;
}

/** The dossiers of the person that was chosen, and his absence. */
export const HeldPart = ({
  unit,
  person,
  people,
  steps,
  problem,
  leaving,
  onGive,
  onDrag,
  onMoved,
}: Props): JSX.Element => {
  const { t } = useWords();
  const [away, setAway] = useState(false);
  const name = person.username === '' ? t('team.nobody') : person.name;
  return (
    <section className="team-held" aria-labelledby="held">
      <div className="team-held-head">
        <h2 id="held">{t('team.held', { name })}</h2>
        {steps && steps.length > 0 ? <ListFile list="held" filter={{ unit, officer: person.username }} /> : null}
        {person.username === '' || away ? null : (
          <Button
            variant="outlined"
            onClick={() => {
              setAway(true);
            }}
          >
            {t('team.away')}
          </Button>
        )}
      </div>
      {away && steps ? (
        <AbsenceForm
          person={person}
          people={people}
          steps={steps}
          onMoved={onMoved}
          onClose={() => {
            setAway(false);
          }}
        />
      ) : null}
      {problem ? <Refused error={problem} part /> : null}
      {steps === null && !problem ? <PageSkeleton lines={5} /> : null}
      {steps?.length === 0 ? <p className="empty">{t('team.held_none')}</p> : null}
      {steps && steps.length > 0 ? (
        <HeldTable
          steps={steps}
          people={people}
          holder={person.username}
          leaving={leaving}
          onGive={onGive}
          onDrag={onDrag}
        />
      ) : null}
    </section>
  );
};
