import type { JSX } from 'react';
import type { Decision } from '../data/types';
import { useWords } from '../i18n/useWords';

interface Props {
  readonly rows: readonly Decision[];
  readonly current: number | null;
  readonly chosen: ReadonlySet<number>;
  readonly proposed: string;
  readonly onOpen: (id: number) => void;
  readonly onChoose: (id: number) => void;
}

const Row = ({
  row,
  current,
  chosen,
  proposed,
  onOpen,
  onChoose,
}: Omit<Props, 'rows'> & { readonly row: Decision }) => {
  const { t, due } = useWords();
  const time = due(row.workingMinutesLeft, row.dueAt);
  const code = row.code ?? row.number;
  const { proposal } = row;
  return (
    <li className={row.id === current ? 'decision current' : 'decision'} id={`decision-${row.id}`}>
      <input
        type="checkbox"
        checked={chosen.has(row.id)}
        aria-label={t('decide.select', { code })}
        onChange={() => {
          onChoose(row.id);
        }}
      />
      <button
        type="button"
        aria-current={row.id === current}
        onClick={() => {
          onOpen(row.id);
        }}
      >
        <span className="decision-line">
          <strong>{row.applicantName}</strong>
          <span className={`tag ${time.tone}`}>{time.words}</span>
        </span>
        <span className="decision-what">{row.procedureName}</span>
        <span className="decision-proposal">
          {proposal
            ? `${proposed}: ${proposal.conclusion ?? t('decide.no_conclusion')} · ${proposal.by}`
            : t('decide.no_proposal')}
          {proposal && proposal.attached > 0 ? ` · ${t('decide.attached', { smart_count: proposal.attached })}` : ''}
        </span>
        {row.flags.length === 0 ? null : (
          <span className="decision-flags">
            {row.flags.map((flag) => (
              <span key={flag} className={`tag ${flag === 'late' || flag === 'rejected_paper' ? 'late' : 'soon'}`}>
                {t(`decide.flags.${flag}`)}
              </span>
            ))}
          </span>
        )}
        <span className="decision-code">{code}</span>
      </button>
    </li>
  );
};

/** What waits, most urgent first: who, what, what is proposed, by whom, until when, and what to look at twice. */
export const DecisionList = ({ rows, ...rest }: Props): JSX.Element => {
  const { t } = useWords();
  return (
    <ol className="decisions" aria-label={t('decide.list')}>
      {rows.map((row) => (
        <Row key={row.id} row={row} {...rest} />
      ))}
    </ol>
  );
};
