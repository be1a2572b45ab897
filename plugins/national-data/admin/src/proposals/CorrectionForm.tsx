/** The field of a proposal, opened with the value that was read. */
import { useState, type FormEvent } from 'react';
import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Grid,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import { useWords, type Word } from '../words';
import type { Attribute, Told } from './shapes';

type Row = Readonly<Record<string, unknown>>;

interface Cell {
  readonly key: string;
  readonly label: Word;
  readonly kind: 'number' | 'text' | 'long' | 'check' | 'choice';
  readonly size: 3 | 4 | 6 | 12;
  /** Words of the choices, by their codes. */
  readonly choices?: Readonly<Record<string, Word>>;
}

const cell = (key: string, label: Word, kind: Cell['kind'], size: Cell['size'], choices?: Cell['choices']): Cell => ({
  key,
  label,
  kind,
  size,
  ...(choices === undefined ? {} : { choices }),
});

const CHANNELS = {
  any: 'channel.any',
  online: 'channel.online',
  counter: 'channel.counter',
  post: 'channel.post',
} as const;

const CELLS: Readonly<Record<Attribute, readonly Cell[]>> = {
  timeLimits: [
    cell('amount', 'field.amount', 'number', 4),
    cell('unit', 'field.unit', 'choice', 4, {
      working_day: 'unit.working_day',
      calendar_day: 'unit.calendar_day',
      working_hour: 'unit.working_hour',
      hour: 'unit.hour',
      month: 'unit.month',
      not_fixed: 'unit.not_fixed',
    }),
    cell('channel', 'field.channel', 'choice', 4, CHANNELS),
    cell('words', 'field.words', 'text', 12),
  ],
  fees: [
    cell('name', 'field.name', 'text', 12),
    cell('amount', 'field.money', 'number', 4),
    cell('kind', 'field.kind', 'choice', 4, { fee: 'kind.fee', charge: 'kind.charge' }),
    cell('channel', 'field.channel', 'choice', 4, CHANNELS),
  ],
  components: [
    cell('name', 'field.name', 'long', 12),
    cell('hint', 'field.hint', 'long', 12),
    cell('originals', 'field.originals', 'number', 4),
    cell('copies', 'field.copies', 'number', 4),
    cell('required', 'field.required', 'check', 4),
  ],
  steps: [cell('label', 'field.label', 'text', 4), cell('text', 'field.text', 'long', 12)],
  audience: [cell('name', 'field.name', 'text', 12)],
  agencies: [
    cell('role', 'field.role', 'choice', 4, {
      competent: 'role.competent',
      implementing: 'role.implementing',
      authorised: 'role.authorised',
      coordinating: 'role.coordinating',
    }),
    cell('name', 'field.name', 'long', 12),
  ],
};

interface CellProps {
  readonly cell: Cell;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function Control({ cell: { kind, choices }, value, onChange }: CellProps) {
  const { t } = useWords();
  if (kind === 'number')
    return (
      <NumberInput
        value={typeof value === 'number' ? value : undefined}
        onValueChange={(number) => onChange(number ?? 0)}
      />
    );
  if (kind === 'choice')
    return (
      <SingleSelect value={asText(value)} onChange={(code) => onChange(String(code))}>
        {Object.entries(choices ?? {}).map(([code, word]) => (
          <SingleSelectOption key={code} value={code}>
            {t(word)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    );
  return kind === 'long' ? (
    <Textarea rows={3} value={asText(value)} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <TextInput value={asText(value)} onChange={(event) => onChange(event.target.value)} />
  );
}

function CellInput(props: CellProps) {
  const { t } = useWords();
  const { cell: one, value, onChange } = props;
  if (one.kind === 'check')
    return (
      <Flex height="100%" alignItems="end" paddingBottom={2}>
        <Checkbox checked={value === true} onCheckedChange={(on) => onChange(on === true)}>
          {t(one.label)}
        </Checkbox>
      </Flex>
    );
  return (
    <Field.Root name={one.key} width="100%">
      <Field.Label>{t(one.label)}</Field.Label>
      <Control {...props} />
    </Field.Root>
  );
}

interface FormProps {
  readonly start: Told;
  readonly busy: boolean;
  readonly onSave: (row: unknown) => void;
  readonly onCancel: () => void;
}

export function CorrectionForm({ start, busy, onSave, onCancel }: FormProps) {
  const { t } = useWords();
  const [row, setRow] = useState<Row>(() => ({ ...start.row }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(row);
  };
  return (
    <Box tag="form" onSubmit={submit} background="neutral100" hasRadius padding={4}>
      <Grid.Root gap={4}>
        {CELLS[start.attribute].map((one) => (
          <Grid.Item key={one.key} col={one.size} s={12} xs={12} direction="column" alignItems="stretch">
            <CellInput
              cell={one}
              value={row[one.key]}
              onChange={(value) => setRow((before) => ({ ...before, [one.key]: value }))}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
      <Flex gap={2} paddingTop={4}>
        <Button type="submit" size="S" disabled={busy}>
          {t('act.save')}
        </Button>
        <Button type="button" size="S" variant="tertiary" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
      </Flex>
    </Box>
  );
}
