import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import type { KeyboardEvent, ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../hooks/use-text';

const Choose = styled.button`
  flex: 1;
  min-width: 0;
  text-align: left;
  display: flex;
  align-items: center;
  gap: 0.8rem;
  padding: 0.6rem 0.4rem;
  cursor: pointer;
  border-radius: 4px;
`;

const Handle = styled.button`
  display: flex;
  align-items: center;
  padding: 0.6rem;
  cursor: grab;
  touch-action: none;
  border-radius: 4px;
  svg {
    width: 1.2rem;
    height: 1.2rem;
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;

interface RowProps {
  /** The name for drag and drop, also where the keyboard finds the row again after a move. */
  readonly id: string;
  readonly name: string;
  readonly icon: ReactNode;
  readonly note?: ReactNode;
  readonly chosen: boolean;
  readonly findings: number;
  readonly strong?: boolean;
  readonly onChoose: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly menu: ReactNode;
}

/** One line of the structure. Alt with an arrow moves it. */
export function Row({ id, name, icon, note, chosen, findings, strong, onChoose, onMove, menu }: RowProps) {
  const { t } = useText();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <Box
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition, opacity: isDragging ? 0.6 : 1 }}
      background={chosen ? 'primary100' : 'neutral0'}
      borderColor={chosen ? 'primary200' : 'neutral0'}
      hasRadius
      position="relative"
      zIndex={isDragging ? 2 : 0}
    >
      <Flex>
        <Handle
          ref={setActivatorNodeRef}
          type="button"
          {...attributes}
          {...listeners}
          aria-label={t('row.drag', { name })}
        >
          <Drag aria-hidden />
        </Handle>
        <Choose
          type="button"
          data-row={id}
          aria-pressed={chosen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onChoose}
          onKeyDown={onKeyDown}
        >
          {icon}
          <Box flex="1" minWidth={0}>
            <Typography
              variant={strong ? 'delta' : 'omega'}
              fontWeight={strong || chosen ? 'semiBold' : 'regular'}
              textColor={chosen ? 'primary700' : 'neutral800'}
              ellipsis
              tag="span"
              display="block"
            >
              {name}
            </Typography>
            {note}
          </Box>
          {findings > 0 ? (
            <Badge variant="danger" size="S" aria-label={t('row.findings', { n: findings })}>
              {findings}
            </Badge>
          ) : null}
        </Choose>
        {menu}
      </Flex>
    </Box>
  );
}
