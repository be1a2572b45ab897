import { IconButton, Menu, MenuItem, SimpleMenu } from '@strapi/design-system';
import { ArrowDown, ArrowRight, ArrowUp, Duplicate, More, Trash } from '@strapi/icons';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { readersOf } from '../builder/references';
import { findField, freeKey, keysOf, type Node } from '../builder/tree';

interface FieldMenuProps {
  readonly field: Node;
  readonly onMove: (by: 1 | -1) => void;
}

/** What can be done with a field besides changing it. */
export function FieldMenu({ field, onMove }: FieldMenuProps) {
  const { state, change, announce } = useBuilder();
  const { t, pick } = useText();
  const { definition } = state;
  const name = pick(field.label) || field.key;
  const here = findField(definition, field.key)?.place;

  const moveTo = (step: string, title: string): void => {
    const index = definition.steps.find(({ key }) => key === step)?.fields.length ?? 0;
    change(
      { do: 'moveField', key: field.key, place: { step, section: null, index } },
      { selection: { kind: 'field', key: field.key } },
    );
    announce(t('move.field', { name, n: index + 1, holder: title }));
  };
  const duplicate = (): void => {
    if (!here) return;
    const key = freeKey(keysOf(definition), field.key);
    change({ do: 'addField', field, place: { ...here, index: here.index + 1 } }, { selection: { kind: 'field', key } });
  };
  const remove = (): void => {
    const readers = readersOf(definition, field.key);
    change(
      { do: 'removeField', key: field.key },
      { selection: here ? { kind: 'step', key: here.step } : { kind: 'form' } },
    );
    announce(readers.length === 0 ? t('removed', { name }) : t('removed.read', { name, readers: readers.join(', ') }));
  };

  return (
    <SimpleMenu tag={IconButton} icon={<More />} label={t('row.more', { name })} variant="ghost">
      <MenuItem startIcon={<ArrowUp />} onSelect={() => onMove(-1)}>
        {t('move.up')}
      </MenuItem>
      <MenuItem startIcon={<ArrowDown />} onSelect={() => onMove(1)}>
        {t('move.down')}
      </MenuItem>
      {definition.steps
        .filter((step) => step.key !== here?.step)
        .map((step) => (
          <MenuItem key={step.key} startIcon={<ArrowRight />} onSelect={() => moveTo(step.key, pick(step.title))}>
            {t('move.to', { step: pick(step.title) || step.key })}
          </MenuItem>
        ))}
      <Menu.Separator />
      <MenuItem startIcon={<Duplicate />} onSelect={duplicate}>
        {t('duplicate')}
      </MenuItem>
      <MenuItem variant="danger" startIcon={<Trash />} onSelect={remove}>
        {t('remove')}
      </MenuItem>
    </SimpleMenu>
  );
}
