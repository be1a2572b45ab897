import type { Announcements, DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { findField, findStep } from '../builder/tree';

/** What a screen reader hears while something is dragged. */
export function useDragWords(): NonNullable<DndContextProps['accessibility']> {
  const { state } = useBuilder();
  const { t, pick } = useText();

  const nameOf = (id: UniqueIdentifier): string => {
    const [kind, name = ''] = String(id).split(':');
    if (kind === 'end') return t('drag.end', { name: nameOf(`step:${name.split('/')[0] ?? ''}`) });
    const text =
      kind === 'step' ? findStep(state.definition, name)?.title : findField(state.definition, name)?.field.label;
    return (text && pick(text)) ?? name;
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.start', { name: nameOf(active.id) }),
    onDragOver: ({ active, over }) =>
      over ? t('drag.over', { name: nameOf(active.id), over: nameOf(over.id) }) : undefined,
    onDragEnd: ({ active, over }) =>
      over
        ? t('drag.drop', { name: nameOf(active.id), over: nameOf(over.id) })
        : t('drag.cancel', { name: nameOf(active.id) }),
    onDragCancel: ({ active }) => t('drag.cancel', { name: nameOf(active.id) }),
  };
  return { announcements, screenReaderInstructions: { draggable: t('drag.how') } };
}
