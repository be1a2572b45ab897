import {
  Checkbox,
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { ProcedureInput } from './ProcedureInput';
import { bothOf, type Column } from './row-values';

interface CellProps {
  readonly id: string;
  readonly list: string;
  readonly column: Column;
  readonly value: unknown;
  readonly disabled: boolean;
  readonly onChange: (value: unknown) => void;
}

const asString = (value: unknown): string => (typeof value === 'string' ? value : '');

function Labelled({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Field.Root name={id} id={id} width="100%">
      <Field.Label>{label}</Field.Label>
      {children}
    </Field.Root>
  );
}

/** One cell of a row, by the kind of its column. */
export function CellInput({ id, list, column, value, disabled, onChange }: CellProps) {
  const intl = useIntl();
  const label = intl.formatMessage({
    id: `eform.rows.${list}.${column.name || 'value'}`,
    defaultMessage: column.name,
  });
  const choice = (code: string): string => intl.formatMessage({ id: `eform.choice.${code}`, defaultMessage: code });

  if (column.kind === 'check')
    return (
      <Flex height="100%" alignItems="end" paddingBottom={2}>
        <Checkbox checked={value === true} disabled={disabled} onCheckedChange={(on) => onChange(on === true)}>
          {label}
        </Checkbox>
      </Flex>
    );
  if (column.kind === 'both') {
    const both = bothOf(value);
    return (
      <Flex gap={3} alignItems="start">
        <Labelled id={`${id}.vi`} label={label}>
          <Textarea
            rows={2}
            value={both.vi}
            disabled={disabled}
            onChange={(event) => onChange({ ...both, vi: event.target.value })}
          />
        </Labelled>
        <Labelled id={`${id}.en`} label={`${label} (${intl.formatMessage({ id: 'eform.rows.english' })})`}>
          <Textarea
            rows={2}
            value={both.en}
            disabled={disabled}
            onChange={(event) => onChange({ ...both, en: event.target.value })}
          />
        </Labelled>
      </Flex>
    );
  }
  return (
    <Labelled id={id} label={label}>
      {column.kind === 'count' ? (
        <NumberInput
          value={typeof value === 'number' ? value : 0}
          disabled={disabled}
          onValueChange={(number) => onChange(Math.max(0, Math.trunc(number ?? 0)))}
        />
      ) : column.kind === 'choice' ? (
        <SingleSelect value={asString(value)} disabled={disabled} onChange={(code) => onChange(String(code))}>
          {(column.choices ?? []).map((code) => (
            <SingleSelectOption key={code} value={code}>
              {choice(code)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ) : column.kind === 'procedure' ? (
        <ProcedureInput value={asString(value)} disabled={disabled} onChange={onChange} />
      ) : column.kind === 'long' ? (
        <Textarea
          rows={2}
          value={asString(value)}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <TextInput
          type={column.kind === 'date' ? 'date' : 'text'}
          value={asString(value)}
          disabled={disabled || column.kind === 'key'}
          onChange={(event) =>
            onChange(event.target.value === '' && column.kind === 'date' ? null : event.target.value)
          }
        />
      )}
    </Labelled>
  );
}
