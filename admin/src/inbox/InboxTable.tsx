import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import type { InboxRow, InboxView } from '../data/types';
import { useWords } from '../i18n/useWords';
import type { RowGroup } from './groups';

interface Choices {
  readonly current: number | null;
  readonly chosen: ReadonlySet<number>;
  readonly view: InboxView;
  readonly onCurrent: (id: number) => void;
  readonly onChoose: (id: number) => void;
}

const Row = ({
  row,
  current,
  chosen,
  view,
  onCurrent,
  onChoose,
}: Choices & { readonly row: InboxRow }): JSX.Element => {
  const { t, say, due } = useWords();
  const time = due(row.workingMinutesLeft, row.dueAt);
  const code = row.code ?? row.number;
  return (
    <tr
      id={`row-${row.id}`}
      className={row.id === current ? 'current' : undefined}
      onClick={(event) => {
        // The link and the box keep their own meaning.
        if (event.target instanceof HTMLElement && !event.target.closest('a, input, label')) onCurrent(row.id);
      }}
    >
      <td className="pick">
        <input
          type="checkbox"
          checked={chosen.has(row.id)}
          aria-label={t('inbox.select', { code })}
          onChange={() => {
            onChoose(row.id);
          }}
        />
      </td>
      <td>
        <span className={`tag ${time.tone}`}>{time.words}</span>
      </td>
      <td>
        <Link to={`/dossiers/${row.id}?from=${view}`} className="row-link">
          {code}
        </Link>
      </td>
      <td className="applicant">{row.applicantName}</td>
      <td className="cut" title={row.procedureName}>
        {row.procedureName}
      </td>
      <td className="cut" title={say(row.step)}>
        {say(row.step)}
      </td>
    </tr>
  );
};

const Group = ({ group, ...choices }: Choices & { readonly group: RowGroup }): JSX.Element => {
  const { t } = useWords();
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={6}>
          {t(`group.${group.group}`)} <span>{group.count}</span>
        </th>
      </tr>
      {group.rows.map((row) => (
        <Row key={row.id} row={row} {...choices} />
      ))}
    </tbody>
  );
};

/** The dossiers under their groups. */
export const InboxTable = ({ groups, ...choices }: Choices & { readonly groups: readonly RowGroup[] }): JSX.Element => {
  const { t } = useWords();
  return (
    <table className="inbox-table">
      <caption className="unseen">
        {t(`view.${choices.view}`)}. {t('inbox.by_due')}
      </caption>
      <thead>
        <tr>
          <td className="pick" />
          {['due', 'code', 'applicant', 'procedure', 'step'].map((name) => (
            <th key={name} scope="col" className={`col-${name}`}>
              {t(`inbox.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.group} group={group} {...choices} />
      ))}
    </table>
  );
};
