/** The clock of the trial: read, moved on, or set. */
import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useDesigner } from '../designer/context';
import { fromField, plusHours, toField } from './moment';

const STEPS = [
  ['trial.hour', 1],
  ['trial.day', 24],
  ['trial.week', 168],
] as const;

interface Props {
  readonly now: string;
  readonly onChange: (at: string) => void;
}

export function Clock({ now, onChange }: Props) {
  const { describe } = useDesigner();
  const { t, date } = describe;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root hint={date(now)}>
        <Field.Label>{t('trial.clock')}</Field.Label>
        <TextInput
          type="datetime-local"
          value={toField(now)}
          onChange={(event) => {
            const at = fromField(event.target.value);
            if (at !== null) onChange(at);
          }}
        />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2} wrap="wrap">
        {STEPS.map(([word, hours]) => (
          <Button key={word} size="S" variant="tertiary" onClick={() => onChange(plusHours(now, hours))}>
            {t('trial.later', { amount: t(word) })}
          </Button>
        ))}
      </Flex>
    </Flex>
  );
}
