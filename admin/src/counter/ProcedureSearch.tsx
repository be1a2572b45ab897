import { useEffect, useId, useState, type JSX, type KeyboardEvent, type RefObject } from 'react';
import { useWords } from '../i18n/useWords';
import { ask } from './requests';
import type { Procedure } from './types';

interface Props {
  readonly field: RefObject<HTMLInputElement>;
  readonly onChoose: (code: string) => void;
}

/** What the unit takes in, found by typing without diacritics; arrows and Enter choose. */
export const ProcedureSearch = ({ field, onChoose }: Props): JSX.Element => {
  const { t, say } = useWords();
  const id = useId();
  const [q, setQ] = useState('');
  const [others, setOthers] = useState(false);
  const [found, setFound] = useState<readonly Procedure[]>([]);
  const [at, setAt] = useState(0);
  const open = q.trim() !== '';
  useEffect(() => {
    const leaving = new AbortController();
    if (!open) {
      setFound([]);
      return undefined;
    }
    const query = new URLSearchParams({ q, others: String(others) });
    ask<readonly Procedure[]>(`counter/procedures?${query.toString()}`, { signal: leaving.signal })
      .then((list) => {
        setFound(list);
        setAt(0);
      })
      .catch(() => undefined);
    return () => {
      leaving.abort();
    };
  }, [q, others, open]);
  const choose = (index: number): void => {
    const one = found[index];
    if (!one) return;
    setQ('');
    onChoose(one.code);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % Math.max(1, found.length));
    else if (event.key === 'Enter') choose(at);
    else if (event.key === 'Escape') setQ('');
    else return;
    event.preventDefault();
  };
  return (
    <div className="take-search">
      <input
        id="procedure"
        ref={field}
        role="combobox"
        aria-label={t('counter.procedure_label')}
        aria-expanded={open}
        aria-controls={`${id}list`}
        aria-activedescendant={found.length > 0 ? `${id}${at}` : undefined}
        autoComplete="off"
        placeholder={t('counter.procedure_hint')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
        onKeyDown={press}
      />
      <ul id={`${id}list`} role="listbox" aria-label={t('counter.procedures')} hidden={!open || found.length === 0}>
        {found.map((one, index) => (
          <li
            key={one.code}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(index);
            }}
          >
            <strong>{say(one.plainName)}</strong>
            <small>
              {one.code} · {say(one.field)}{' '}
              {one.own ? null : <span className="tag soon">{t('counter.elsewhere')}</span>}
            </small>
          </li>
        ))}
      </ul>
      {open && found.length === 0 ? <p className="quiet">{t('counter.procedure_none')}</p> : null}
      <label className="take-others">
        <input type="checkbox" checked={others} onChange={(event) => setOthers(event.target.checked)} />
        {t('counter.others')}
      </label>
    </div>
  );
};
