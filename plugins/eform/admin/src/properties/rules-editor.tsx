import type { FormRule } from '@motcua/cms';
import { Accordion, Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { format } from '../builder/conditions';
import { placed, readableFrom } from '../builder/tree';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { Choose } from './choose';
import { ConditionEditor } from './condition-editor';
import { comparable, newComparison } from './new-comparison';
import { TextPair } from './text-pair';

interface RuleProps {
  readonly rule: FormRule;
  readonly onChange: (rule: FormRule, about?: string) => void;
  readonly onRemove: () => void;
}

function Rule({ rule, onChange, onRemove }: RuleProps) {
  const { state } = useBuilder();
  const { t, pick } = useText();
  const fields = placed(state.definition);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={3}>
      <ConditionEditor
        label={t('rule.valid')}
        always={t('rule.valid.always')}
        value={rule.valid === true ? undefined : rule.valid}
        onChange={(valid) => onChange({ ...rule, valid: valid ?? true })}
        readable={readableFrom(state.definition, null)}
      />
      <TextPair
        label={t('rule.message')}
        required
        long
        value={rule.message}
        onChange={(message) => onChange({ ...rule, message: message ?? { vi: '', en: '' } }, 'message')}
      />
      <Choose
        label={t('rule.field')}
        value={rule.field}
        offers={fields.map(({ field }) => ({ value: field.key, label: pick(field.label) || field.key }))}
        onChange={(field) => onChange({ ...rule, field })}
      />
      <TextButton startIcon={<Trash />} onClick={onRemove}>
        {t('rule.remove')}
      </TextButton>
    </Flex>
  );
}

/** Rules across fields: what must hold, and what is said where it does not. */
export function RulesEditor() {
  const { state, change } = useBuilder();
  const { t, pick } = useText();
  const { rules = [] } = state.definition;
  const fields = placed(state.definition);
  const first = newComparison(readableFrom(state.definition, null));
  const set = (next: readonly FormRule[], about?: string): void =>
    change({ do: 'rules', rules: next }, about === undefined ? {} : { about });
  const add = (): void => {
    const field = comparable(fields)[0]?.field.key;
    if (first && field) set([...rules, { field, valid: format(first), message: { vi: '', en: '' } }]);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" textColor="neutral600">
        {t('rules.about')}
      </Typography>
      {rules.length > 0 ? (
        <Accordion.Root size="S" {...(rules.length === 1 ? { defaultValue: '0' } : {})}>
          {rules.map((rule, index) => (
            <Accordion.Item key={index} value={String(index)}>
              <Accordion.Header>
                <Accordion.Trigger>{pick(rule.message) || t('rule', { n: index + 1 })}</Accordion.Trigger>
              </Accordion.Header>
              <Accordion.Content>
                <Rule
                  rule={rule}
                  onChange={(changed, about) =>
                    set(
                      rules.map((each, at) => (at === index ? changed : each)),
                      about === undefined ? undefined : `rules.${index}.${about}`,
                    )
                  }
                  onRemove={() => set(rules.filter((_, at) => at !== index))}
                />
              </Accordion.Content>
            </Accordion.Item>
          ))}
        </Accordion.Root>
      ) : null}
      <Box>
        <Button variant="secondary" size="S" startIcon={<Plus />} disabled={first === null} onClick={add}>
          {t('rule.add')}
        </Button>
      </Box>
    </Flex>
  );
}
