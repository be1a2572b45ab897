import type { JSX } from 'react';
import { useGetList } from 'react-admin';
import type { Target } from '../data/types';
import { useWords, type Words } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import { stateOf } from './targetState';

const findingWords = (targets: readonly Target[], t: Words['t']): string => {
  const broken = targets.filter((target) => stateOf(target) === 'broken').length;
  if (broken > 0) return t('targets.failing', { smart_count: broken });
  const pending = targets.reduce((sum, target) => sum + target.pending, 0);
  return pending > 0 ? t('targets.waiting', { smart_count: pending }) : t('targets.all_well');
};

const TargetRow = ({ target }: { readonly target: Target }): JSX.Element => {
  const { t } = useWords();
  const state = stateOf(target);
  return (
    <tr>
      <th scope="row">{t(`targets.names.${target.target}`, { _: target.target })}</th>
      <td>
        <span className={`tag ${state}`}>{t(`targets.${state}`)}</span>
      </td>
      <td className="num">{target.pending}</td>
      <td className="num">{target.failed}</td>
      <td className="num">{target.delivered}</td>
      <td>
        {target.oldestPendingAt === null ? '' : t('targets.since', { at: dateTimeWords(target.oldestPendingAt) })}
      </td>
      <td>{target.lastError ?? ''}</td>
    </tr>
  );
};

/** The systems outside: what they have received, what still waits, what went wrong. Looked at again every ten seconds. */
const TargetsPage = (): JSX.Element => {
  const { t } = useWords();
  const { data, error } = useGetList<Target>('targets', {}, { refetchInterval: 10_000, retry: 1 });
  usePageTitle(t('targets.title'));
  if (error) return <Refused error={error} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <div className="head">
        <h1>
          {t('targets.title')} · {findingWords(data, t)}
        </h1>
        <p>{t('targets.sub')}</p>
      </div>
      {data.length === 0 ? (
        <p className="empty">{t('targets.empty')}</p>
      ) : (
        <div className="table-page">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('targets.target')}</th>
                <th scope="col">{t('targets.state')}</th>
                {['pending', 'failed', 'delivered'].map((name) => (
                  <th key={name} scope="col" className="num">
                    {t(`targets.${name}`)}
                  </th>
                ))}
                <th scope="col">{t('targets.oldest')}</th>
                <th scope="col">{t('targets.error')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((target) => (
                <TargetRow key={target.id} target={target} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};

export default TargetsPage;
