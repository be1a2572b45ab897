/** A table over a repeating group: which group, and which of its questions become columns. */
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import type { DocumentBlock } from '@motcua/cms';
import { useWords } from '../../words';
import { useEditor } from '../editor/context';
import { ChoiceField, TextField } from '../fields';

type TableBlock = DocumentBlock & { readonly type: 'table' };

export function TableField({ block }: { readonly block: TableBlock }) {
  const { t, pick } = useWords();
  const { kit, changeBlock } = useEditor();
  const table = kit.tables.find(({ key }) => key === block.rows);
  if (kit.tables.length === 0) return <Typography variant="pi">{t('table.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ChoiceField
        label={t('table.rows')}
        value={block.rows}
        options={kit.tables.map(({ key, label }) => ({ value: key, label: pick(label) }))}
        onChange={(rows) => {
          const columns = kit.tables.find(({ key }) => key === rows)?.columns ?? [];
          changeBlock({ ...block, rows, columns: columns.map(({ key, label }) => ({ key, label: label.vi })) });
        }}
      />
      {(table?.columns ?? []).map((column) => {
        const shown = block.columns.find(({ key }) => key === column.key);
        return (
          <Flex key={column.key} direction="column" alignItems="stretch" gap={1}>
            <Checkbox
              checked={shown !== undefined}
              onCheckedChange={(checked) =>
                changeBlock({
                  ...block,
                  columns:
                    checked === true
                      ? [...block.columns, { key: column.key, label: column.label.vi }]
                      : block.columns.filter(({ key }) => key !== column.key),
                })
              }
            >
              {pick(column.label)}
            </Checkbox>
            {shown ? (
              <TextField
                label={t('table.head', { name: pick(column.label) })}
                value={shown.label}
                onChange={(label) =>
                  changeBlock(
                    {
                      ...block,
                      columns: block.columns.map((one) => (one.key === column.key ? { ...one, label } : one)),
                    },
                    `${block.id}.${column.key}`,
                  )
                }
              />
            ) : null}
          </Flex>
        );
      })}
    </Flex>
  );
}
