import { Flex, IconButton, NumberInput } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { typeInfo } from '../builder/field-types';
import type { Term } from '../builder/formulas';
import { hasRows, type Node, type Placed } from '../builder/tree';
import { useText } from '../hooks/use-text';
import { Choose, type Offer } from './choose';

interface TermEditorProps {
  readonly term: Term;
  readonly readable: readonly Placed[];
  readonly onChange: (term: Term) => void;
  readonly onRemove: (() => void) | null;
}

interface TermOffer extends Offer {
  readonly term: Term;
}

const nameOf = (term: Term): string => (term.kind === 'number' ? 'number' : JSON.stringify(term));

/** A number, a field, a count of rows, the total of a column, or an age. */
export function TermEditor({ term, readable, onChange, onRemove }: TermEditorProps) {
  const { t, pick } = useText();
  const label = (field: Node): string => pick(field.label) || field.key;
  const offer = (made: Term, text: string): TermOffer => ({ value: nameOf(made), label: text, term: made });
  const offers: readonly TermOffer[] = [
    offer(term.kind === 'number' ? term : { kind: 'number', value: 0 }, t('term.number')),
    ...readable.flatMap(({ field }: Placed): readonly TermOffer[] => {
      if (hasRows(field)) {
        const numbers = (field.fields ?? []).filter((inner: Node) => typeInfo(inner.type).compares === 'number');
        return [
          offer({ kind: 'count', rows: field.key }, t('term.count', { name: label(field) })),
          ...numbers.map((inner) =>
            offer(
              { kind: 'sum', rows: field.key, column: inner.key },
              t('term.sum', { name: label(inner), rows: label(field) }),
            ),
          ),
        ];
      }
      const { compares } = typeInfo(field.type);
      if (compares === 'number') return [offer({ kind: 'field', key: field.key }, label(field))];
      return compares === 'date'
        ? [offer({ kind: 'years', key: field.key }, t('term.years', { name: label(field) }))]
        : [];
    }),
  ];
  return (
    <Flex gap={1} alignItems="flex-start">
      <Flex direction="column" alignItems="stretch" gap={1} flex="1" minWidth={0}>
        <Choose
          hideLabel
          label={t('term')}
          value={nameOf(term)}
          offers={offers}
          onChange={(chosen) => {
            const made = offers.find(({ value }) => value === chosen)?.term;
            if (made) onChange(made);
          }}
        />
        {term.kind === 'number' ? (
          <NumberInput
            size="S"
            aria-label={t('term.value')}
            value={term.value}
            onValueChange={(value) => onChange({ kind: 'number', value: value ?? 0 })}
          />
        ) : null}
      </Flex>
      {onRemove ? (
        <IconButton variant="ghost" size="S" label={t('term.remove')} onClick={onRemove}>
          <Trash />
        </IconButton>
      ) : null}
    </Flex>
  );
}
