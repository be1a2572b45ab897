import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { dateWords, officeDay } from '../layout/format';
import { partsOf, standingOf, type Column, type Standing, type Values } from './administration';

export type Agencies = ReadonlyMap<string, string>;

/** A value as people read it. */
export const useCellWords = (agencies: Agencies): ((column: Column, value: string) => string) => {
  const { say } = useWords();
  return (column, value) => {
    const choice = (one: string): string => say(column.choices?.find((known) => known.value === one)?.label) || one;
    switch (column.kind) {
      case 'day':
        return value === '' ? '' : dateWords(`${value}T12:00:00+07:00`);
      case 'choice':
        return choice(value);
      case 'many':
        return partsOf(value).map(choice).join(', ');
      case 'agency':
        return agencies.get(value) ?? value;
      default:
        return value;
    }
  };
};

const TONES: Readonly<Record<Standing, string>> = { planned: 'queue', in_force: 'well', ending: 'soon', ended: '' };

/** In words with a colour: holds, will begin, will end, has ended. */
export const StandingTag = ({ values }: { readonly values: Values }): JSX.Element => {
  const { t } = useWords();
  const standing = standingOf(values, officeDay(new Date()));
  const day = values[standing === 'planned' ? 'validFrom' : 'validTo'] ?? '';
  return (
    <span className={`tag ${TONES[standing]}`}>
      {t(`administration.standing.${standing}`, { day: day === '' ? '' : dateWords(`${day}T12:00:00+07:00`) })}
    </span>
  );
};
