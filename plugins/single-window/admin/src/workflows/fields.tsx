/** The panel's fields with their label, as this designer uses them. */
import {
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { Textarea, TextInput } from '@strapi/design-system';
import type { Role, TimeUnit, UnitRef } from '@motcua/cms';
import { useWords } from '../words';
import type { Agency } from './catalogue';

interface Common {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

interface TextFieldProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly long?: boolean;
  readonly name?: string;
}

const rootOf = ({ hint, error, required }: Common) => ({
  ...(hint === undefined ? {} : { hint }),
  ...(error === undefined ? {} : { error }),
  ...(required === undefined ? {} : { required }),
});

export function TextField({ value, onChange, long = false, name, ...common }: TextFieldProps) {
  return (
    <Field.Root {...rootOf(common)} {...(name === undefined ? {} : { name })} width="100%">
      <Field.Label>{common.label}</Field.Label>
      {long ? (
        <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextInput value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps extends Common {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

export function ChoiceField({ value, options, onChange, ...common }: ChoiceFieldProps) {
  return (
    <Field.Root {...rootOf(common)} width="100%">
      <Field.Label>{common.label}</Field.Label>
      <SingleSelect value={value} onChange={(next) => onChange(String(next))}>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** For long lists: type to find. */
export function SearchField({ value, options, onChange, ...common }: ChoiceFieldProps) {
  return (
    <Field.Root {...rootOf(common)} width="100%">
      <Field.Label>{common.label}</Field.Label>
      <Combobox value={value} onChange={(next) => onChange(next)} onClear={() => onChange('')}>
        {options.map((option) => (
          <ComboboxOption key={option.value} value={option.value}>
            {option.label}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

const TIME_UNITS: readonly TimeUnit[] = ['working_hour', 'working_day', 'hour', 'calendar_day', 'month'];

interface AmountFieldProps {
  readonly label: string;
  readonly unitLabel: string;
  readonly value: { readonly amount: number; readonly unit: TimeUnit } | undefined;
  readonly onChange: (value: { readonly amount: number; readonly unit: TimeUnit } | undefined) => void;
  readonly hint?: string;
}

/** A number and its unit of time; an empty number is no limit. */
export function AmountField({ label, unitLabel, value, onChange, hint }: AmountFieldProps) {
  const { t, locale } = useWords();
  return (
    <Field.Root width="100%" {...(hint === undefined ? {} : { hint })}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={2} alignItems="stretch">
        <NumberInput
          locale={locale}
          value={value?.amount}
          onValueChange={(amount) =>
            onChange(amount !== undefined && amount > 0 ? { amount, unit: value?.unit ?? 'working_day' } : undefined)
          }
        />
        {/* A field of its own: the label above is the number's. */}
        <Field.Root width="100%">
          <SingleSelect
            aria-label={`${label}: ${unitLabel}`}
            value={value?.unit ?? 'working_day'}
            onChange={(unit) => {
              const chosen = TIME_UNITS.find((one) => one === unit);
              if (value && chosen) onChange({ ...value, unit: chosen });
            }}
          >
            {TIME_UNITS.map((unit) => (
              <SingleSelectOption key={unit} value={unit}>
                {t(`time.${unit}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}

interface UnitFieldProps {
  readonly label: string;
  readonly value: UnitRef;
  readonly agencies: readonly Agency[];
  readonly onChange: (unit: UnitRef) => void;
}

export function UnitField({ label, value, agencies, onChange }: UnitFieldProps) {
  const { t } = useWords();
  const named = typeof value === 'object';
  return (
    <>
      <ChoiceField
        label={label}
        value={named ? 'agency' : value}
        options={(['competent', 'one_stop', 'agency'] as const).map((unit) => ({
          value: unit,
          label: t(`unit.${unit}`),
        }))}
        onChange={(unit) =>
          onChange(unit === 'agency' ? { agency: '' } : unit === 'one_stop' ? 'one_stop' : 'competent')
        }
      />
      {named && (
        <SearchField
          label={t('props.agency')}
          value={value.agency}
          options={agencies.map(({ code, name }) => ({ value: code, label: name }))}
          error={
            value.agency === ''
              ? value.words
                ? t('props.agencyMissing', { words: value.words })
                : t('props.agencyNeeded')
              : undefined
          }
          onChange={(agency) => onChange({ ...value, agency })}
        />
      )}
    </>
  );
}

/** Who may have a task in a dossier. */
export const WORKERS: readonly Role[] = [
  'reception_officer',
  'processing_officer',
  'approver',
  'issuing_clerk',
  'leader',
];
