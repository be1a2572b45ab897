/** The lines of a labelled list: what stands before the colon, what after it, and whether it may be left out. */
import { Box, Button, Checkbox, Combobox, ComboboxOption, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import { useState } from 'react';
import type { DocumentBlock, DocumentLine } from '@motcua/cms';
import { useWords } from '../../words';
import { useEditor } from '../editor/context';
import { TextField } from '../fields';
import { shifted } from '../model/blocks';
import { FieldText } from './FieldText';

type FieldsBlock = DocumentBlock & { readonly type: 'fields' };

export function LinesField({ block }: { readonly block: FieldsBlock }) {
  const { t, pick } = useWords();
  const { kit, changeBlock } = useEditor();
  const [round, setRound] = useState(0);
  const { lines } = block;
  const set = (next: readonly DocumentLine[], about?: string): void => changeBlock({ ...block, lines: next }, about);
  const change = (at: number, part: Partial<DocumentLine>, about: string): void =>
    set(
      lines.map((line, index) => (index === at ? { ...line, ...part } : line)),
      `${block.id}.${at}.${about}`,
    );
  const addField = (path: string): void => {
    const field = kit.fields.find((one) => one.path === path);
    if (!field) return;
    const line = { label: field.label.vi, value: `{{${path}}}`, ...(field.always ? {} : { optional: true }) };
    set([...lines, line]);
    setRound((before) => before + 1);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {lines.map((line, at) => (
        // Lines have no identity of their own: the place in the list is theirs.
        <Box
          key={at}
          background="neutral100"
          hasRadius
          padding={3}
          role="group"
          aria-label={t('line.of', { n: at + 1 })}
        >
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Flex justifyContent="space-between">
              <Typography variant="pi" fontWeight="bold">
                {t('line.of', { n: at + 1 })}
              </Typography>
              <Flex gap={1}>
                <IconButton
                  size="S"
                  variant="ghost"
                  label={t('line.up', { n: at + 1 })}
                  disabled={at === 0}
                  onClick={() => set(shifted(lines, at, -1))}
                >
                  <ArrowUp />
                </IconButton>
                <IconButton
                  size="S"
                  variant="ghost"
                  label={t('line.down', { n: at + 1 })}
                  disabled={at === lines.length - 1}
                  onClick={() => set(shifted(lines, at, 1))}
                >
                  <ArrowDown />
                </IconButton>
                <IconButton
                  size="S"
                  variant="ghost"
                  label={t('line.remove', { n: at + 1 })}
                  onClick={() => set(lines.filter((_, index) => index !== at))}
                >
                  <Trash />
                </IconButton>
              </Flex>
            </Flex>
            <TextField
              label={t('line.label')}
              value={line.label}
              onChange={(label) => change(at, { label }, 'label')}
            />
            <FieldText
              label={t('line.value')}
              value={line.value}
              onChange={(value) => change(at, { value }, 'value')}
            />
            <Checkbox
              checked={line.optional === true}
              onCheckedChange={(checked) => change(at, { optional: checked === true }, 'optional')}
            >
              {t('line.optional')}
            </Checkbox>
          </Flex>
        </Box>
      ))}
      <Combobox
        key={round}
        aria-label={t('line.addField')}
        placeholder={t('line.addField')}
        size="S"
        value=""
        onChange={addField}
      >
        {kit.fields.map(({ path, label, group }) => (
          <ComboboxOption key={path} value={path}>
            {t('field.of', { field: pick(label), group: t(`group.${group}`) })}
          </ComboboxOption>
        ))}
      </Combobox>
      <Button
        size="S"
        variant="tertiary"
        startIcon={<Plus aria-hidden />}
        onClick={() => set([...lines, { label: '', value: '' }])}
      >
        {t('line.add')}
      </Button>
    </Flex>
  );
}
