import { Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Comparison, Operator } from '../builder/conditions';
import { operatorsOf, typeInfo } from '../builder/field-types';
import type { Placed } from '../builder/tree';
import { useText } from '../hooks/use-text';
import { Choose } from './choose';
import { comparable, withOperator } from './new-comparison';
import { ValueEditor } from './value-editor';

interface ComparisonEditorProps {
  readonly comparison: Comparison;
  readonly readable: readonly Placed[];
  /** Null takes it out. */
  readonly onChange: (comparison: Comparison | null) => void;
}

/** “Field, operator, value”, in the words of the field's type. */
export function ComparisonEditor({ comparison, readable, onChange }: ComparisonEditorProps) {
  const { t, pick } = useText();
  const fields = comparable(readable);
  const field = fields.find((each) => each.field.key === comparison.field.split('.')[0])?.field;
  const compares = field ? typeInfo(field.type).compares : 'text';
  const operators = operatorsOf(compares);
  const dates = compares === 'date' ? '.date' : '';
  const words = (operator: Operator): string =>
    dates !== '' && ['less', 'atMost', 'more', 'atLeast'].includes(operator)
      ? t(`operator.date.${operator as 'less' | 'atMost' | 'more' | 'atLeast'}`) // one of the four just asked for
      : t(`operator.${operator}`);

  const chooseField = (key: string): void => {
    const next = fields.find((each) => each.field.key === key)?.field;
    const operator = next && operatorsOf(typeInfo(next.type).compares)[0];
    if (next && operator) onChange(withOperator(next, operator));
  };

  return (
    <Flex gap={1} alignItems="flex-start" role="group" aria-label={t('condition')}>
      <Flex direction="column" alignItems="stretch" gap={1} flex="1" minWidth={0}>
        <Choose
          hideLabel
          label={t('condition.field')}
          value={comparison.field}
          offers={fields.map((each) => ({ value: each.field.key, label: pick(each.field.label) || each.field.key }))}
          onChange={chooseField}
        />
        <Choose
          hideLabel
          label={t('condition.operator')}
          value={comparison.operator}
          offers={operators.map((operator) => ({ value: operator, label: words(operator) }))}
          onChange={(chosen) => {
            const operator = operators.find((each) => each === chosen);
            if (field && operator) onChange(withOperator(field, operator));
          }}
        />
        <ValueEditor comparison={comparison} field={field} readable={readable} onChange={onChange} />
      </Flex>
      <IconButton variant="ghost" size="S" label={t('condition.remove')} onClick={() => onChange(null)}>
        <Trash />
      </IconButton>
    </Flex>
  );
}
