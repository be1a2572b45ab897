import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Box, Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { dropPlace, endId, fieldId, stepId } from '../builder/moves';
import { freeKey, holdsFields, keysOf, type Node } from '../builder/tree';
import { StepBox } from './step-box';
import { useDragWords } from './use-drag-words';

/** A step is dropped among steps; a field anywhere. */
const collide: CollisionDetection = (given) =>
  closestCenter(
    String(given.active.id).startsWith('step:')
      ? { ...given, droppableContainers: given.droppableContainers.filter(({ id }) => String(id).startsWith('step:')) }
      : given,
  );

const keyOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The whole form at a glance: steps, their sections and fields; each can be chosen, dragged, or moved by keyboard. */
export function Structure() {
  const { state, change } = useBuilder();
  const { t } = useText();
  const { definition } = state;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const accessibility = useDragWords();

  const ids = definition.steps.flatMap((step) => [
    stepId(step.key),
    ...step.fields.flatMap((field: Node) => [
      fieldId(field.key),
      ...(field.fields ?? []).map(({ key }) => fieldId(key)),
      ...(holdsFields(field) ? [endId(step.key, field.key)] : []),
    ]),
    endId(step.key),
  ]);

  const drop = ({ active, over }: DragEndEvent): void => {
    if (!over || active.id === over.id) return;
    const key = keyOf(String(active.id));
    if (String(active.id).startsWith('step:')) {
      const index = definition.steps.findIndex((step) => stepId(step.key) === over.id);
      change({ do: 'moveStep', key, index }, { selection: { kind: 'step', key } });
      return;
    }
    const place = dropPlace(definition, key, String(over.id));
    if (place) change({ do: 'moveField', key, place }, { selection: { kind: 'field', key } });
  };

  const addStep = (): void => {
    const key = freeKey(keysOf(definition), 'step');
    const number = definition.steps.length + 1;
    const step = { key, title: { vi: `Bước ${number}`, en: `Step ${number}` }, fields: [] };
    change({ do: 'addStep', step, index: definition.steps.length }, { selection: { kind: 'step', key } });
  };

  return (
    <DndContext sensors={sensors} collisionDetection={collide} onDragEnd={drop} accessibility={accessibility}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <Flex direction="column" alignItems="stretch" gap={3} tag="ol" aria-label={t('structure.label')}>
          {definition.steps.map((step, index) => (
            <StepBox key={step.key} step={step} index={index} />
          ))}
        </Flex>
      </SortableContext>
      <Box paddingTop={3}>
        <Button variant="secondary" fullWidth startIcon={<Plus />} onClick={addStep}>
          {t('step.add')}
        </Button>
      </Box>
    </DndContext>
  );
}
