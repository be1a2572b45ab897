/** Which template, whether it is saved, and undo, redo, save. */
import { Badge, Button, Flex, IconButton, IconButtonGroup, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../words';
import { Redo, Undo } from './turn-icons';

interface HeadProps {
  readonly name: string;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
}

export function Head({ name, dirty, saving, canUndo, canRedo, onUndo, onRedo, onSave }: HeadProps) {
  const { t } = useWords();
  return (
    <Flex justifyContent="space-between" gap={4} paddingLeft={4} paddingRight={3} paddingTop={3} paddingBottom={3}>
      <Flex gap={4} minWidth={0}>
        <Link tag={NavLink} to=".." relative="path" startIcon={<ArrowLeft aria-hidden />}>
          {t('menu')}
        </Link>
        <Typography variant="beta" tag="h1" ellipsis>
          {name}
        </Typography>
        {/* Strapi's own warning colours are too faint to read. */}
        <Badge backgroundColor={dirty ? 'warning100' : 'success100'} textColor="neutral800">
          {t(dirty ? 'state.unsaved' : 'state.saved')}
        </Badge>
      </Flex>
      <Flex gap={2} shrink={0}>
        <IconButtonGroup>
          <IconButton label={t('undo')} disabled={!canUndo} onClick={onUndo}>
            <Undo />
          </IconButton>
          <IconButton label={t('redo')} disabled={!canRedo} onClick={onRedo}>
            <Redo />
          </IconButton>
        </IconButtonGroup>
        <Button onClick={onSave} loading={saving} disabled={!dirty}>
          {t('save')}
        </Button>
      </Flex>
    </Flex>
  );
}
