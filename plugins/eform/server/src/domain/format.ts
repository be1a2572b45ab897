import type { Address, Answer, FormField, Locale } from '@motcua/cms';
import { findCommune, findProvince } from './address-book';
import { optionsOf } from './code-lists';
import { formatDate, formatMoney, formatPhone } from './format-values';
import { message } from './messages';

const isAddress = (answer: Answer): answer is Address =>
  typeof answer === 'object' && answer !== null && 'commune' in answer;

function formatAddress(answer: Address): string {
  const commune = findCommune(answer.commune)?.name ?? answer.commune;
  const province = findProvince(answer.province)?.name ?? answer.province;
  return [answer.detail, commune, province].filter((part) => part !== '').join(', ');
}

/** An answer as people read it, plain text: dates `05/12/2026`, money `50.000 đồng`, codes by their names. Empty when there is none. */
export function formatAnswer(field: FormField, answer: Answer | undefined, locale: Locale): string {
  if (answer === null || answer === undefined) return '';
  if (typeof answer === 'boolean') {
    if (field.type === 'declaration') return answer ? message('declared')[locale] : '';
    return message(answer ? 'yes' : 'no')[locale];
  }
  if (typeof answer === 'number') {
    return field.type === 'money' ? formatMoney(answer) : String(answer).replace('.', locale === 'vi' ? ',' : '.');
  }
  if (isAddress(answer)) return formatAddress(answer);
  const named = (value: string): string =>
    optionsOf(field).find((option) => option.value === value)?.label[locale] ?? value;
  if (typeof answer !== 'string') return answer.map(named).join(', ');
  if (field.type === 'date') return formatDate(answer);
  if (field.type === 'phone') return formatPhone(answer);
  return named(answer);
}
