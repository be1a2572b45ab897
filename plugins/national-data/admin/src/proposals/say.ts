/** A row in plain words, as an editor would say it. */
import type { Words } from '../words';
import type { Told } from './shapes';

export function sayRow({ attribute, row }: Told, { t, number }: Words): string {
  switch (attribute) {
    case 'timeLimits': {
      if (row.unit === 'not_fixed') return row.words ? `${t('say.notFixed')}: ${row.words}` : t('say.notFixed');
      const { amount, unit, channel } = row;
      return t('say.limit', { amount: number(amount), unit: t(`unit.${unit}`), channel: t(`channel.${channel}`) });
    }
    case 'fees': {
      if (row.amount === 0) return t('say.free');
      const { name, amount, channel } = row;
      return t('say.fee', { name, amount: number(amount), channel: t(`channel.${channel}`) });
    }
    case 'components': {
      const { name, originals, copies, required } = row;
      const paper = t('say.paper', { name, originals: number(originals), copies: number(copies) });
      return `${paper}, ${t(required ? 'say.required' : 'say.optional')}`;
    }
    case 'steps':
      return row.label === '' ? row.text : `${row.label}: ${row.text}`;
    case 'audience':
      return row.name;
    case 'agencies':
      return `${t(`role.${row.role}`)}: ${row.name}`;
  }
}
