import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type FormEvent, type JSX } from 'react';
import { useAsked } from '../data/useAsked';
import { problemOf } from '../data/httpClient';
import { useWords } from '../i18n/useWords';
import { officeDay } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { changedValues, standingOf, type Room, type Row, type Values, type WholeRow } from './administration';
import { StandingTag, useCellWords, type Agencies } from './cells';
import { EndForm } from './EndForm';
import { Field } from './Field';
import { RunButton } from './RunButton';
import { RowHistory } from './RowHistory';
import { TextPreview } from './TextPreview';
import { UndoForm } from './UndoForm';
import { changeRow, makeRow, wordsOf } from './requests';

interface Props {
  readonly room: Room;
  readonly agencies: Agencies;
  /** Null: a new row. */
  readonly row: WholeRow | null;
  /** What a new row begins with. */
  readonly begin: Values;
  readonly onSaved: (row: Row, before: Row | null) => void;
  readonly onClose: () => void;
}

const RowForm = ({ room, agencies, row, begin, onSaved, onClose }: Props): JSX.Element => {
  const { t, say } = useWords();
  const words = useCellWords(agencies);
  const [typed, setTyped] = useState<Values>(row ? {} : begin);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [ending, setEnding] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const before = row?.values ?? {};
  const first = room.columns.find(({ key }) => key === room.shown[0]);
  const name = row && first ? words(first, before[first.key] ?? '') || row.key : '';
  const problem = problemOf(error);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
  }, [row?.key]);
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const save = async (values: Values, why: string): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const saved = row
        ? await changeRow(room.id, { key: row.key, version: row.version, values, reason: why })
        : await makeRow(room.id, { values, reason: why });
      onSaved(saved, row);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const changed = row ? changedValues(room.columns, before, typed) : typed;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(changed, reason);
  };
  // Kept by the row's history, shown as what stands over it; ended by its own form.
  const fields = room.columns.filter(({ key }) => key !== 'validTo' || !row);
  const ended = row && standingOf(before, officeDay(new Date())) === 'ended';
  // What concerns no column stands above the button.
  const general = error !== null && Object.keys(problem?.at ?? {}).every((pointer) => pointer === '');
  return (
    <>
      <div className="panel-head">
        <h2 ref={head} tabIndex={-1}>
          {row ? name : t('administration.new_in', { what: say(room.title).toLocaleLowerCase() })}
        </h2>
        {row ? <StandingTag values={before} /> : null}
        <button type="button" className="pill" onClick={onClose}>
          {t('administration.close')} <kbd>Esc</kbd>
        </button>
      </div>
      {ending && row ? (
        <EndForm
          name={name}
          busy={busy}
          problem={error === null ? null : wordsOf(error)}
          onEnd={(day, why) => void save({ validTo: day }, why)}
          onClose={() => {
            setEnding(false);
            setError(null);
          }}
        />
      ) : (
        <form ref={form} className="register-form" onSubmit={submit} noValidate>
          {fields.map((column) => (
            <Field
              key={column.key}
              column={column}
              agencies={agencies}
              value={typed[column.key] ?? before[column.key] ?? ''}
              disabled={column.given === true || (row !== null && column.fixed === true)}
              error={problem?.at[`/values/${column.key}`] ?? null}
              onChange={(value) => {
                setTyped({ ...typed, [column.key]: value });
              }}
            />
          ))}
          {room.previews ? <TextPreview room={room} values={{ ...before, ...typed }} /> : null}
          <div className="field">
            <label htmlFor="reason">{t('administration.reason')}</label>
            <textarea
              id="reason"
              rows={2}
              value={reason}
              aria-describedby="reason-hint"
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
            <span id="reason-hint" className="quiet">
              {t('administration.reason_hint')}
            </span>
          </div>
          {error === null ? null : (
            <p role="alert" className="form-problem">
              {general ? wordsOf(error) : t('administration.mend')}
            </p>
          )}
          <div className="pills">
            <Button
              type="submit"
              variant="contained"
              disabled={busy || reason.trim().length < 5 || (row !== null && Object.keys(changed).length === 0)}
            >
              {t(row ? 'administration.save' : 'administration.make')}
            </Button>
            {row ? (
              <Button
                variant="outlined"
                disabled={busy}
                onClick={() => {
                  if (ended) void save({ validTo: '' }, reason);
                  else setEnding(true);
                }}
              >
                {t(ended ? 'administration.reopen' : 'administration.end')}
              </Button>
            ) : null}
          </div>
        </form>
      )}
      {row && room.runs ? <RunButton room={room} rowKey={row.key} /> : null}
      {row ? (
        <RowHistory
          room={room}
          agencies={agencies}
          lines={row.history}
          undo={
            <UndoForm
              room={room.id}
              row={row}
              onSaved={(saved) => {
                onSaved(saved, row);
              }}
            />
          }
        />
      ) : null}
    </>
  );
};

/** Beside the list: a row to be changed or ended, with its history, or a new one. */
export const RowPanel = ({
  room,
  rowKey,
  ...rest
}: Omit<Props, 'row'> & { readonly rowKey: string | null; readonly turn: number }): JSX.Element => {
  const { t } = useWords();
  const { answer, problem, refresh } = useAsked<WholeRow>(
    rowKey === null ? null : `administration/${room.id}/row?${new URLSearchParams({ key: rowKey }).toString()}`,
  );
  useEffect(() => {
    if (rest.turn > 0) refresh();
  }, [rest.turn, refresh]);
  return (
    <aside
      className="row-panel card"
      aria-label={t('administration.panel')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') rest.onClose();
      }}
    >
      {problem === null ? null : (
        <p role="alert" className="form-problem">
          {wordsOf(problem)}
        </p>
      )}
      {rowKey !== null && answer === null && problem === null ? <PageSkeleton /> : null}
      {rowKey === null || answer ? (
        <RowForm key={answer?.version ?? 'new'} room={room} row={rowKey === null ? null : answer} {...rest} />
      ) : null}
    </aside>
  );
};
