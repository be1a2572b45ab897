import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Condition, Group } from '../builder/conditions';
import type { Placed } from '../builder/tree';
import { useText } from '../hooks/use-text';
import { Choose } from './choose';
import { ComparisonEditor } from './comparison-editor';
import { newComparison } from './new-comparison';

interface GroupEditorProps {
  readonly group: Group;
  readonly readable: readonly Placed[];
  readonly depth: number;
  readonly onChange: (group: Group) => void;
}

/** Groups within groups within groups are more than people can follow; what is stored deeper is still shown. */
const DEEP = 2;

/** Conditions that hold together or one of which is enough; each may be a group again. */
export function GroupEditor({ group, readable, depth, onChange }: GroupEditorProps) {
  const { t } = useText();
  const first = newComparison(readable);
  const set = (index: number, item: Condition | null): void =>
    onChange({
      ...group,
      items: group.items.flatMap((each, at) => (at !== index ? [each] : item === null ? [] : [item])),
    });
  const add = (item: Condition): void => onChange({ ...group, items: [...group.items, item] });
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      {...(depth > 0 ? { background: 'neutral100' as const, hasRadius: true, padding: 2 } : {})}
    >
      {group.items.length > 1 ? (
        <Choose
          hideLabel
          label={t('condition.join')}
          value={group.join}
          offers={(['and', 'or'] as const).map((value) => ({ value, label: t(`condition.join.${value}`) }))}
          onChange={(join) => onChange({ ...group, join: join === 'or' ? 'or' : 'and' })}
        />
      ) : null}
      {group.items.map((item, index) => (
        <Box key={index}>
          {index > 0 ? (
            <Typography variant="sigma" textColor="neutral600">
              {t(`condition.${group.join}`)}
            </Typography>
          ) : null}
          {item.kind === 'comparison' ? (
            <ComparisonEditor comparison={item} readable={readable} onChange={(changed) => set(index, changed)} />
          ) : (
            <GroupEditor
              group={item}
              readable={readable}
              depth={depth + 1}
              onChange={(changed) => set(index, changed.items.length === 0 ? null : changed)}
            />
          )}
        </Box>
      ))}
      {first ? (
        <Flex gap={4}>
          <TextButton startIcon={<Plus />} onClick={() => add(first)}>
            {t('condition.more')}
          </TextButton>
          {depth < DEEP ? (
            <TextButton
              startIcon={<Plus />}
              onClick={() => add({ kind: 'group', join: group.join === 'and' ? 'or' : 'and', items: [first, first] })}
            >
              {t('condition.group')}
            </TextButton>
          ) : null}
        </Flex>
      ) : null}
    </Flex>
  );
}
