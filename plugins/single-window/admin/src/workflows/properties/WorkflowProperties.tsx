/** What holds for the whole workflow: its name and what a supplement does to the clock. */
import { Flex, Typography } from '@strapi/design-system';
import { useDesigner } from '../designer/context';
import { AmountField, ChoiceField, TextField } from '../fields';
import { Section } from './Section';

const CLOCKS = ['restart', 'pause', 'run'] as const;

export function WorkflowProperties() {
  const { definition, edit, describe } = useDesigner();
  const { t } = describe;
  const { name, supplement } = definition;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="pi" textColor="neutral600">
        {t('props.nothing')}
      </Typography>
      <Section title={t('props.workflow')}>
        <TextField
          label={t('props.nameVi')}
          value={name.vi}
          required
          error={name.vi === '' ? t('needed') : undefined}
          onChange={(vi) => edit({ kind: 'name', name: { ...name, vi } })}
        />
        <TextField
          label={t('props.nameEn')}
          value={name.en}
          hint={name.en === '' ? t('props.missing') : undefined}
          onChange={(en) => edit({ kind: 'name', name: { ...name, en } })}
        />
        <ChoiceField
          label={t('props.supplement')}
          value={supplement.clock}
          options={CLOCKS.map((clock) => ({ value: clock, label: t(`props.clock.${clock}`) }))}
          onChange={(value) => {
            const clock = CLOCKS.find((one) => one === value);
            if (clock) edit({ kind: 'supplement', supplement: { ...supplement, clock } });
          }}
        />
        <AmountField
          label={t('props.supplementWithin')}
          unitLabel={t('props.limitUnit')}
          value={supplement.answerWithin}
          onChange={(answerWithin) => {
            if (answerWithin) edit({ kind: 'supplement', supplement: { ...supplement, answerWithin } });
          }}
        />
      </Section>
    </Flex>
  );
}
