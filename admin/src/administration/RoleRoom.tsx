import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import { useAsked } from '../data/useAsked';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import type { RoleLine } from './administration';

/** Each role: what the policy permits it, as the server says it, and who has it. */
export const RoleRoom = (): JSX.Element => {
  const { t, say } = useWords();
  const { answer, problem } = useAsked<readonly RoleLine[]>('administration/roles');
  if (problem) return <Refused error={problem} part />;
  if (!answer) return <PageSkeleton />;
  return (
    <div className="register-list" tabIndex={0} role="region" aria-label={t('administration.roles')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('administration.role')}</th>
            <th scope="col">{t('administration.may')}</th>
            <th scope="col" className="num">
              {t('administration.who')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.map(({ role, label, may, officers }) => (
            <tr key={role}>
              <th scope="row">{say(label)}</th>
              <td>
                <ul className="may">
                  {may.map((purpose) => (
                    <li key={purpose.en}>{say(purpose)}</li>
                  ))}
                </ul>
              </td>
              <td className="num">
                <Link to={`/administration/officers?only.roles=${role}`}>
                  {t('administration.n_officers', { smart_count: officers })}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
