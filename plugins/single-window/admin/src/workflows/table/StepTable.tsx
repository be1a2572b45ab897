/** The same workflow line by line: for screen readers, for print, and for those who think in lists. */
import { Table, Tbody, Td, Th, Thead, Tr, TextButton, Typography, Box } from '@strapi/design-system';
import { useDesigner } from '../designer/context';
import { stepsOf, type StepRow } from '../model/steps';
import { arrowId } from '../model/graph';

export function StepTable() {
  const { definition, describe } = useDesigner();
  const { t } = describe;
  const rows = stepsOf(definition);
  return (
    <Box background="neutral0" padding={4} style={{ overflow: 'auto', flex: 1 }}>
      <Table
        colCount={5}
        rowCount={rows.length + 1}
        aria-label={t('table.caption', { name: describe.pick(definition.name) })}
      >
        <Thead>
          <Tr>
            {(['table.step', 'table.who', 'table.limit', 'table.goes', 'table.papers'] as const).map((word) => (
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
    </Box>
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
        <Typography>{(row.meta && describe.who(row.meta)) ?? ''}</Typography>
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
              {describe.act(way.on)} → {way.to === null ? '' : describe.state(definition, way.to)}
              {way.guard ? ` (${t('arrow.if', { guard: describe.part(way.guard) })})` : ''}
            </Typography>
          ))
        )}
      </Td>
      <Td>
        <Typography variant="pi">{row.papers.map(describe.paper).join(', ')}</Typography>
      </Td>
    </Tr>
  );
}
