import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { officeDay } from '../layout/format';
import type { ExportFormat } from './exportJob';
import { orderExport } from './exports';
import { DayInput } from '../layout/DayInput';

export interface Unit {
  readonly code: string;
  readonly name: string;
}

const FORMATS = ['pdf', 'xlsx', 'ods', 'csv'] as const satisfies readonly ExportFormat[];

/** Which book, of which days, as what. It stands in the address, so that it can be sent to somebody. */
export const BookForm = ({
  units,
  onOrdered,
}: {
  readonly units: readonly Unit[];
  readonly onOrdered: () => void;
}): JSX.Element => {
  const { t, locale } = useWords();
  const [params, setParams] = useSearchParams();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const today = officeDay(new Date());
  // The address follows what is chosen; it comes a moment later, and a choice must not spring back meanwhile.
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(params));
  const value = (name: string, otherwise: string): string => chosen[name] ?? otherwise;
  const unit = value('unit', units[0]?.code ?? '');
  const from = value('from', `${today.slice(0, 8)}01`);
  const to = value('to', today);
  const format = FORMATS.find((one) => one === chosen['format']) ?? 'pdf';
  const set = (name: string, wanted: string): void => {
    const next = { ...chosen, [name]: wanted };
    setChosen(next);
    setParams(next, { replace: true });
  };
  const make = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await orderExport({
        list: 'register',
        format,
        filter: { unit, from, to },
        language: locale === 'en' ? 'en' : 'vi',
      });
      onOrdered();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="card register-form"
      aria-labelledby="book"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2 id="book">{t('registers.book')}</h2>
      <label>
        {t('registers.unit')}
        <select value={unit} onChange={(event) => set('unit', event.target.value)}>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="register-days">
        <label>
          {t('registers.from')}
          <DayInput required value={from} max={to} onChange={(event) => set('from', event.target.value)} />
        </label>
        <label>
          {t('registers.to')}
          <DayInput required value={to} min={from} onChange={(event) => set('to', event.target.value)} />
        </label>
      </div>
      <fieldset>
        <legend>{t('registers.format')}</legend>
        {FORMATS.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="format" checked={one === format} onChange={() => set('format', one)} />
            {t(`registers.formats.${one}`)}
          </label>
        ))}
      </fieldset>
      {problem === null ? null : (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
      <Button type="submit" variant="contained" disabled={busy || unit === ''}>
        {t('registers.make')}
      </Button>
      <p className="quiet">{t('registers.recorded')}</p>
    </form>
  );
};
