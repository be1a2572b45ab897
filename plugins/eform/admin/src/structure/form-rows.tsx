import { Box, Button, Flex } from '@strapi/design-system';
import { Cog, Link } from '@strapi/icons';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';

/** What belongs to the form as a whole: its title, and the rules across its fields. */
export function FormRows() {
  const { state, select } = useBuilder();
  const { t } = useText();
  const { kind } = state.selection;
  const rules = state.definition.rules?.length ?? 0;
  return (
    <Box paddingBottom={3}>
      <Flex gap={2}>
        <Button
          size="S"
          variant={kind === 'form' ? 'secondary' : 'tertiary'}
          aria-pressed={kind === 'form'}
          startIcon={<Cog />}
          onClick={() => select({ kind: 'form' })}
        >
          {t('form.row')}
        </Button>
        <Button
          size="S"
          variant={kind === 'rules' ? 'secondary' : 'tertiary'}
          aria-pressed={kind === 'rules'}
          startIcon={<Link />}
          onClick={() => select({ kind: 'rules' })}
        >
          {t('rules.row', { n: rules })}
        </Button>
      </Flex>
    </Box>
  );
}
