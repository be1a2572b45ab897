/** Before the walk: how the sample dossier is filed, and what it answers. */
import { useMemo, useState } from 'react';
import { Button, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import type { Channel } from '@motcua/cms';
import type { UsingProcedure } from '../../../../server/src/domain/workflow/panel';
import { useDesigner } from '../designer/context';
import { ChoiceField } from '../fields';
import { AnswerField } from './AnswerField';
import { answerOf, asksForFee, trialFields } from './fields';
import { fromField, toField } from './moment';
import type { Sample } from './useTrial';

const CHANNELS: readonly Channel[] = ['online', 'counter', 'post'];

interface Props {
  readonly procedure: UsingProcedure | null;
  readonly onBegin: (sample: Sample) => void;
}

export function Start({ procedure, onBegin }: Props) {
  const { definition, describe, catalogue } = useDesigner();
  const { t } = describe;
  const [channel, setChannel] = useState<Channel>('online');
  const [start, setStart] = useState(() => toField(new Date().toISOString()));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [feeDue, setFeeDue] = useState(false);
  const fields = useMemo(
    () => trialFields(definition, catalogue.guards, procedure),
    [definition, catalogue.guards, procedure],
  );
  const begin = (): void => {
    const answers = Object.fromEntries(
      fields.flatMap(({ key, field }) => (typed[key] ? [[key, answerOf(typed[key], field)]] : [])),
    );
    onBegin({ channel, answers, feeDue, start: fromField(start) ?? new Date().toISOString() });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="pi" textColor="neutral600">
        {t('trial.intro')}
      </Typography>
      <ChoiceField
        label={t('trial.channel')}
        value={channel}
        options={CHANNELS.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        onChange={(value) => setChannel(CHANNELS.find((one) => one === value) ?? channel)}
      />
      <Field.Root>
        <Field.Label>{t('trial.start')}</Field.Label>
        <TextInput type="datetime-local" value={start} onChange={(event) => setStart(event.target.value)} />
      </Field.Root>
      {fields.length > 0 && (
        <Typography variant="delta" tag="h3">
          {t('trial.answers')}
        </Typography>
      )}
      {fields.map((field) => (
        <AnswerField
          key={field.key}
          field={field}
          value={typed[field.key] ?? ''}
          onChange={(value) => setTyped((before) => ({ ...before, [field.key]: value }))}
        />
      ))}
      {asksForFee(definition) && (
        <Checkbox checked={feeDue} onCheckedChange={(checked) => setFeeDue(checked === true)}>
          {t('trial.feeDue')}
        </Checkbox>
      )}
      <Button startIcon={<Play aria-hidden />} onClick={begin}>
        {t('trial.begin')}
      </Button>
    </Flex>
  );
}
