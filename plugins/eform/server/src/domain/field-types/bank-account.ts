import type { Answer, BankAccount, FormField, Locale } from '@motcua/cms';
import { offeredCodes, type CodeList } from '../code-lists';
import { message } from '../messages';
import * as patterns from '../patterns';
import { CODE_OF } from '../schema-words';
import type { FieldError } from '../types';
import { bankCode, bankName, knownBank } from './choice';
import { at, isRecord, pattern, registerFieldType, type Given } from './field-type';

const PARTS = ['bank', 'number', 'holder'] as const;
const isBankAccount = (answer: Answer): answer is BankAccount => isRecord(answer) && 'holder' in answer;

/** Banks write holders without accents, in capitals; both ways of writing a name are one. */
const holder = (typed: string): string => typed.replace(/\s+/gu, ' ').toLocaleUpperCase('vi');
const digits = (typed: string): string => typed.replace(/[\s.-]/g, '').toUpperCase();

function check(field: FormField, answer: Given): readonly FieldError[] {
  const { key, label } = field;
  if (!isRecord(answer) || Object.keys(answer).some((part) => !PARTS.some((known) => known === part)))
    return [at(key, message('answer.kind', { label }))];
  const { bank, number, holder: name } = answer;
  const errors: FieldError[] = [];
  if (typeof bank !== 'string' || !knownBank(bank)) errors.push(at(`${key}.bank`, message('required.bank', { label })));
  if (typeof number !== 'string' || !patterns.matches(patterns.BANK_NUMBER, number))
    errors.push(at(`${key}.number`, message('bank.number', { label })));
  const fits =
    typeof name === 'string' &&
    patterns.lengthOf(name) <= patterns.DEFAULT_LENGTH.full_name &&
    patterns.matches(patterns.HOLDER, name);
  if (!fits) errors.push(at(`${key}.holder`, message('bank.holder', { label })));
  return errors;
}

const format = (answer: Answer, locale: Locale): string =>
  isBankAccount(answer) ? [answer.number, bankName(answer.bank, locale), answer.holder].join(', ') : '';

export function registerBankAccount(): void {
  registerFieldType('bank_account', {
    label: { vi: 'Tài khoản ngân hàng', en: 'Bank account' },
    group: 'person',
    properties: ['required', 'requiredIf', 'prefill'],
    control: 'bank_account',
    options: () => offeredCodes('banks'),
    schema: () => ({
      type: 'object',
      properties: {
        bank: { type: 'string', [CODE_OF]: 'banks' satisfies CodeList },
        number: pattern(patterns.BANK_NUMBER),
        holder: pattern(patterns.HOLDER, patterns.DEFAULT_LENGTH.full_name),
      },
      required: PARTS,
      additionalProperties: false,
    }),
    check,
    read: (_, posted) => {
      const raw = { bank: posted.text('bank'), number: posted.text('number'), holder: posted.text('holder') };
      return PARTS.every((part) => raw[part] === '')
        ? { answer: null }
        : { answer: { bank: raw.bank, number: digits(raw.number), holder: holder(raw.holder) }, raw };
    },
    format: (_, answer, locale) => format(answer, locale),
    typed: (_, answer) =>
      isBankAccount(answer)
        ? { bank: answer.bank, number: answer.number, holder: answer.holder }
        : { bank: '', number: '', holder: '' },
    from: (_, value) =>
      isRecord(value)
        ? {
            bank: bankCode(value['bank']) ?? '',
            number: digits(String(value['number'])),
            holder: holder(String(value['holder'])),
          }
        : null,
    firstPart: () => 'bank',
  });
}
