import type { FieldOption, Logic } from '@motcua/cms';
import { Box, Button, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import { keyFromLabel } from '../builder/field-types';
import { freeKey, insertAt, type Placed } from '../builder/tree';
import { useText } from '../hooks/use-text';
import { ConditionEditor } from './condition-editor';

interface OptionsEditorProps {
  readonly options: readonly FieldOption[];
  readonly readable: readonly Placed[];
  readonly onChange: (options: readonly FieldOption[]) => void;
}

interface OptionRowProps {
  readonly readable: readonly Placed[];
  readonly option: FieldOption;
  readonly number: number;
  readonly onChange: (option: FieldOption) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

const withShownIf = ({ value, label }: FieldOption, shownIf: Logic | undefined): FieldOption =>
  shownIf === undefined ? { value, label } : { value, label, shownIf };

function OptionRow({ readable, option, number, onChange, onMove, onRemove }: OptionRowProps) {
  const { t } = useText();
  return (
    <Box tag="li" background="neutral100" hasRadius padding={2}>
      <Flex gap={1} alignItems="flex-start">
        <Flex direction="column" alignItems="stretch" gap={1} flex="1">
          {(['vi', 'en'] as const).map((language) => (
            <TextInput
              key={language}
              size="S"
              lang={language}
              aria-label={t(`option.${language}`, { n: number })}
              placeholder={t(`language.${language}`)}
              value={option.label[language]}
              hasError={option.label[language].trim() === ''}
              onChange={(event) => onChange({ ...option, label: { ...option.label, [language]: event.target.value } })}
            />
          ))}
          <TextInput
            size="S"
            aria-label={t('option.value', { n: number })}
            placeholder={t('option.stored')}
            value={option.value}
            spellCheck={false}
            onChange={(event) => onChange({ ...option, value: event.target.value })}
          />
        </Flex>
        <Flex direction="column">
          <IconButton variant="ghost" size="S" label={t('option.up', { n: number })} onClick={() => onMove(-1)}>
            <ArrowUp />
          </IconButton>
          <IconButton variant="ghost" size="S" label={t('option.down', { n: number })} onClick={() => onMove(1)}>
            <ArrowDown />
          </IconButton>
          <IconButton variant="ghost" size="S" label={t('option.remove', { n: number })} onClick={onRemove}>
            <Trash />
          </IconButton>
        </Flex>
      </Flex>
      {readable.length > 0 ? (
        <Box paddingTop={2}>
          <ConditionEditor
            label={t('option.shownIf', { n: number })}
            always={null}
            value={option.shownIf}
            onChange={(shownIf) => onChange(withShownIf(option, shownIf))}
            readable={readable}
          />
        </Box>
      ) : null}
    </Box>
  );
}

/** The choices of a question: what people read in both languages, and what is stored. */
export function OptionsEditor({ options, readable, onChange }: OptionsEditorProps) {
  const { t } = useText();
  const set = (index: number, option: FieldOption): void =>
    onChange(options.map((each, at) => (at === index ? option : each)));
  const move = (index: number, by: 1 | -1): void => {
    const option = options[index];
    const target = index + by;
    if (!option || target < 0 || target >= options.length) return;
    onChange(
      insertAt(
        options.filter((_, at) => at !== index),
        target,
        option,
      ),
    );
  };
  const add = (): void => {
    const label = t('option.new', { n: options.length + 1 });
    const value = freeKey(new Set(options.map((option) => option.value)), keyFromLabel(label) ?? 'option');
    onChange([...options, { value, label: { vi: label, en: label } }]);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {t('options')}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {options.map((option, index) => (
          <OptionRow
            // Its place is what an option is: values change while they are typed.
            key={index}
            option={option}
            readable={readable}
            number={index + 1}
            onChange={(changed) => set(index, changed)}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(options.filter((_, at) => at !== index))}
          />
        ))}
      </Flex>
      <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={add}>
        {t('option.add')}
      </Button>
    </Flex>
  );
}
