import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { takersOf, type HeldStep, type PersonLoad } from './team';

interface Props {
  readonly steps: readonly HeldStep[];
  readonly people: readonly PersonLoad[];
  readonly holder: string;
  /** On its way to somebody else. */
  readonly leaving: { readonly id: number; readonly to: string } | null;
  readonly onGive: (step: HeldStep, to: PersonLoad) => void;
  readonly onDrag: (step: HeldStep | null) => void;
}

/** What one person holds: each can be dragged to another, or given by its own choice of names. */
export const HeldTable = ({ steps, people, holder, leaving, onGive, onDrag }: Props): JSX.Element => {
  const { t, say, due } = useWords();
  return (
    <table className="held">
      <thead>
        <tr>
          {['due', 'code', 'step', 'give'].map((name) => (
            <th key={name} scope="col">
              {t(`team.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const { tone, words } = due(step.workingMinutesLeft, step.dueAt);
          return (
            <tr
              key={step.id}
              className={step.id === leaving?.id ? 'is-leaving' : ''}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', step.code);
                onDrag(step);
              }}
              onDragEnd={() => {
                onDrag(null);
              }}
            >
              <td>
                <span className={`tag ${tone}`}>{words}</span>
                {step.likelyLate ? <small>{t('team.likely')}</small> : null}
              </td>
              <th scope="row">
                <Link to={`/dossiers/${step.id}`}>{step.code}</Link>
                <small>{step.procedureName}</small>
              </th>
              <td>{say(step.step)}</td>
              <td>
                <select
                  aria-label={t('team.give_label', { code: step.code })}
                  value={step.id === leaving?.id ? leaving.to : ''}
                  onChange={(event) => {
                    const to = people.find(({ username }) => username === event.target.value);
                    if (to) onGive(step, to);
                  }}
                >
                  <option value="">{t('team.choose')}</option>
                  {takersOf(step, people, holder).map(({ username, name, open }) => (
                    <option key={username} value={username}>
                      {name} ({open})
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
