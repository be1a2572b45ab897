import { useEffect, useId, useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import type { Room } from './administration';
import type { Agencies } from './cells';
import { useRegisterAddress } from './useRegisterAddress';

const PAUSE = 250;

/** Words, state, and the columns that the register is narrowed by. */
export const RegisterFilters = ({
  room,
  agencies,
}: {
  readonly room: Room;
  readonly agencies: Agencies;
}): JSX.Element => {
  const { t, say } = useWords();
  const id = useId();
  const { filter, go } = useRegisterAddress(room);
  const [typed, setTyped] = useState(filter.q ?? '');
  useEffect(() => {
    if (typed.trim() === (filter.q ?? '')) return undefined;
    const later = setTimeout(() => {
      go({ find: typed.trim() });
    }, PAUSE);
    return () => {
      clearTimeout(later);
    };
  });
  return (
    <form
      className="register-filters"
      role="search"
      aria-label={t('administration.filter')}
      onSubmit={(event) => {
        event.preventDefault();
        go({ find: typed.trim() });
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-q`}>{t('administration.search')}</label>
        <input id={`${id}-q`} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      {room.filters.map((key) => {
        const column = room.columns.find((one) => one.key === key);
        const options =
          column?.kind === 'agency'
            ? [...agencies].map(([code, name]) => [code, name] as const)
            : (column?.choices ?? []).map((choice) => [choice.value, say(choice.label)] as const);
        return (
          <div key={key} className="field">
            <label htmlFor={`${id}-${key}`}>{say(column?.title)}</label>
            <select
              id={`${id}-${key}`}
              value={filter.only?.[key] ?? ''}
              onChange={(event) => go({ [`only.${key}`]: event.target.value })}
            >
              <option value="">{t('administration.any')}</option>
              {options.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        );
      })}
      <div className="field">
        <label htmlFor={`${id}-state`}>{t('administration.state')}</label>
        <select id={`${id}-state`} value={filter.state ?? ''} onChange={(event) => go({ state: event.target.value })}>
          <option value="">{t('administration.states.in_force')}</option>
          <option value="ended">{t('administration.states.ended')}</option>
          <option value="all">{t('administration.states.all')}</option>
        </select>
      </div>
    </form>
  );
};
