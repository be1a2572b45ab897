import { Badge, Button, Flex, IconButton, IconButtonGroup, Link, Typography } from '@strapi/design-system';
import { ArrowLeft, Duplicate } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { Redo, Undo } from './undo-icons';

interface BuilderHeaderProps {
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onCopy: () => void;
}

/** Which form, whether it is saved, and what can be done with the whole of it. */
export function BuilderHeader({ dirty, saving, onUndo, onRedo, onSave, onCopy }: BuilderHeaderProps) {
  const { state } = useBuilder();
  const { t, pick } = useText();
  return (
    <Flex justifyContent="space-between" gap={4} paddingLeft={4} paddingRight={3} paddingTop={3} paddingBottom={3}>
      <Flex gap={4} minWidth={0}>
        <Link tag={NavLink} to=".." relative="path" startIcon={<ArrowLeft />}>
          {t('forms')}
        </Link>
        <Typography variant="beta" tag="h1" ellipsis>
          {pick(state.definition.title) || t('form.new')}
        </Typography>
        {/* Strapi's own warning colours are too faint to read. */}
        <Badge backgroundColor={dirty ? 'warning100' : 'success100'} textColor="neutral800">
          {t(dirty ? 'state.unsaved' : 'state.saved')}
        </Badge>
      </Flex>
      <Flex gap={2} shrink={0}>
        <IconButtonGroup>
          <IconButton label={t('undo')} disabled={state.past.length === 0} onClick={onUndo}>
            <Undo />
          </IconButton>
          <IconButton label={t('redo')} disabled={state.future.length === 0} onClick={onRedo}>
            <Redo />
          </IconButton>
        </IconButtonGroup>
        <Button variant="tertiary" startIcon={<Duplicate />} onClick={onCopy}>
          {t('copy')}
        </Button>
        <Button onClick={onSave} loading={saving} disabled={!dirty}>
          {t('save')}
        </Button>
      </Flex>
    </Flex>
  );
}
