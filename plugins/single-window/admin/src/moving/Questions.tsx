/** What does not fit here, each with a choice. */
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { ChoiceField, SearchField } from '../workflows/fields';
import { useWords } from '../words';
import type { Choices, Question } from './model';

interface Props {
  readonly questions: readonly Question[];
  readonly choices: Choices;
  readonly onAnswer: (id: string, value: string) => void;
}

/** More than these are found faster by typing. */
const MANY = 8;

export function Questions({ questions, choices, onAnswer }: Props) {
  const { t } = useWords();
  if (questions.length === 0) return <Typography>{t('moving.allFits')}</Typography>;
  return (
    <Box tag="section" aria-label={t('moving.misfits')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h3">
          {t('moving.misfitsCount', { count: questions.length })}
        </Typography>
        {questions.map((question) => (
          <One
            key={question.id}
            question={question}
            value={choices[question.id] ?? question.chosen ?? ''}
            onAnswer={(value) => onAnswer(question.id, value)}
          />
        ))}
      </Flex>
    </Box>
  );
}

interface OneProps {
  readonly question: Question;
  readonly value: string;
  readonly onAnswer: (value: string) => void;
}

function One({ question, value, onAnswer }: OneProps) {
  const { t, pick } = useWords();
  const { options, hint, ask, chosen } = question;
  const only = options.length === 1 ? options[0] : undefined;
  if (only)
    return (
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography fontWeight="bold">{pick(ask)}</Typography>
        <Typography variant="pi">{pick(hint)}</Typography>
        <Checkbox
          checked={value === only.value}
          onCheckedChange={(checked) => onAnswer(checked === true ? only.value : '')}
        >
          {pick(only.label)}
        </Checkbox>
      </Flex>
    );
  const common = {
    label: pick(ask),
    hint: pick(hint),
    value,
    error: chosen === null && value === '' ? t('moving.needed') : undefined,
    options: options.map((option) => ({ value: option.value, label: pick(option.label) })),
    onChange: onAnswer,
  };
  return options.length > MANY ? <SearchField {...common} /> : <ChoiceField {...common} />;
}
