/** One block in the list: chosen by a click, moved by drag, by Alt and an arrow, or by its menu. */
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge, Box, Flex, IconButton, Menu, MenuItem, SimpleMenu, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag, More, Trash } from '@strapi/icons';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { useWords } from '../../words';

const Choose = styled.button`
  flex: 1;
  min-width: 0;
  text-align: left;
  padding: 0.8rem 0.4rem;
  cursor: pointer;
  border-radius: 4px;
`;

const Handle = styled.button`
  display: flex;
  align-items: center;
  padding: 0.8rem 0.6rem;
  cursor: grab;
  touch-action: none;
  border-radius: 4px;
  svg {
    width: 1.2rem;
    height: 1.2rem;
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;

interface BlockRowProps {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly conditional: boolean;
  readonly chosen: boolean;
  readonly findings: number;
  readonly onChoose: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

export function BlockRow({
  id,
  name,
  words,
  conditional,
  chosen,
  findings,
  onChoose,
  onMove,
  onRemove,
}: BlockRowProps) {
  const { t } = useWords();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Delete') onRemove();
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <Box
      tag="li"
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition, opacity: isDragging ? 0.6 : 1 }}
      background={chosen ? 'primary100' : 'neutral0'}
      borderColor={chosen ? 'primary200' : 'neutral150'}
      hasRadius
    >
      <Flex>
        <Handle
          ref={setActivatorNodeRef}
          type="button"
          {...attributes}
          {...listeners}
          aria-label={t('block.drag', { name })}
        >
          <Drag aria-hidden />
        </Handle>
        <Choose
          type="button"
          data-block={id}
          aria-pressed={chosen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={onChoose}
          onKeyDown={onKeyDown}
        >
          <Typography
            variant="pi"
            fontWeight="bold"
            textColor={chosen ? 'primary700' : 'neutral700'}
            tag="span"
            display="block"
          >
            {name}
            {conditional ? ` · ${t('block.conditional')}` : ''}
          </Typography>
          <Typography variant="omega" textColor="neutral800" ellipsis tag="span" display="block">
            {words}
          </Typography>
        </Choose>
        {findings > 0 ? (
          <Badge variant="danger" size="S" aria-label={t('block.findings', { n: findings })}>
            {findings}
          </Badge>
        ) : null}
        <SimpleMenu tag={IconButton} icon={<More />} label={t('block.more', { name })} variant="ghost">
          <MenuItem startIcon={<ArrowUp />} onSelect={() => onMove(-1)}>
            {t('block.up')}
          </MenuItem>
          <MenuItem startIcon={<ArrowDown />} onSelect={() => onMove(1)}>
            {t('block.down')}
          </MenuItem>
          <Menu.Separator />
          <MenuItem variant="danger" startIcon={<Trash />} onSelect={onRemove}>
            {t('block.remove')}
          </MenuItem>
        </SimpleMenu>
      </Flex>
    </Box>
  );
}
