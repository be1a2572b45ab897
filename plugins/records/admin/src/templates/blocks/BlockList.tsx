/** The paper from top to bottom: its blocks, in the order in which they are printed. */
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Box, Button, Flex, MenuItem, SimpleMenu } from '@strapi/design-system';
import { Cog, Plus } from '@strapi/icons';
import type { DocumentBlock } from '@motcua/cms';
import { useWords } from '../../words';
import { useEditor } from '../editor/context';
import { addBlock, BLOCK_TYPES, moveBlock, newBlock, removeBlock, type BlockType } from '../model/blocks';
import type { PreviewAnswer } from '../store';
import { BlockRow } from './BlockRow';
import { blockWords } from './block-words';

/** After a move the row stands elsewhere in the document: the keyboard goes with it. */
const focusBlock = (id: string): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)?.focus());
};

export function BlockList({ findings }: { readonly findings: PreviewAnswer['findings'] }) {
  const { t, pick } = useWords();
  const { template, chosen, kit, change, choose, announce } = useEditor();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { blocks } = template;

  const named = (text: string): string =>
    text.replace(/\{\{\s*([\w.]+)[^}]*\}\}/g, (_, path: string) => {
      const field = kit.fields.find((one) => one.path === path);
      return `[${field ? pick(field.label) : path}]`;
    });
  const wordsOf = (block: DocumentBlock): string =>
    blockWords(block, named) || t(block.type === 'signature' ? 'signature.bySigner' : 'block.empty');

  const moveTo = (id: string, index: number): void => {
    const next = moveBlock(template, id, index);
    const at = next.blocks.findIndex((block) => block.id === id);
    change(next, { chosen: id });
    announce(t('block.moved', { n: at + 1, total: next.blocks.length }));
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    if (!over || active.id === over.id) return;
    moveTo(
      String(active.id),
      blocks.findIndex(({ id }) => id === over.id),
    );
  };
  const add = (type: BlockType): void => {
    const block = newBlock(
      type,
      blocks.map(({ id }) => id),
    );
    change(addBlock(template, block, chosen), { chosen: block.id });
    announce(t('block.added', { name: t(`block.${type}`) }));
  };
  const remove = (block: DocumentBlock, at: number): void => {
    const next = blocks[at + 1] ?? blocks[at - 1];
    change(removeBlock(template, block.id), { chosen: next?.id ?? null });
    announce(t('block.removed', { name: t(`block.${block.type}`) }));
    if (next) focusBlock(next.id);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box>
        <Button
          size="S"
          fullWidth
          variant={chosen === null ? 'secondary' : 'tertiary'}
          aria-pressed={chosen === null}
          startIcon={<Cog aria-hidden />}
          onClick={() => choose(null)}
        >
          {t('paper.title')}
        </Button>
      </Box>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={blocks.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <Flex tag="ol" aria-label={t('blocks.label')} direction="column" alignItems="stretch" gap={1}>
            {blocks.map((block, at) => (
              <BlockRow
                key={block.id}
                id={block.id}
                name={t(`block.${block.type}`)}
                words={wordsOf(block)}
                conditional={block.shownIf !== undefined}
                chosen={chosen === block.id}
                findings={findings.filter((found) => found.block === block.id).length}
                onChoose={() => choose(block.id)}
                onMove={(by) => {
                  moveTo(block.id, at + by);
                  focusBlock(block.id);
                }}
                onRemove={() => remove(block, at)}
              />
            ))}
          </Flex>
        </SortableContext>
      </DndContext>
      <SimpleMenu tag={Button} variant="secondary" startIcon={<Plus aria-hidden />} label={t('block.add')} fullWidth>
        {BLOCK_TYPES.map((type) => (
          <MenuItem key={type} onSelect={() => add(type)}>
            {t(`block.${type}`)}
          </MenuItem>
        ))}
      </SimpleMenu>
    </Flex>
  );
}
