import { Box, Button, Field, Flex, Grid, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import { useField, type InputProps } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { CellInput } from './CellInput';
import { addRow, cellOf, changeRow, moveRow, removeRow, rowsOf, withCell, type Column, type Row } from './row-values';

interface RowsProps extends Omit<InputProps, 'type'> {
  readonly attribute: { readonly options?: { readonly columns?: readonly Column[]; readonly readOnly?: boolean } };
}

const WIDTH: Readonly<Record<Column['kind'], number>> = {
  both: 12,
  long: 12,
  text: 6,
  key: 3,
  count: 3,
  check: 3,
  date: 3,
  choice: 6,
  procedure: 12,
};

interface RowHeadProps {
  readonly place: number;
  readonly rows: readonly Row[];
  readonly fixed: boolean;
  readonly change: (rows: readonly Row[]) => void;
}

function RowHead({ place, rows, fixed, change }: RowHeadProps) {
  const intl = useIntl();
  const say = (id: string): string => intl.formatMessage({ id: `eform.rows.${id}` }, { row: place + 1 });
  return (
    <Flex justifyContent="space-between" paddingBottom={2}>
      <Typography variant="sigma" textColor="neutral600">
        {place + 1}
      </Typography>
      {!fixed && (
        <Flex gap={1}>
          <IconButton label={say('up')} disabled={place === 0} onClick={() => change(moveRow(rows, place, -1))}>
            <ArrowUp />
          </IconButton>
          <IconButton
            label={say('down')}
            disabled={place === rows.length - 1}
            onClick={() => change(moveRow(rows, place, 1))}
          >
            <ArrowDown />
          </IconButton>
          <IconButton label={say('remove')} onClick={() => change(removeRow(rows, place))}>
            <Trash />
          </IconButton>
        </Flex>
      )}
    </Flex>
  );
}

/** A list of a content type, a card for each row: added, removed and moved without a line of JSON. */
export function RowsInput({ name, label, hint, required, disabled, attribute }: RowsProps) {
  const intl = useIntl();
  const field = useField(name);
  const columns = attribute.options?.columns ?? [];
  const rows = rowsOf(field.value);
  const fixed = (disabled ?? false) || (attribute.options?.readOnly ?? false);
  const change = (next: readonly Row[]): void => {
    field.onChange(name, next);
  };

  return (
    <Field.Root name={name} id={name} error={field.error} hint={hint} required={required ?? false}>
      <Field.Label>
        <span id={`${name}-rows`}>{label}</span> ({rows.length})
      </Field.Label>
      <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-labelledby={`${name}-rows`}>
        {rows.map((row, place) => (
          // Rows have no identity of their own: their place is what they are called by.
          <Box key={place} hasRadius background="neutral100" borderColor="neutral200" padding={3}>
            <RowHead place={place} rows={rows} fixed={fixed} change={change} />
            <Grid.Root gap={3}>
              {columns.map((column, index) => (
                <Grid.Item
                  key={column.name}
                  col={WIDTH[column.kind]}
                  s={12}
                  xs={12}
                  alignItems="stretch"
                  direction="column"
                >
                  <CellInput
                    id={`${name}.${place}.${column.name}`}
                    list={name}
                    column={column}
                    value={cellOf(row, column, index === 0)}
                    disabled={fixed}
                    onChange={(value) => change(changeRow(rows, place, withCell(row, columns, column, value)))}
                  />
                </Grid.Item>
              ))}
            </Grid.Root>
          </Box>
        ))}
        {!fixed && (
          <Box>
            <Button variant="secondary" startIcon={<Plus />} onClick={() => change(addRow(rows, columns))}>
              {intl.formatMessage({ id: 'eform.rows.add' })}
            </Button>
          </Box>
        )}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
