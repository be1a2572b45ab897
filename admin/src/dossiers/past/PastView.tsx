import type { JSX } from 'react';
import type { Text } from '@motcua/cms';
import { useAnswer } from '../../data/useAnswer';
import type { DossierRecord } from '../../data/types';
import { useWords } from '../../i18n/useWords';
import { dateTimeWords } from '../../layout/format';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { lastEventAt } from './moments';

interface Fields {
  readonly [name: string]: unknown;
}

/** The answer of the past route: the file as its events had made it. */
interface Past {
  readonly dossier: Fields;
  readonly papers: readonly Fields[];
  readonly tasks: readonly Fields[];
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const moment = (value: unknown): string => (text(value) === '' ? '' : dateTimeWords(text(value)));

interface Props {
  readonly dossier: DossierRecord;
  readonly at: string;
}

/** The dossier as it stood at a moment: who held it, what was promised, which papers there were. */
export const PastView = ({ dossier, at }: Props): JSX.Element => {
  const { t, say } = useWords();
  const { answer, problem } = useAnswer(`dossiers/${dossier.id}/past?at=${encodeURIComponent(at)}`);
  if (problem !== null)
    return (
      <p role="alert" className="now-problem">
        {problem}
      </p>
    );
  if (answer === null) return <PageSkeleton lines={6} />;
  const past = answer as Past;
  const last = lastEventAt(dossier.events, at);
  const open = past.tasks.filter(({ status }) => status === 'open');
  const lines: readonly (readonly [string, string])[] = [
    ['past.after', last ? `${t(`event.${last.type}`, { _: last.type })} · ${last.actor.name}` : ''],
    ['past.status', t(`npsp.${text(past.dossier.npspStatus)}`)],
    [
      'past.owner',
      open
        .map((task) => [text(task.agencyName), text(task.assigneeName)].filter((part) => part !== '').join(', '))
        .join('; '),
    ],
    ['past.code', text(past.dossier.code) || text(past.dossier.number)],
    ['past.applicant', text(past.dossier.applicantName)],
    ['past.promised', moment(past.dossier.promisedAt)],
    ['past.supplement', moment(past.dossier.supplementDueAt)],
  ];
  const component = (key: unknown): Text | undefined => dossier.components.find((one) => one.key === key)?.name;
  return (
    <div className="past-view">
      <dl>
        {lines.map(([key, value]) => (
          <div key={key} className="fact">
            <dt>{t(key)}</dt>
            <dd>{value === '' ? t('past.nothing') : value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('past.papers', { smart_count: past.papers.length })}</h3>
      <ul>
        {past.papers.map((paper) => (
          <li key={text(paper.id)}>
            {say(component(paper.componentKey)) || text(paper.name)}{' '}
            <span className={`tag ${text(paper.checked)}`}>{t(`dossier.checked.${text(paper.checked)}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
