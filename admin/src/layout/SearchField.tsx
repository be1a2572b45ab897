import { useEffect, useRef, useState, type FormEvent, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useHotkeys } from './useHotkey';

/** Finds dossiers of the unit by code, name or personal number; `/` comes here from anywhere. */
export const SearchField = (): JSX.Element => {
  const t = useTranslate();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    setTyped(asked);
  }, [asked]);
  useHotkeys({ '/': () => field.current?.focus() });

  const search = (event: FormEvent): void => {
    event.preventDefault();
    const q = typed.trim();
    navigate(q === '' ? '/inbox/all' : `/inbox/all?q=${encodeURIComponent(q)}`);
  };

  return (
    <form role="search" className="search" onSubmit={search}>
      <input
        ref={field}
        type="search"
        value={typed}
        aria-label={t('bar.search_label')}
        placeholder={t('bar.search')}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
};
