import { useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import type { Imported, Room } from './administration';
import { useCellWords, type Agencies } from './cells';

type Outcome = Imported['rows'][number]['outcome'];
const OUTCOMES = ['refused', 'new', 'changed', 'unchanged'] as const satisfies readonly Outcome[];
const TONES: Readonly<Record<Outcome, string>> = { new: 'well', changed: 'soon', unchanged: '', refused: 'late' };
const SHOWN = 200;

/** A line for each row of the sheet: what becomes of it, and why not. What was refused comes first. */
export const ImportedRows = ({
  room,
  agencies,
  rows,
}: {
  readonly room: Room;
  readonly agencies: Agencies;
  readonly rows: Imported['rows'];
}): JSX.Element => {
  const { t, say } = useWords();
  const words = useCellWords(agencies);
  const [only, setOnly] = useState<Outcome | null>(null);
  const there = OUTCOMES.filter((outcome) => rows.some((row) => row.outcome === outcome));
  const listed = rows
    .filter(({ outcome }) => only === null || outcome === only)
    .toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || a.row - b.row);
  const titleOf = (key: string): string => say(room.columns.find((column) => column.key === key)?.title);
  const shown = (key: string, value: string): string => {
    const column = room.columns.find((one) => one.key === key);
    return (column && words(column, value)) || t('administration.empty');
  };
  return (
    <>
      <div className="pills" role="group" aria-label={t('administration.outcome')}>
        {there.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className="pill"
            aria-pressed={only === outcome}
            onClick={() => {
              setOnly(only === outcome ? null : outcome);
            }}
          >
            {t(`administration.outcomes.${outcome}`)} {rows.filter((row) => row.outcome === outcome).length}
          </button>
        ))}
      </div>
      <div className="imported" tabIndex={0} role="region" aria-label={t('administration.lines')}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('administration.line')}
              </th>
              <th scope="col">{t('administration.row')}</th>
              <th scope="col">{t('administration.outcome')}</th>
              <th scope="col">{t('administration.what')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, SHOWN).map(({ row, key, outcome, changes, errors }) => (
              <tr key={row}>
                <td className="num">{row}</td>
                <th scope="row">{key}</th>
                <td>
                  <span className={`tag ${TONES[outcome]}`}>{t(`administration.outcomes.${outcome}`)}</span>
                </td>
                <td>
                  {outcome === 'refused' ? (
                    <ul>
                      {errors.map(({ column, detail }) => (
                        <li key={`${column}${detail.en}`}>
                          {column === '' ? '' : <strong>{titleOf(column)}: </strong>}
                          {say(detail)}
                        </li>
                      ))}
                    </ul>
                  ) : null}
                  {outcome === 'changed' ? (
                    <ul>
                      {changes.map(({ column, from, to }) => (
                        <li key={column}>
                          {titleOf(column)}: <del>{shown(column, from)}</del> → <ins>{shown(column, to)}</ins>
                        </li>
                      ))}
                    </ul>
                  ) : null}
                  {outcome === 'new'
                    ? changes
                        .filter(({ column }) => room.shown.includes(column))
                        .map(({ column, to }) => shown(column, to))
                        .join(' · ')
                    : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {listed.length > SHOWN ? (
          <p className="quiet">{t('administration.more_lines', { smart_count: listed.length - SHOWN })}</p>
        ) : null}
      </div>
    </>
  );
};
