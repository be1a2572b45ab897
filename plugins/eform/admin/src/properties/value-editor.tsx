import { Checkbox, Flex, NumberInput, TextInput } from '@strapi/design-system';
import type { Comparison, Value } from '../builder/conditions';
import { typeInfo } from '../builder/field-types';
import type { Node, Placed } from '../builder/tree';
import { useText } from '../hooks/use-text';
import { Choose } from './choose';

interface ValueEditorProps {
  readonly comparison: Comparison;
  readonly field: Node | undefined;
  readonly readable: readonly Placed[];
  readonly onChange: (comparison: Comparison) => void;
}

interface OneValueProps {
  readonly value: Value;
  readonly field: Node | undefined;
  readonly onChange: (value: Value) => void;
}

const literal = (value: string | number | boolean): Value => ({ kind: 'literal', value });

/** A value of the field's own kind. */
function Literal({ value, field, onChange }: OneValueProps) {
  const { t, pick } = useText();
  const now = value.kind === 'literal' ? value.value : '';
  if (typeof now === 'boolean')
    return (
      <Choose
        hideLabel
        label={t('condition.value')}
        value={String(now)}
        offers={(['true', 'false'] as const).map((each) => ({ value: each, label: t(`value.${each}`) }))}
        onChange={(chosen) => onChange(literal(chosen === 'true'))}
      />
    );
  if (typeof now === 'number')
    return (
      <NumberInput
        size="S"
        aria-label={t('condition.value')}
        value={now}
        onValueChange={(typed) => onChange(literal(typed ?? 0))}
      />
    );
  if (field?.options !== undefined)
    return (
      <Choose
        hideLabel
        label={t('condition.value')}
        value={now}
        offers={field.options.map((option) => ({ value: option.value, label: pick(option.label) || option.value }))}
        onChange={(chosen) => onChange(literal(chosen))}
      />
    );
  const isDate = field !== undefined && typeInfo(field.type).compares === 'date';
  return (
    <TextInput
      size="S"
      type={isDate ? 'date' : 'text'}
      aria-label={t('condition.value')}
      value={now}
      onChange={(event) => onChange(literal(event.target.value))}
    />
  );
}

/** What the field is compared with: a value, today, or another field of the same kind. */
function OneValue({ value, field, onChange, readable }: OneValueProps & { readonly readable: readonly Placed[] }) {
  const { t, pick } = useText();
  const compares = field ? typeInfo(field.type).compares : 'text';
  const others = readable.filter((each) => typeInfo(each.field.type).compares === compares);
  const offersToday = compares === 'date';
  const sources = [
    { value: 'literal', label: t('value.literal') },
    ...(offersToday ? [{ value: 'today', label: t('value.today') }] : []),
    ...others.map((each) => ({
      value: `field:${each.field.key}`,
      label: t('value.field', { name: pick(each.field.label) || each.field.key }),
    })),
  ];
  const comparesFields = compares === 'number' || compares === 'date' || value.kind !== 'literal';
  return (
    <>
      {comparesFields ? (
        <Choose
          hideLabel
          label={t('condition.with')}
          value={value.kind === 'field' ? `field:${value.key}` : value.kind}
          offers={sources}
          onChange={(source) => {
            if (source === 'today') onChange({ kind: 'today' });
            else if (source === 'literal') onChange(literal(compares === 'number' ? 0 : ''));
            else onChange({ kind: 'field', key: source.slice('field:'.length) });
          }}
        />
      ) : null}
      {value.kind === 'literal' ? <Literal value={value} field={field} onChange={onChange} /> : null}
    </>
  );
}

/** The right side of a comparison. */
export function ValueEditor({ comparison, field, readable, onChange }: ValueEditorProps) {
  const { t, pick } = useText();
  const { operator, value, values = [], until } = comparison;
  if (operator === 'oneOf')
    return (
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {(field?.options ?? []).map((option) => (
          <Checkbox
            key={option.value}
            checked={values.includes(option.value)}
            onCheckedChange={(checked) =>
              onChange({
                ...comparison,
                values: checked === true ? [...values, option.value] : values.filter((each) => each !== option.value),
              })
            }
          >
            {pick(option.label) || option.value}
          </Checkbox>
        ))}
      </Flex>
    );
  if (value === undefined) return null;
  if (until !== undefined)
    return (
      <>
        <NumberInput
          size="S"
          aria-label={t('condition.years')}
          value={value.kind === 'literal' ? Number(value.value) : 0}
          onValueChange={(typed) => onChange({ ...comparison, value: literal(typed ?? 0) })}
        />
        <Choose
          hideLabel
          label={t('condition.until')}
          value={until.kind === 'field' ? until.key : 'today'}
          offers={[
            { value: 'today', label: t('value.until.today') },
            ...readable
              .filter((each) => typeInfo(each.field.type).compares === 'date' && each.field.key !== comparison.field)
              .map((each) => ({
                value: each.field.key,
                label: t('value.until.field', { name: pick(each.field.label) }),
              })),
          ]}
          onChange={(chosen) =>
            onChange({ ...comparison, until: chosen === 'today' ? { kind: 'today' } : { kind: 'field', key: chosen } })
          }
        />
      </>
    );
  return (
    <OneValue
      value={value}
      field={field}
      readable={readable.filter((each) => each.field.key !== comparison.field)}
      onChange={(changed) => onChange({ ...comparison, value: changed })}
    />
  );
}
