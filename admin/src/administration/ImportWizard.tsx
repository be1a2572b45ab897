import Button from '@mui/material/Button';
import { useRef, useState, type JSX } from 'react';
import { Effect } from '../calendar/Effect';
import { useWords } from '../i18n/useWords';
import type { Imported, Room } from './administration';
import type { Agencies } from './cells';
import { ImportedRows } from './ImportedRows';
import { applyImport, isConflict, readFile, undoImport, wordsOf } from './requests';

interface Props {
  readonly room: Room;
  readonly agencies: Agencies;
  /** It is applied as a decision, with a number and a day. */
  readonly decided?: boolean;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** A spreadsheet: choose it, see what each line would do, do it, take it back. */
export const ImportWizard = ({ room, agencies, decided = false, onChanged, onClose }: Props): JSX.Element => {
  const { t, say } = useWords();
  const [result, setResult] = useState<Imported | null>(null);
  const [reason, setReason] = useState('');
  const [decision, setDecision] = useState({ number: '', decidedOn: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [partly, setPartly] = useState(false);
  const [undone, setUndone] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const work = async (doing: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await doing();
    } catch (error) {
      setProblem(wordsOf(error));
      setPartly(isConflict(error));
    } finally {
      setBusy(false);
    }
  };
  const read = (chosen: File | undefined): void => {
    if (chosen) void work(async () => setResult(await readFile(room.id, chosen)));
  };
  const apply = (id: string): void =>
    void work(async () => {
      setResult(await applyImport(room.id, id, decided ? { ...decision, reason } : { reason }));
      onChanged();
    });
  const undo = (id: string): void =>
    void work(async () => {
      const answer = await undoImport(room.id, id, { reason: t('administration.undo_reason'), partly });
      setUndone(answer.undone.length);
      onChanged();
    });
  const again = (): void => {
    setResult(null);
    setUndone(null);
    setReason('');
    setPartly(false);
    if (file.current) file.current.value = '';
  };
  const ready = decided
    ? decision.number.trim() !== '' && decision.decidedOn !== '' && reason.trim().length >= 10
    : reason.trim().length >= 5;
  const count = result ? result.counts.new + result.counts.changed : 0;
  const step = result === null ? 1 : result.state === 'read' ? 2 : 3;
  const named = room.columns.filter(({ fixed, required }) => fixed || required).map(({ title }) => say(title));
  return (
    <section className="card import" aria-labelledby="import">
      <div className="panel-head">
        <h2 id="import">{t('administration.import_title', { what: say(room.title).toLocaleLowerCase() })}</h2>
        <span className="quiet">{t('administration.step', { step, of: 3 })}</span>
        <button type="button" className="pill" onClick={onClose}>
          {t('administration.close')}
        </button>
      </div>
      {result === null ? (
        <div className="register-form">
          <div className="field">
            <label htmlFor="sheet">{t('administration.file')}</label>
            <input
              ref={file}
              id="sheet"
              type="file"
              accept=".xlsx,.csv"
              aria-describedby="sheet-hint"
              disabled={busy}
              onChange={(event) => {
                read(event.target.files?.[0]);
              }}
            />
            <span id="sheet-hint" className="quiet">
              {t('administration.file_hint', { columns: named.join(', ') })}
            </span>
          </div>
        </div>
      ) : (
        <>
          <p role="status" className={undone === null ? '' : 'said-given'}>
            {undone === null
              ? t(result.state === 'read' ? 'administration.would' : 'administration.did', { ...result.counts })
              : t('administration.undone', { smart_count: undone })}
          </p>
          {(result.unknown ?? []).length > 0 ? (
            <p className="quiet">{t('administration.unknown', { heads: (result.unknown ?? []).join(', ') })}</p>
          ) : null}
          {result.effect ? <Effect effect={result.effect} /> : null}
          <ImportedRows room={room} agencies={agencies} rows={result.rows} />
        </>
      )}
      {problem === null ? null : (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
      {busy ? <progress aria-label={t('administration.working')} /> : null}
      {result?.state === 'read' ? (
        <form
          className="register-form"
          onSubmit={(event) => {
            event.preventDefault();
            apply(result.id);
          }}
        >
          {decided ? (
            <div className="register-days">
              <label>
                {t('calendar.number')}
                <input
                  value={decision.number}
                  onChange={(event) => {
                    setDecision({ ...decision, number: event.target.value });
                  }}
                />
              </label>
              <label>
                {t('calendar.decided_on')}
                <input
                  type="date"
                  value={decision.decidedOn}
                  onChange={(event) => {
                    setDecision({ ...decision, decidedOn: event.target.value });
                  }}
                />
              </label>
            </div>
          ) : null}
          <div className="field">
            <label htmlFor="import-reason">{t(decided ? 'calendar.reason' : 'administration.reason')}</label>
            <textarea
              id="import-reason"
              rows={2}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          </div>
          <div className="pills">
            <Button type="submit" variant="contained" disabled={busy || count === 0 || !ready}>
              {t('administration.apply', { smart_count: count })}
            </Button>
            <Button variant="outlined" onClick={again}>
              {t('administration.other_file')}
            </Button>
          </div>
        </form>
      ) : null}
      {result?.state === 'applied' ? (
        <div className="pills">
          {undone === null && count > 0 ? (
            <Button
              variant="contained"
              disabled={busy}
              onClick={() => {
                undo(result.id);
              }}
            >
              {t(partly ? 'administration.undo_rest' : 'administration.undo_all')}
            </Button>
          ) : null}
          <Button variant="outlined" onClick={again}>
            {t('administration.other_file')}
          </Button>
        </div>
      ) : null}
    </section>
  );
};
