/** What a block says, by its kind, and when it is there. */
import { Flex, Typography } from '@strapi/design-system';
import type { DocumentBlock } from '@motcua/cms';
import { useWords } from '../../words';
import { useEditor } from '../editor/context';
import { ChoiceField, TextField } from '../fields';
import { without } from '../model/blocks';
import { ConditionField } from './ConditionField';
import { FieldText } from './FieldText';
import { LinesField } from './LinesField';
import { TableField } from './TableField';

const STYLES = ['body', 'basis', 'centred'] as const;

function Contents({ block }: { readonly block: DocumentBlock }) {
  const { t } = useWords();
  const { changeBlock } = useEditor();
  switch (block.type) {
    case 'heading':
      return (
        <FieldText
          label={t('block.text')}
          value={block.text}
          onChange={(text) => changeBlock({ ...block, text }, block.id)}
        />
      );
    case 'paragraph':
      return (
        <>
          <ChoiceField
            label={t('paragraph.style')}
            value={block.style}
            options={STYLES.map((value) => ({ value, label: t(`style.${value}`) }))}
            onChange={(chosen) => changeBlock({ ...block, style: STYLES.find((one) => one === chosen) ?? 'body' })}
          />
          <FieldText
            long
            label={t('block.text')}
            hint={t('paragraph.hint')}
            value={block.text}
            onChange={(text) => changeBlock({ ...block, text }, block.id)}
          />
        </>
      );
    case 'fields':
      return <LinesField block={block} />;
    case 'table':
      return <TableField block={block} />;
    case 'signature':
      return (
        <TextField
          long
          label={t('signature.heads')}
          hint={t('signature.hint')}
          value={block.heads ?? ''}
          onChange={(heads) => {
            const rest = without(block, 'heads');
            changeBlock(heads === '' ? rest : { ...rest, heads }, block.id);
          }}
        />
      );
    case 'recipients':
      return (
        <FieldText
          long
          label={t('recipients.lines')}
          hint={t('recipients.hint')}
          value={block.lines.join('\n')}
          onChange={(text) => changeBlock({ ...block, lines: text.split('\n') }, block.id)}
        />
      );
  }
}

export function BlockProperties({ block }: { readonly block: DocumentBlock }) {
  const { t } = useWords();
  const { changeBlock } = useEditor();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {t(`block.${block.type}`)}
      </Typography>
      <Contents block={block} />
      <Flex tag="section" aria-label={t('condition.title')} direction="column" alignItems="stretch" gap={2}>
        <Typography variant="sigma" tag="h3" textColor="neutral600">
          {t('condition.title')}
        </Typography>
        <ConditionField
          value={block.shownIf}
          onChange={(shownIf) => {
            changeBlock(shownIf === undefined ? (without(block, 'shownIf') as DocumentBlock) : { ...block, shownIf }); // a block without a condition is one of the same type
          }}
        />
      </Flex>
    </Flex>
  );
}
