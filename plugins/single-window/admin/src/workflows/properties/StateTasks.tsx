/** What is to be done in a state, as a list for whoever holds the dossier. */
import { Button, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { StateMeta, Text } from '@motcua/cms';
import { useDesigner } from '../designer/context';
import { Section } from './Section';

interface Props {
  readonly path: string;
  readonly meta: StateMeta | null;
}

export function StateTasks({ path, meta }: Props) {
  const { edit, describe } = useDesigner();
  const { t } = describe;
  const tasks = meta?.tasks ?? [];
  const change = (next: readonly Text[]): void =>
    edit({ kind: 'meta', path, change: { tasks: next.length === 0 ? undefined : next } });
  const set = (index: number, part: Partial<Text>): void =>
    change(tasks.map((task, at) => (at === index ? { ...task, ...part } : task)));
  return (
    <Section title={t('props.tasks')}>
      {tasks.length === 0 && <Typography variant="pi">{t('props.noTasks')}</Typography>}
      {tasks.map((task, index) => (
        // A task is its place in the list.
        <Flex key={index} gap={2} alignItems="flex-start">
          <Flex direction="column" alignItems="stretch" gap={1} width="100%">
            <TextInput
              aria-label={t('props.taskVi', { number: index + 1 })}
              value={task.vi}
              onChange={(event) => set(index, { vi: event.target.value })}
            />
            <TextInput
              aria-label={t('props.taskEn', { number: index + 1 })}
              placeholder={t('props.missing')}
              value={task.en}
              onChange={(event) => set(index, { en: event.target.value })}
            />
          </Flex>
          <IconButton
            label={t('props.removeTask', { number: index + 1 })}
            onClick={() => change(tasks.filter((_, at) => at !== index))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      <Button
        variant="tertiary"
        startIcon={<Plus aria-hidden />}
        onClick={() => change([...tasks, { vi: '', en: '' }])}
      >
        {t('props.addTask')}
      </Button>
    </Section>
  );
}
