import type { FieldType } from '@motcua/cms';
import { Box, Flex, Grid, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { GROUPS, typesOf } from '../builder/field-types';
import { useBuilder } from '../hooks/use-builder';
import { useText, type TextKey } from '../hooks/use-text';
import { TypeIcon } from '../structure/type-icon';
import { useTypeName } from '../structure/use-type-name';

const Choice = styled.button`
  width: 100%;
  display: flex;
  align-items: center;
  gap: 1.2rem;
  padding: 1rem 1.2rem;
  text-align: left;
  cursor: pointer;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary200};
  }
`;

type Room = 'step' | 'section' | 'rows' | 'table';

interface AddFieldProps {
  /** Where the field will stand: sections do not stand in sections, and a table takes what one cell can hold. */
  readonly room: Room;
  readonly onChoose: (type: FieldType) => void;
  readonly onClose: () => void;
}

/** Which kind of question? By group, with the signs of Strapi's own content-type builder. */
export function AddField({ room, onChoose, onClose }: AddFieldProps) {
  const { kit } = useBuilder();
  const { t } = useText();
  const typeName = useTypeName();
  const known = kit.types
    .filter(({ type, cell }) => {
      if (room === 'step') return true;
      if (room === 'table') return cell;
      return type !== 'section' && (room === 'section' || (type !== 'table' && type !== 'file'));
    })
    .map(({ type }) => type);
  const groups = GROUPS.filter((group) => typesOf(group, known).length > 0);
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('field.choose')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {groups.map((group) => (
              <Box key={group} tag="section">
                <Typography variant="sigma" tag="h3" textColor="neutral600">
                  {t(`group.${group}` as TextKey)}
                </Typography>
                <Grid.Root gap={2} paddingTop={2}>
                  {typesOf(group, known).map((type) => (
                    <Grid.Item key={type} col={4} s={12} alignItems="stretch">
                      <Choice type="button" onClick={() => onChoose(type)}>
                        <TypeIcon type={type} size="3.2rem" />
                        <Typography fontWeight="semiBold">{typeName(type)}</Typography>
                      </Choice>
                    </Grid.Item>
                  ))}
                </Grid.Root>
              </Box>
            ))}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
