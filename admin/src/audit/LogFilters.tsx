import Button from '@mui/material/Button';
import type { JSX } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { LOG_FILTERS, type LogKind } from './audit';
import { parseDay } from '../layout/day';
import { DayInput } from '../layout/DayInput';

interface Props {
  readonly kinds: readonly LogKind[];
  readonly filter: Readonly<Record<string, string>>;
}

/** What kind, who, from when to when. */
export const LogFilters = ({ kinds, filter }: Props): JSX.Element => {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  const field = (name: 'who' | 'from' | 'to', input: JSX.Element): JSX.Element => (
    <div className="field">
      <label htmlFor={`log-${name}`}>{t(`audit.log.${name}`)}</label>
      {input}
    </div>
  );
  const day = (name: 'from' | 'to'): JSX.Element =>
    field(name, <DayInput id={`log-${name}`} name={name} value={filter[name]} />);
  return (
    <form
      role="search"
      aria-label={t('audit.part.log')}
      className="audit-filters"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const asked = LOG_FILTERS.flatMap((key) => {
          const value = form.get(key);
          if (typeof value !== 'string' || value.trim() === '') return [];
          return [[key, key === 'from' || key === 'to' ? (parseDay(value) ?? '') : value.trim()]];
        });
        setParams([['part', 'log'], ...asked] as [string, string][]);
      }}
    >
      <div className="field">
        <label htmlFor="log-kind">{t('audit.log.kind_label')}</label>
        <select id="log-kind" name="kind" defaultValue={filter['kind'] ?? ''}>
          <option value="">{t('audit.log.all')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`audit.log.kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {field('who', <input id="log-who" name="who" type="search" defaultValue={filter['who'] ?? ''} />)}
      {day('from')}
      {day('to')}
      <Button type="submit" variant="contained">
        {t('audit.log.find')}
      </Button>
    </form>
  );
};
