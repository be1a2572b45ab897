/** What happens by itself on a transition: papers that are printed and other actions of the registry. */
import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { NamedPart } from '../../../../server/src/domain/workflow/definition';
import { useDesigner } from '../designer/context';
import { ChoiceField } from '../fields';
import { PartFields } from './PartFields';
import { Section } from './Section';

interface Props {
  readonly actions: readonly NamedPart[];
  readonly onChange: (actions: readonly NamedPart[]) => void;
}

export function ActionList({ actions, onChange }: Props) {
  const { describe, catalogue } = useDesigner();
  const { t } = describe;
  const replace = (index: number, part: NamedPart): void =>
    onChange(actions.map((action, at) => (at === index ? part : action)));
  const [first] = catalogue.actions;
  return (
    <Section title={t('props.actions')}>
      {actions.length === 0 && <Typography variant="pi">{t('props.noActions')}</Typography>}
      {actions.map((action, index) => (
        // Actions have no identity of their own: the place in the list is theirs.
        <Box key={`${index} ${action.type}`} background="neutral100" padding={3} hasRadius>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Flex gap={2} alignItems="flex-end">
              <ChoiceField
                label={t('props.action')}
                value={action.type}
                options={namesWith(catalogue.actions, action.type).map((name) => ({
                  value: name,
                  label: describe.part({ type: name, params: {} }),
                }))}
                onChange={(type) => replace(index, { type, params: {} })}
              />
              <IconButton
                label={t('props.removeAction', { name: describe.part(action) })}
                onClick={() => onChange(actions.filter((_, at) => at !== index))}
              >
                <Trash />
              </IconButton>
            </Flex>
            <PartFields
              part={action}
              declared={catalogue.actions.find(({ name }) => name === action.type)}
              onChange={(part) => replace(index, part)}
            />
          </Flex>
        </Box>
      ))}
      {first && (
        <Button
          variant="tertiary"
          startIcon={<Plus aria-hidden />}
          onClick={() => onChange([...actions, { type: first.name, params: {} }])}
        >
          {t('props.addAction')}
        </Button>
      )}
    </Section>
  );
}

/** Names of the registry; one that a definition uses and nobody registered stays to be seen. */
const namesWith = (parts: readonly { readonly name: string }[], used: string): readonly string[] => [
  ...new Set([...parts.map(({ name }) => name), used]),
];
