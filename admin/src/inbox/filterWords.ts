import type { Words } from '../i18n/useWords';
import type { FilterName } from './address';

const dayWords = (day: string): string => day.split('-').reverse().join('/');

/** What a filter says: `Kênh: Tại quầy`. Names of procedures, units and officers are known to the panel, their codes to the address. */
export const filterWords = ({ t }: Words, name: FilterName, value: string): string => {
  const label = t(`lists.by.${name}`);
  switch (name) {
    case 'group':
      return `${label}: ${t(`group.${value}`)}`;
    case 'channel':
      return `${label}: ${t(`channel.${value}`)}`;
    case 'officer':
      return `${label}: ${value === '-' ? t('lists.nobody') : value}`;
    case 'from':
    case 'to':
      return `${label} ${dayWords(value)}`;
    default:
      return `${label}: ${value}`;
  }
};
