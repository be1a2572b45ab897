import Dialog from '@mui/material/Dialog';
import { useState, type JSX } from 'react';
import type { DossierRecord } from '../../data/types';
import { useWords } from '../../i18n/useWords';
import { dateTimeWords } from '../../layout/format';
import { instantOf } from './moments';
import { PastView } from './PastView';
import './past.css';

interface Props {
  readonly dossier: DossierRecord;
  readonly onClose: () => void;
}

/** Goes back in the dossier's history: event by event on the slider, or to the minute in the field. */
const PastDialog = ({ dossier, onClose }: Props): JSX.Element => {
  const { t } = useWords();
  const events = [...dossier.events].sort((a, b) => a.seq - b.seq);
  const [field, setField] = useState(dateTimeWords(events.at(-1)?.at ?? dossier.filedAt));
  const [exact, setExact] = useState<string | null>(events.at(-1)?.at ?? null);
  const at = exact ?? instantOf(field);
  const place = Math.max(0, events.filter((event) => event.at <= (at ?? '')).length - 1);
  const chosen = events[place];
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="past-title">
      <div className="past">
        <h2 id="past-title">{t('past.title')}</h2>
        <p className="quiet">{t('past.about')}</p>
        <label>
          {t('past.at')}
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder={t('past.order')}
            value={field}
            onChange={(event) => {
              setField(event.target.value);
              setExact(null);
            }}
          />
        </label>
        <label className="past-slide">
          {t('past.slide')}
          <input
            type="range"
            min={0}
            max={Math.max(0, events.length - 1)}
            value={place}
            aria-valuetext={
              chosen ? `${t(`event.${chosen.type}`, { _: chosen.type })}, ${dateTimeWords(chosen.at)}` : ''
            }
            onChange={(event) => {
              const next = events[Number(event.target.value)];
              if (!next) return;
              setField(dateTimeWords(next.at));
              setExact(next.at);
            }}
          />
        </label>
        {at === null ? (
          <p role="alert" className="now-problem">
            {t('past.no_date')}
          </p>
        ) : (
          <PastView key={at} dossier={dossier} at={at} />
        )}
        <button type="button" className="pill" onClick={onClose}>
          {t('run.close')}
        </button>
      </div>
    </Dialog>
  );
};

export default PastDialog;
