/** When a block is there: always, or as an answer is. */
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Logic } from '@motcua/cms';
import { useWords } from '../../words';
import { useEditor } from '../editor/context';
import { ChoiceField, TextField } from '../fields';
import { readCondition, writeCondition, type Condition } from '../model/condition';

interface ConditionFieldProps {
  readonly value: Logic | undefined;
  readonly onChange: (logic: Logic | undefined) => void;
}

const OPERATORS = ['is', 'isNot', 'answered', 'unanswered'] as const;

export function ConditionField({ value, onChange }: ConditionFieldProps) {
  const { t, pick } = useWords();
  const { kit } = useEditor();
  const condition = value === undefined ? null : readCondition(value);
  const question = kit.questions.find(({ key }) => key === condition?.question);
  const firstValue = (key: string): Pick<Condition, 'operator' | 'value'> => {
    const of = kit.questions.find((one) => one.key === key);
    if (of?.kind === 'yes_no') return { operator: 'is', value: true };
    if (of?.kind === 'choice') return { operator: 'is', value: of.options[0]?.value ?? '' };
    return { operator: 'answered', value: '' };
  };
  const set = (part: Partial<Condition>): void => {
    if (condition) onChange(writeCondition({ ...condition, ...part }));
  };
  if (value !== undefined && condition === null)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi">{t('condition.complex')}</Typography>
        <Typography variant="pi" tag="pre" tabIndex={0} style={{ whiteSpace: 'pre-wrap' }}>
          {JSON.stringify(value)}
        </Typography>
        <TextButton startIcon={<Trash aria-hidden />} onClick={() => onChange(undefined)}>
          {t('condition.remove')}
        </TextButton>
      </Flex>
    );
  const compares = condition?.operator === 'is' || condition?.operator === 'isNot';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <ChoiceField
        label={t('condition.question')}
        value={condition?.question ?? 'always'}
        options={[
          { value: 'always', label: t('condition.always') },
          ...kit.questions.map(({ key, label }) => ({ value: key, label: pick(label) })),
        ]}
        onChange={(key) =>
          onChange(key === 'always' ? undefined : writeCondition({ question: key, ...firstValue(key) }))
        }
      />
      {condition ? (
        <ChoiceField
          label={t('condition.operator')}
          value={condition.operator}
          options={OPERATORS.filter(
            (one) =>
              question?.kind !== 'other' || one === 'answered' || one === 'unanswered' || one === condition.operator,
          ).map((one) => ({ value: one, label: t(`condition.${one}`) }))}
          onChange={(chosen) => {
            const operator = OPERATORS.find((one) => one === chosen) ?? 'is';
            const kept = condition.value === '' ? firstValue(condition.question).value : condition.value;
            set({ operator, value: operator === 'is' || operator === 'isNot' ? kept : '' });
          }}
        />
      ) : null}
      {condition && compares && question?.kind === 'yes_no' ? (
        <ChoiceField
          label={t('condition.value')}
          value={String(condition.value)}
          options={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          onChange={(chosen) => set({ value: chosen === 'true' })}
        />
      ) : null}
      {condition && compares && question?.kind === 'choice' ? (
        <ChoiceField
          label={t('condition.value')}
          value={String(condition.value)}
          options={question.options.map((option) => ({ value: option.value, label: pick(option.label) }))}
          onChange={(chosen) => set({ value: chosen })}
        />
      ) : null}
      {condition && compares && question?.kind !== 'yes_no' && question?.kind !== 'choice' ? (
        <TextField
          label={t('condition.value')}
          value={String(condition.value)}
          onChange={(typed) => set({ value: typed })}
        />
      ) : null}
    </Flex>
  );
}
