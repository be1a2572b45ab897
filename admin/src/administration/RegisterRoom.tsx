import Button from '@mui/material/Button';
import { useEffect, useState, type JSX } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useAsked } from '../data/useAsked';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import type { Room, Row, RowPage, Values } from './administration';
import type { Agencies } from './cells';
import { ExportButtons } from './ExportButtons';
import { ImportWizard } from './ImportWizard';
import { RegisterFilters } from './RegisterFilters';
import { RowPanel } from './RowPanel';
import { RowTable } from './RowTable';
import { changeRow, wordsOf } from './requests';
import { useRegisterAddress } from './useRegisterAddress';

const PAGE = 100;
/** All agencies of a province stand in one tree. */
const TREE = 1000;

interface Said {
  readonly words: string;
  /** What takes it back, while nobody has changed the row again. */
  readonly undo: { readonly row: Row; readonly before: Row } | null;
}

const addressOf = (room: Room, filter: object, limit: number, after: RowPage['next']): string =>
  `administration/${room.id}?${new URLSearchParams({
    filter: JSON.stringify(filter),
    limit: String(limit),
    ...(after ? { after: JSON.stringify(after) } : {}),
  }).toString()}`;

/** A register: narrowed and searched, its rows beside their form, a spreadsheet in and a file out. */
export const RegisterRoom = ({
  room,
  agencies,
  onChange,
}: {
  readonly room: Room;
  readonly agencies: Agencies;
  readonly onChange: () => void;
}): JSX.Element => {
  const { t } = useWords();
  const [params] = useSearchParams();
  const { filter, narrowed, open, making, importing, go } = useRegisterAddress(room);
  const tree = room.id === 'agencies' && !narrowed;
  const [after, setAfter] = useState<RowPage['next']>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [turn, setTurn] = useState(0);
  const { answer, problem, refresh } = useAsked<RowPage>(addressOf(room, filter, tree ? TREE : PAGE, after));
  const [shown, setShown] = useState<RowPage | null>(null);
  const asked = JSON.stringify(filter);
  useEffect(() => {
    setAfter(null);
  }, [asked, room.id]);
  useEffect(() => {
    if (!answer) return;
    // The last list stays while the next one is under way; a further page comes below it, without a count of its own.
    setShown((last) =>
      answer.total === null && last ? { ...answer, total: last.total, rows: [...last.rows, ...answer.rows] } : answer,
    );
  }, [answer]);
  if (problem && !shown) return <Refused error={problem} part />;
  if (!shown) return <PageSkeleton />;
  const { rows } = shown;
  const changed = (): void => {
    setAfter(null);
    refresh();
    setTurn((now) => now + 1);
    onChange();
  };
  const undo = async ({ row, before }: NonNullable<Said['undo']>): Promise<void> => {
    try {
      const { key, version } = row;
      await changeRow(room.id, { key, version, values: before.values, reason: t('administration.undo_reason') });
      setSaid({ words: t('administration.undone_one'), undo: null });
      changed();
    } catch (error) {
      setSaid({ words: wordsOf(error), undo: null });
    }
  };
  const begin: Values = Object.fromEntries(room.filters.map((key) => [key, params.get(`only.${key}`) ?? '']));
  const panel = open !== null || making;
  return (
    <>
      <div className="register-bar">
        <RegisterFilters room={room} agencies={agencies} />
        <div className="pills">
          <Button variant="contained" onClick={() => go({ new: '1', row: null, import: null })}>
            {t('administration.add')}
          </Button>
          <Button variant="outlined" onClick={() => go({ import: '1', row: null, new: null })}>
            {t('administration.import')}
          </Button>
          <ExportButtons list={`administration-${room.id}`} filter={filter} />
        </div>
      </div>
      <p className="team-said" role="status">
        {said?.words}
        {said?.undo ? (
          <button type="button" className="pill" onClick={() => said.undo && void undo(said.undo)}>
            {t('administration.undo')}
          </button>
        ) : null}
      </p>
      {importing ? (
        <ImportWizard room={room} agencies={agencies} onChanged={changed} onClose={() => go({ import: null })} />
      ) : null}
      <div className={panel ? 'register-split' : ''}>
        <div className="register-list" tabIndex={0} role="region" aria-label={t('administration.list')}>
          <p className="quiet" role="status">
            {shown.total === null ? '' : t('administration.rows', { smart_count: shown.total })}
          </p>
          {rows.length === 0 ? (
            <p className="empty">{t(narrowed ? 'administration.none_found' : 'administration.none')}</p>
          ) : (
            <RowTable
              room={room}
              rows={rows}
              agencies={agencies}
              chosen={open}
              tree={tree}
              onOpen={(key) => go({ row: key, new: null, import: null })}
            />
          )}
          {shown.next ? (
            <Button
              variant="outlined"
              onClick={() => {
                setAfter(shown.next);
              }}
            >
              {t('administration.more')}
            </Button>
          ) : null}
        </div>
        {panel ? (
          <RowPanel
            key={open ?? 'new'}
            room={room}
            agencies={agencies}
            rowKey={open}
            turn={turn}
            begin={begin}
            onSaved={(row, before) => {
              setSaid({ words: t('administration.saved'), undo: before ? { row, before } : null });
              go({ row: row.key, new: null });
              changed();
            }}
            onClose={() => go({ row: null, new: null })}
          />
        ) : null}
      </div>
    </>
  );
};
