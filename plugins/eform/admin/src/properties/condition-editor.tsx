import type { Logic } from '@motcua/cms';
import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { format, parse, type Condition, type Group } from '../builder/conditions';
import { useText } from '../hooks/use-text';
import type { Placed } from '../builder/tree';
import { GroupEditor } from './condition-group';
import { newComparison } from './new-comparison';

interface ConditionEditorProps {
  readonly label: string;
  /** What holds without a condition, in words; null where a single line must do. */
  readonly always: string | null;
  readonly value: Logic | undefined;
  readonly onChange: (logic: Logic | undefined) => void;
  /** The fields that the condition may read. */
  readonly readable: readonly Placed[];
}

const asGroup = (condition: Condition): Group =>
  condition.kind === 'group' ? condition : { kind: 'group', join: 'and', items: [condition] };

/** A group of one is that one; an empty group is no condition. */
function asLogic({ items, join }: Group): Logic | undefined {
  const [only] = items;
  if (items.length === 0) return undefined;
  return format(items.length === 1 && only ? only : { kind: 'group', join, items });
}

/** A condition by choosing; one that says more than can be chosen is shown and kept as it is. */
export function ConditionEditor({ label, always, value, onChange, readable }: ConditionEditorProps) {
  const { t } = useText();
  const condition = value === undefined ? null : parse(value);
  const first = newComparison(readable);
  const add = (): void => onChange(first ? format(first) : undefined);
  if (value === undefined && always === null)
    return (
      <TextButton startIcon={<Plus />} disabled={first === null} onClick={add}>
        {label}
      </TextButton>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={label}>
      <Typography variant="pi" fontWeight="bold">
        {label}
      </Typography>
      {value === undefined ? (
        <>
          <Typography variant="pi" textColor="neutral600">
            {always}
          </Typography>
          <Button variant="tertiary" size="S" startIcon={<Plus />} disabled={first === null} onClick={add}>
            {t('condition.add')}
          </Button>
        </>
      ) : condition === null ? (
        <>
          <Typography variant="pi" textColor="neutral600">
            {t('condition.json')}
          </Typography>
          <Box tag="pre" background="neutral100" hasRadius padding={2} overflow="auto" fontSize={1} tabIndex={0}>
            {JSON.stringify(value, null, 2)}
          </Box>
          <TextButton startIcon={<Trash />} onClick={() => onChange(undefined)}>
            {t('condition.remove')}
          </TextButton>
        </>
      ) : (
        <GroupEditor
          group={asGroup(condition)}
          readable={readable}
          depth={0}
          onChange={(group) => onChange(asLogic(group))}
        />
      )}
    </Flex>
  );
}
