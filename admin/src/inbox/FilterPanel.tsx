import { useEffect, useId, useState, type FormEvent, type JSX } from 'react';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { ChoiceField, Choices } from '../data/listDoors';
import { useWords } from '../i18n/useWords';
import { useHotkeys } from '../layout/useHotkey';
import { filterNames, filterOf, narrowed, type FilterName, type ListAddress } from './address';
import { DayInput } from '../layout/DayInput';

const CHOSEN = ['step', 'procedure', 'unit', 'officer', 'channel'] as const satisfies readonly ChoiceField[];
const GROUPS = ['late', 'today', 'week', 'later', 'waiting', 'ended'] as const;

/** The filters' values with their counts, asked for when the panel opens. */
const useChoices = (address: ListAddress, open: boolean): Choices => {
  const provider = useDataProvider<OfficeDataProvider>();
  const [choices, setChoices] = useState<Choices>({});
  const filter = JSON.stringify(filterOf(address));
  useEffect(() => {
    if (!open) return undefined;
    const leaving = new AbortController();
    provider
      .choices(JSON.parse(filter) as Record<string, string>, CHOSEN, leaving.signal)
      .then((found) => {
        if (!leaving.signal.aborted) setChoices(found);
      })
      // What is set already can still be taken off.
      .catch(() => undefined);
    return () => {
      leaving.abort();
    };
  }, [provider, filter, open]);
  return choices;
};

const Form = ({ address, onDone }: { readonly address: ListAddress; readonly onDone: () => void }): JSX.Element => {
  const { t, say } = useWords();
  const id = useId();
  const navigate = useNavigate();
  const choices = useChoices(address, true);
  const [draft, setDraft] = useState(address.filters);
  const set = (name: FilterName, value: string): void => {
    setDraft({ ...draft, [name]: value });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const change = Object.fromEntries(filterNames.map((name) => [name, draft[name]?.trim() ?? '']));
    navigate(narrowed(address, change));
    onDone();
  };
  const select = (name: FilterName, options: readonly (readonly [value: string, label: string])[]): JSX.Element => {
    const value = draft[name] ?? '';
    const known = value === '' || options.some(([one]) => one === value);
    return (
      <p key={name}>
        <label htmlFor={`${id}${name}`}>{t(`lists.by.${name}`)}</label>
        <select
          id={`${id}${name}`}
          value={value}
          onChange={(event) => {
            set(name, event.target.value);
          }}
        >
          <option value="">{t('lists.any')}</option>
          {known ? null : <option value={value}>{value}</option>}
          {options.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      </p>
    );
  };
  const input = (name: FilterName, Input: 'input' | typeof DayInput): JSX.Element => (
    <p key={name}>
      <label htmlFor={`${id}${name}`}>{t(`lists.by.${name}`)}</label>
      <Input
        id={`${id}${name}`}
        value={draft[name] ?? ''}
        onChange={(event: { readonly target: { readonly value: string } }) => {
          set(name, event.target.value);
        }}
      />
    </p>
  );
  return (
    <form className="filter-form" onSubmit={submit}>
      <h2>{t('lists.narrow')}</h2>
      {select(
        'group',
        GROUPS.map((group) => [group, t(`group.${group}`)] as const),
      )}
      {CHOSEN.map((name) =>
        select(
          name,
          (choices[name] ?? []).map(({ value, label, count }) => [value, `${say(label)} (${count})`] as const),
        ),
      )}
      {input('from', DayInput)}
      {input('to', DayInput)}
      {input('content', 'input')}
      <div className="filter-acts">
        <Button type="submit" variant="contained">
          {t('lists.apply')}
        </Button>
        <Button
          variant="text"
          onClick={() => {
            navigate(narrowed(address, Object.fromEntries(filterNames.map((name) => [name, '']))));
            onDone();
          }}
        >
          {t('lists.take_all_off')}
        </Button>
      </div>
    </form>
  );
};

/** `+ Lọc`: every way to narrow the list, each value with its count. */
export const FilterPanel = ({ address }: { readonly address: ListAddress }): JSX.Element => {
  const { t } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  useHotkeys({
    f: () => {
      setAnchor(document.getElementById(id));
    },
  });
  const close = (): void => {
    setAnchor(null);
  };
  return (
    <>
      <button
        type="button"
        id={id}
        className="chip"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {t('lists.more_filters')}
      </button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        transitionDuration={0}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { className: 'filter-panel', role: 'dialog', 'aria-label': t('lists.narrow') } }}
      >
        <Form address={address} onDone={close} />
      </Popover>
    </>
  );
};
