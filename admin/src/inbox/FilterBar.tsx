import { useEffect, useState, type JSX } from 'react';
import { useDataProvider } from 'react-admin';
import { Link } from 'react-router-dom';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { FilterChoice } from '../data/types';
import { useWords } from '../i18n/useWords';
import { filterNames, filterOf, narrowed, type FilterName, type ListAddress } from './address';
import { FilterPanel } from './FilterPanel';
import { filterWords } from './filterWords';

/** Steps beside one another; the others are in the panel. */
const MOST_PILLS = 4;

interface Props {
  readonly address: ListAddress;
  /** Changes when the list was read again: the counts are read with it. */
  readonly readAt: number;
}

const useSteps = (address: ListAddress, readAt: number): readonly FilterChoice[] => {
  const provider = useDataProvider<OfficeDataProvider>();
  const [steps, setSteps] = useState<readonly FilterChoice[]>([]);
  const filter = JSON.stringify(filterOf(address));
  useEffect(() => {
    if (readAt === 0) return undefined;
    const leaving = new AbortController();
    provider
      .choices(JSON.parse(filter) as Record<string, string>, ['step'], leaving.signal)
      .then(({ step = [] }) => {
        if (!leaving.signal.aborted) setSteps(step);
      })
      // Without pills the list is still whole.
      .catch(() => undefined);
    return () => {
      leaving.abort();
    };
  }, [provider, filter, readAt]);
  return steps;
};

/** The steps with their counts, what else narrows the list, and the way to narrow it further. */
export const FilterBar = ({ address, readAt }: Props): JSX.Element => {
  const words = useWords();
  const { t, say } = words;
  const steps = useSteps(address, readAt);
  const { step } = address.filters;
  const shown = steps.filter(({ value }, index) => index < MOST_PILLS || value === step);
  const others = filterNames.filter(
    (name) => address.filters[name] !== undefined && !(name === 'step' && steps.some(({ value }) => value === step)),
  );
  const pill = (key: string, label: string, to: string, active: boolean): JSX.Element => (
    <li key={key}>
      <Link className={active ? 'chip active' : 'chip'} to={to} aria-current={active ? 'true' : undefined}>
        {label}
      </Link>
    </li>
  );
  return (
    <nav className="filters" aria-label={t('lists.filters')}>
      <ul className="chips">
        {pill('all', t('lists.whole'), narrowed(address, { step: '' }), step === undefined)}
        {shown.map(({ value, label, count }) =>
          pill(
            value,
            `${say(label)} ${count}`,
            narrowed(address, { step: value === step ? '' : value }),
            value === step,
          ),
        )}
        {others.map((name: FilterName) => (
          <li key={name}>
            <Link className="chip set" to={narrowed(address, { [name]: '' })}>
              {filterWords(words, name, address.filters[name] ?? '')} <span aria-hidden="true">×</span>
              <span className="unseen">, {t('lists.take_off')}</span>
            </Link>
          </li>
        ))}
        <li>
          <FilterPanel address={address} />
        </li>
      </ul>
    </nav>
  );
};
