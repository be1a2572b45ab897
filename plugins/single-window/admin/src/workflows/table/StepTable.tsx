/** The same workflow line by line: for screen readers, for print, and for those who think in lists. */
import { Table, Tbody, Td, Th, Thead, Tr, TextButton, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { useDesigner } from '../designer/context';
import { stepsOf, type StepRow } from '../model/steps';
import { arrowId } from '../model/graph';

const Sheet = styled.div`
  flex: 1;
  overflow: auto;
  padding: 0 16px 16px;
  background: ${({ theme }) => theme.colors.neutral0};

  th,
  td,
  td:first-of-type {
    padding: 8px 12px 8px 4px;
    white-space: normal;
  }

  td button span {
    text-align: left;
  }
`;

export function StepTable() {
  const { definition, describe } = useDesigner();
  const { t } = describe;
  const rows = stepsOf(definition);
  return (
    <Sheet>
      <Table
        colCount={5}
        rowCount={rows.length + 1}
        aria-label={t('table.caption', { name: describe.pick(definition.name) })}
      >
        <Thead>
          <Tr>
            {(['table.step', 'table.who', 'table.unit', 'table.limit', 'table.goes'] as const).map((word) => (
              <Th key={word}>
                <Typography variant="sigma">{t(word)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <StepLine key={row.path} row={row} />
          ))}
        </Tbody>
      </Table>
    </Sheet>
  );
}

function StepLine({ row }: { readonly row: StepRow }) {
  const { definition, describe, select } = useDesigner();
  const { t } = describe;
  const label = describe.state(definition, row.path);
  return (
    <Tr>
      <Td>
        <TextButton
          onClick={() => select({ kind: 'state', path: row.path })}
          aria-label={t('table.select', { name: label })}
        >
          <Typography fontWeight="semiBold" textAlign="left">
            {label}
          </Typography>
        </TextButton>
        <Typography variant="pi" tag="p">
          {row.branchOf !== null
            ? t('table.branchOf', { name: describe.state(definition, row.branchOf) })
            : row.meta && `${row.meta.npspStatus} · ${t(`status.${row.meta.npspStatus}`)}`}
        </Typography>
      </Td>
      <Td>
        <Typography>{row.meta?.role ? t(`role.${row.meta.role}`) : ''}</Typography>
      </Td>
      <Td>
        <Typography>{row.meta?.role ? describe.unit(row.meta.unit ?? 'competent') : ''}</Typography>
      </Td>
      <Td>
        <Typography>{row.meta?.limit ? describe.amount(row.meta.limit) : ''}</Typography>
      </Td>
      <Td>
        {row.final ? (
          <Typography>{t('table.end')}</Typography>
        ) : (
          row.ways.map((way) => (
            <Typography key={arrowId(way)} variant="pi" tag="p">
              {describe.way(definition, way)}
            </Typography>
          ))
        )}
      </Td>
    </Tr>
  );
}
