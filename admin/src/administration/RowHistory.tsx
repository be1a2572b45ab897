import type { JSX, ReactNode } from 'react';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import type { HistoryLine, Room } from './administration';
import { useCellWords, type Agencies } from './cells';

/** Who changed what of the row, when and why; the newest first. */
export const RowHistory = ({
  room,
  agencies,
  lines,
  undo,
}: {
  readonly room: Room;
  readonly agencies: Agencies;
  readonly lines: readonly HistoryLine[];
  /** What takes the newest change back. */
  readonly undo: ReactNode;
}): JSX.Element => {
  const { t, say } = useWords();
  const words = useCellWords(agencies);
  return (
    <section aria-labelledby="history">
      <h3 id="history">{t('administration.history')}</h3>
      {lines.length === 0 ? <p className="quiet">{t('administration.history_none')}</p> : null}
      <ol className="row-history">
        {lines.map((line, at) => (
          <li key={line.id}>
            <strong>{dateTimeWords(line.at)}</strong> · {line.by.name}
            <span className="quiet">
              {' '}
              {t(line.made ? 'administration.made' : 'administration.changed')}
              {line.imported ? ` · ${t('administration.from_file')}` : ''}
            </span>
            <p>{line.reason}</p>
            {line.made ? null : (
              <ul>
                {line.changes.map(({ column: key, from, to }) => {
                  const column = room.columns.find((one) => one.key === key);
                  const shown = (value: string): string =>
                    (column && words(column, value)) || t('administration.empty');
                  return (
                    <li key={key}>
                      {say(column?.title)}: <del>{shown(from)}</del> → <ins>{shown(to)}</ins>
                    </li>
                  );
                })}
              </ul>
            )}
            {at === 0 ? undo : null}
          </li>
        ))}
      </ol>
    </section>
  );
};
