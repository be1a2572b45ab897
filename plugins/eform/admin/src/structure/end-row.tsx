import type { FieldType } from '@motcua/cms';
import { useSortable } from '@dnd-kit/sortable';
import { Box, TextButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { AddField } from '../dialogs/add-field';
import { newField } from '../builder/field-types';
import { endId } from '../builder/moves';
import { findField, freeKey, hasRows, keysOf, type Place } from '../builder/tree';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { useTypeName } from './use-type-name';

/** The last line of a step or a section: where new fields come from, and where one is dropped to stand last. */
export function EndRow({ place }: { readonly place: Place }) {
  const { state, change } = useBuilder();
  const { t } = useText();
  const typeName = useTypeName();
  const [open, setOpen] = useState(false);
  const { setNodeRef, isOver } = useSortable({ id: endId(place.step, place.section), disabled: { draggable: true } });

  const holder = place.section === null ? undefined : findField(state.definition, place.section)?.field;
  const room = holder === undefined ? 'step' : holder.type === 'table' ? 'table' : hasRows(holder) ? 'rows' : 'section';

  const add = (type: FieldType): void => {
    setOpen(false);
    const made = newField(type, { vi: typeName(type), en: typeName(type) });
    const key = freeKey(keysOf(state.definition), made.key);
    change({ do: 'addField', field: { ...made, key }, place }, { selection: { kind: 'field', key } });
  };

  return (
    <Box ref={setNodeRef} background={isOver ? 'primary100' : 'neutral0'} hasRadius padding={2} paddingLeft={8}>
      <TextButton startIcon={<Plus />} onClick={() => setOpen(true)}>
        {t('field.add')}
      </TextButton>
      {open ? <AddField room={room} onChoose={add} onClose={() => setOpen(false)} /> : null}
    </Box>
  );
}
