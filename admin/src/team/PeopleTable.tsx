import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { barsOf, loadParts, type PersonLoad } from './team';

interface Props {
  readonly people: readonly PersonLoad[];
  readonly chosen: string;
  /** Who may take what is being dragged; null while nothing is. */
  readonly takers: ReadonlySet<string> | null;
  readonly onChoose: (username: string) => void;
  readonly onDrop: (person: PersonLoad) => void;
}

/** Each officer with what he holds as a bar; a dragged dossier can be let go on a row. */
export const PeopleTable = ({ people, chosen, takers, onChoose, onDrop }: Props): JSX.Element => {
  const { t } = useWords();
  const bars = barsOf(people);
  return (
    <table className="people">
      <thead>
        <tr>
          <th scope="col">{t('team.person')}</th>
          <th scope="col">{t('team.load')}</th>
          <th scope="col" className="num">
            {t('team.done')}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => {
          const { username, open, done } = person;
          const bar = bars.get(username) ?? { late: 0, soon: 0, rest: 0 };
          const takes = takers?.has(username) ?? false;
          return (
            <tr
              key={username}
              className={[username === chosen ? 'is-chosen' : '', takes ? 'takes' : takers ? 'refuses' : ''].join(' ')}
              onDragOver={(event) => {
                if (takes) event.preventDefault();
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (takes) onDrop(person);
              }}
            >
              <th scope="row">
                <button
                  type="button"
                  className="linklike"
                  aria-pressed={username === chosen}
                  onClick={() => {
                    onChoose(username);
                  }}
                >
                  {username === '' ? t('team.nobody') : person.name}
                </button>
                <small>{username === '' ? t('team.nobody_sub') : person.position}</small>
              </th>
              <td>
                <span className="load" aria-hidden>
                  <span className="load-late" style={{ width: `${bar.late}%` }} />
                  <span className="load-soon" style={{ width: `${bar.soon}%` }} />
                  <span className="load-rest" style={{ width: `${bar.rest}%` }} />
                </span>
                <span className="load-words">
                  {[t('team.open', { open }), ...loadParts(person).map(({ key, n }) => t(`team.${key}`, { n }))].join(
                    ' · ',
                  )}
                </span>
              </td>
              <td className="num">{done}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
