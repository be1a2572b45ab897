import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import type { InboxRow, InboxView } from '../data/types';
import type { Selection } from '../many/useMany';
import type { InboxNews } from './news';
import type { Walk } from '../dossiers/walk';
import { useWords } from '../i18n/useWords';
import type { RowGroup } from './groups';

interface Choices {
  readonly current: number | null;
  readonly chosen: Selection;
  readonly news: InboxNews;
  readonly view: InboxView;
  /** What goes along to a dossier's page: the list it is opened from. */
  readonly walk: Walk;
  readonly onCurrent: (id: number) => void;
  readonly onChoose: (row: InboxRow) => void;
}

const Row = ({
  row,
  current,
  chosen,
  news,
  view,
  walk,
  onCurrent,
  onChoose,
}: Choices & { readonly row: InboxRow }): JSX.Element => {
  const { t, say, due } = useWords();
  const time =
    row.group === 'ended'
      ? ({ tone: 'calm', words: t('lists.over') } as const)
      : due(row.workingMinutesLeft, row.dueAt);
  const code = row.code ?? row.number;
  const changed = news.changed.has(row.id);
  const classes = [
    ...(row.id === current ? ['current'] : []),
    ...(chosen.has(row.id) ? ['chosen'] : []),
    ...(changed ? ['changed'] : []),
  ];
  return (
    <tr
      id={`row-${row.id}`}
      className={classes.join(' ') || undefined}
      aria-current={row.id === current ? 'true' : undefined}
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
            onChoose(row);
          }}
        />
      </td>
      <td>
        <span className={`tag ${time.tone}`}>{time.words}</span>
      </td>
      <td>
        <Link to={`/dossiers/${row.id}?from=${view}`} state={walk} className="row-link">
          {code}
        </Link>
      </td>
      <td className="applicant">
        {row.applicantName}
        {row.marks.map((mark) => (
          <span key={mark} className="tag soon mark">
            {t(`lists.marks.${mark}`)}
          </span>
        ))}
      </td>
      <td className="cut" title={row.procedureName}>
        {row.procedureName}
      </td>
      <td className="cut" title={say(row.step)}>
        {changed ? (
          <span className="tag soon">{t(news.left.has(row.id) ? 'live.row_left' : 'live.row_changed')}</span>
        ) : (
          say(row.step)
        )}
      </td>
    </tr>
  );
};

const Group = ({
  group,
  more,
  ...choices
}: Choices & { readonly group: RowGroup; readonly more: boolean }): JSX.Element => {
  const { t } = useWords();
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={6}>
          {t(`group.${group.group}`)} <span>{`${group.count}${more && group.group === 'ended' ? '+' : ''}`}</span>
        </th>
      </tr>
      {group.rows.map((row) => (
        <Row key={row.id} row={row} {...choices} />
      ))}
    </tbody>
  );
};

interface Props extends Choices {
  readonly groups: readonly RowGroup[];
  /** Not all of what has ended is counted. */
  readonly more: boolean;
  readonly onChoosePage: () => void;
}

/** The dossiers under their groups. */
export const InboxTable = ({ groups, more, onChoosePage, ...choices }: Props): JSX.Element => {
  const { t } = useWords();
  const whole = groups.every(({ rows }) => rows.every(({ id }) => choices.chosen.has(id)));
  return (
    <table className="inbox-table">
      <caption className="unseen">
        {t(`view.${choices.view}`)}. {t('inbox.by_due')}
      </caption>
      <thead>
        <tr>
          <td className="pick">
            <input type="checkbox" checked={whole} aria-label={t('lists.select_page')} onChange={onChoosePage} />
          </td>
          {['due', 'code', 'applicant', 'procedure', 'step'].map((name) => (
            <th key={name} scope="col" className={`col-${name}`}>
              {t(`inbox.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.group} group={group} more={more} {...choices} />
      ))}
    </table>
  );
};
