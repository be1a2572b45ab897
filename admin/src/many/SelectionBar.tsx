import { useEffect, useState, type JSX } from 'react';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords';
import { useHotkeys } from '../layout/useHotkey';
import { CourseLine } from './CourseLine';
import { sharedActs, type SharedAct } from './manyActs';
import { ManyForm } from './ManyForm';
import { useMany, type Selection } from './useMany';

/** Receipts that go out as one PDF. */
const MOST_PRINTED = 500;

interface Props {
  readonly selection: Selection;
  /** How many the list holds, when all of them can still be selected. */
  readonly more: number | null;
  readonly onAll: () => Promise<void>;
  readonly onOpen: () => void;
  readonly onDone: (id: number) => void;
  readonly onClear: () => void;
}

/** What can be done with the selected rows: an act on all of them, their receipts, or going through them one by one. What failed stays selected. */
export const SelectionBar = ({ selection, more, onAll, onOpen, onDone, onClear }: Props): JSX.Element | null => {
  const { t, say } = useWords();
  const many = useMany(onDone);
  const [shared, setShared] = useState<SharedAct | null>(null);
  const ids = [...selection.keys()];
  const key = ids.join();
  const { load, forget, course } = many;
  const running = course?.running === true;
  useEffect(() => {
    setShared(null);
  }, [key]);
  const loaded = many.dossiers !== null && many.dossiers.every(({ id }) => selection.has(id)) ? many.dossiers : null;
  const acts = loaded === null ? [] : sharedActs(loaded);
  useHotkeys(
    ids.length === 0 || running
      ? {}
      : {
          m: () => {
            if (loaded === null) void load(ids);
          },
          // The acts by their place, as long as there is one key for each.
          ...Object.fromEntries(
            acts.slice(0, 9).map((each, at) => [
              String(at + 1),
              (): void => {
                setShared(each);
              },
            ]),
          ),
        },
  );
  if (ids.length === 0 && course === null) return null;
  const chosen = t('inbox.selected', { smart_count: ids.length });
  return (
    <section className="selection" aria-label={chosen}>
      <CourseLine many={many} selection={selection} />
      {ids.length > 0 && !running ? (
        <div className="selection-line">
          <strong>{chosen}</strong>
          {more === null ? null : (
            <button type="button" className="linklike" onClick={() => void onAll()}>
              {t('many.all', { smart_count: more })}
            </button>
          )}
          {loaded === null ? (
            <Button variant="contained" size="small" onClick={() => void load(ids)}>
              {t('bulk.acts')} <kbd aria-hidden="true">m</kbd>
            </Button>
          ) : null}
          {acts.map((each, at) => (
            <Button
              key={each.act.type}
              size="small"
              variant={each.act.type === shared?.act.type ? 'contained' : 'outlined'}
              onClick={() => {
                setShared(each);
              }}
            >
              {say(each.act.label)}
              {each.dossiers.length < ids.length ? ` ${each.dossiers.length}/${ids.length}` : ''}{' '}
              {at < 9 ? <kbd aria-hidden="true">{at + 1}</kbd> : null}
            </Button>
          ))}
          {loaded !== null && acts.length === 0 ? <span className="quiet">{t('bulk.none')}</span> : null}
          {ids.length <= MOST_PRINTED ? (
            <Button variant="outlined" size="small" onClick={() => void many.print(ids)}>
              {t('many.print')}
            </Button>
          ) : null}
          <Button variant="text" size="small" onClick={onOpen}>
            {t('inbox.open_first')}
          </Button>
          <Button
            variant="text"
            size="small"
            onClick={() => {
              forget();
              onClear();
            }}
          >
            {t('inbox.unselect')}
          </Button>
        </div>
      ) : null}
      {ids.length === 0 && !running ? (
        <Button variant="text" size="small" onClick={forget}>
          {t('many.close')}
        </Button>
      ) : null}
      {shared !== null && !running ? (
        <ManyForm
          key={shared.act.type}
          shared={shared}
          onSend={(draft) => {
            setShared(null);
            void many.act(shared.act, shared.dossiers, draft);
          }}
          onCancel={() => {
            setShared(null);
          }}
        />
      ) : null}
    </section>
  );
};
