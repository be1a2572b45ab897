import { useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { treeOf, type Room, type Row, type TreeRow } from './administration';
import { StandingTag, useCellWords, type Agencies } from './cells';

interface Props {
  readonly room: Room;
  readonly rows: readonly Row[];
  readonly agencies: Agencies;
  readonly chosen: string | null;
  /** Agencies stand below each other while nothing narrows the list. */
  readonly tree: boolean;
  readonly onOpen: (key: string) => void;
}

/** The rows of a register; the first column opens the row beside the list. */
export const RowTable = ({ room, rows, agencies, chosen, tree, onOpen }: Props): JSX.Element => {
  const { t, say } = useWords();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const words = useCellWords(agencies);
  const columns = room.shown.flatMap((key) => room.columns.find((column) => column.key === key) ?? []);
  const [first, ...others] = columns;
  const lines: readonly TreeRow[] = tree ? treeOf(rows, closed) : rows.map((row) => ({ row, depth: 0, branches: 0 }));
  const toggle = (key: string): void => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  if (!first) return <></>;
  return (
    <table className="register-rows">
      <caption className="unseen">{say(room.title)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.key === 'validTo' ? t('administration.state') : say(column.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ row, depth, branches }) => {
          const name = words(first, row.values[first.key] ?? '') || row.key;
          return (
            <tr key={row.key} className={row.key === chosen ? 'is-chosen' : ''}>
              <th scope="row">
                <span className="tree-cell" style={{ paddingLeft: `${depth * 22}px` }}>
                  {tree && branches > 0 ? (
                    <button
                      type="button"
                      className="tree-toggle"
                      aria-expanded={!closed.has(row.key)}
                      aria-label={t('administration.branches', { name, smart_count: branches })}
                      onClick={() => {
                        toggle(row.key);
                      }}
                    >
                      <span aria-hidden>{closed.has(row.key) ? '▸' : '▾'}</span>
                    </button>
                  ) : tree ? (
                    <span className="tree-leaf" />
                  ) : null}
                  <button
                    type="button"
                    className="linklike"
                    onClick={() => {
                      onOpen(row.key);
                    }}
                  >
                    {name}
                  </button>
                </span>
              </th>
              {others.map((column) => (
                <td key={column.key}>
                  {column.key === 'validTo' ? (
                    <StandingTag values={row.values} />
                  ) : (
                    words(column, row.values[column.key] ?? '')
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
