import { useState, type JSX } from 'react';
import Button from '@mui/material/Button';
import type { PossibleAct } from '../data/types';
import { useWords } from '../i18n/useWords';
import { BulkForm } from './BulkForm';
import { commonActs } from './commonActs';
import { useBulk } from './useBulk';

interface Props {
  readonly ids: readonly number[];
  readonly onOpen: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected rows: an act on all of them, with progress, or going through them one by one. */
export const SelectionBar = ({ ids, onOpen, onClear }: Props): JSX.Element | null => {
  const { t, say } = useWords();
  const bulk = useBulk();
  const [act, setAct] = useState<PossibleAct | null>(null);
  if (ids.length === 0 && bulk.done === null) return null;
  const dossiers = bulk.dossiersOf(ids);
  const acts = dossiers === null ? [] : commonActs(dossiers);
  const chosen = t('inbox.selected', { smart_count: ids.length });
  return (
    <section className="selection" aria-label={chosen}>
      {bulk.running || (bulk.done !== null && ids.length === 0) ? (
        <p role="status">{t(bulk.running ? 'bulk.running' : 'bulk.done', { smart_count: bulk.done ?? 0 })}</p>
      ) : null}
      {bulk.refusals.map(({ code, why }) => (
        <p key={code} role="alert" className="tag late">
          {code} {why}
        </p>
      ))}
      {ids.length > 0 ? (
        <div className="selection-line">
          <strong>{chosen}</strong>
          {dossiers === null ? (
            <Button variant="contained" size="small" onClick={() => void bulk.load(ids)}>
              {t('bulk.acts')}
            </Button>
          ) : null}
          {acts.map((each) => (
            <Button
              key={each.type}
              size="small"
              variant={each.type === act?.type ? 'contained' : 'outlined'}
              onClick={() => {
                setAct(each);
              }}
            >
              {say(each.label)}
            </Button>
          ))}
          {dossiers !== null && acts.length === 0 ? <span className="quiet">{t('bulk.none')}</span> : null}
          <Button variant="outlined" size="small" onClick={onOpen}>
            {t('inbox.open_first')}
          </Button>
          <Button variant="text" size="small" onClick={onClear}>
            {t('inbox.unselect')}
          </Button>
        </div>
      ) : null}
      {act !== null && dossiers !== null ? (
        <BulkForm
          key={act.type}
          act={act}
          count={dossiers.length}
          busy={bulk.running}
          onSend={async (draft) => {
            await bulk.run(act, draft);
            setAct(null);
            onClear();
          }}
        />
      ) : null}
    </section>
  );
};
