import type { FormStep } from '@motcua/cms';
import { IconButton, Menu, MenuItem, SimpleMenu } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Duplicate, More, Trash } from '@strapi/icons';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { freeKey, keysOf } from '../builder/tree';

interface StepMenuProps {
  readonly step: FormStep;
  readonly index: number;
  readonly onMove: (by: 1 | -1) => void;
}

/** What can be done with a whole step. */
export function StepMenu({ step, index, onMove }: StepMenuProps) {
  const { state, change, announce } = useBuilder();
  const { t, pick } = useText();
  const name = pick(step.title) || step.key;

  const duplicate = (): void => {
    const key = freeKey(keysOf(state.definition), step.key);
    change({ do: 'addStep', step, index: index + 1 }, { selection: { kind: 'step', key } });
  };
  const remove = (): void => {
    change({ do: 'removeStep', key: step.key }, { selection: { kind: 'form' } });
    announce(t('removed', { name }));
  };

  return (
    <SimpleMenu tag={IconButton} icon={<More />} label={t('row.more', { name })} variant="ghost">
      <MenuItem startIcon={<ArrowUp />} onSelect={() => onMove(-1)}>
        {t('move.up')}
      </MenuItem>
      <MenuItem startIcon={<ArrowDown />} onSelect={() => onMove(1)}>
        {t('move.down')}
      </MenuItem>
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
