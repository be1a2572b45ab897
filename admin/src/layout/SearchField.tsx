import { useEffect, useId, useRef, useState, type FormEvent, type JSX, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { FoundList } from './FoundList';
import { useFoundCommands } from './useCommands';
import { useHotkeys } from './useHotkey';

/** Finds dossiers by code, name, number or the words of their answers, while one types; `/` comes here from anywhere. */
export const SearchField = (): JSX.Element => {
  const t = useTranslate();
  const id = useId();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const [open, setOpen] = useState(false);
  // -1: nothing is chosen, Enter shows the whole list.
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const found = useFoundCommands(open ? typed : '');
  const shown = open && found.length > 0;

  useEffect(() => {
    setTyped(asked);
  }, [asked]);
  useHotkeys({ '/': () => field.current?.focus() });

  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  const run = (index: number): void => {
    close();
    field.current?.blur();
    found[index]?.run();
  };
  const search = (event: FormEvent): void => {
    event.preventDefault();
    if (shown && at >= 0) {
      run(at);
      return;
    }
    close();
    const q = typed.trim();
    navigate(q === '' ? '/inbox/all' : `/inbox/all?q=${encodeURIComponent(q)}`);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(-1, at - 1));
    else if (event.key === 'Escape') {
      close();
      field.current?.blur();
    } else return;
    event.preventDefault();
  };

  return (
    <form role="search" className="search" onSubmit={search}>
      <input
        ref={field}
        type="search"
        role="combobox"
        autoComplete="off"
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-activedescendant={shown && at >= 0 ? `${id}${at}` : undefined}
        value={typed}
        aria-label={t('bar.search_label')}
        placeholder={t('bar.search')}
        onKeyDown={press}
        onBlur={close}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
      {shown ? <FoundList id={id} commands={found} current={at} headed onRun={run} /> : null}
    </form>
  );
};
