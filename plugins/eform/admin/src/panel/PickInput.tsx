import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField, type InputProps } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { hasRows, placed, type Node } from '../builder/tree';
import { useText } from '../hooks/use-text';
import { bothOf, cellOf } from './row-values';
import { useAskedForm, usePapers } from './use-asked';

type PickProps = Omit<InputProps, 'type'>;

interface Offer {
  readonly value: string;
  readonly label: string;
}

/** One of what the procedure has, or nothing; what it no longer has stays visible until another is chosen. */
function Pick({
  name,
  label,
  hint,
  disabled,
  offers,
  nothing,
}: PickProps & { readonly offers: readonly Offer[]; readonly nothing: string }) {
  const field = useField<string | null>(name);
  const value = field.value ?? '';
  const strange = value !== '' && !offers.some((offer) => offer.value === value);
  return (
    <Field.Root name={name} id={name} error={field.error} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value}
        placeholder={nothing}
        disabled={disabled ?? false}
        onChange={(chosen) => field.onChange(name, String(chosen))}
        onClear={() => field.onChange(name, null)}
      >
        {[...offers, ...(strange ? [{ value, label: value }] : [])].map((offer) => (
          <SingleSelectOption key={offer.value} value={offer.value}>
            {offer.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

const counts = (field: Node): boolean =>
  field.type === 'number' || hasRows(field) || (field.type === 'calculated' && (field.reads ?? 'number') === 'number');

/** The field that a fee is counted by: a number, or the rows of a list. */
export function QuantityInput(props: PickProps) {
  const intl = useIntl();
  const { pick } = useText();
  const form = useAskedForm();
  const offers = (form ? placed(form) : [])
    .filter(({ field }) => counts(field))
    .map(({ field }) => ({ value: field.key, label: pick(field.label) || field.key }));
  return <Pick {...props} offers={offers} nothing={intl.formatMessage({ id: 'eform.fromForm.once' })} />;
}

const column = (name: string, kind: 'key' | 'both') => ({ name, kind });

/** The paper of the procedure with which an exemption is declared. */
export function PaperInput(props: PickProps) {
  const intl = useIntl();
  const { pick } = useText();
  const offers = usePapers().flatMap((row) => {
    const key = cellOf(row, column('key', 'key'), false);
    return typeof key === 'string' && key !== ''
      ? [{ value: key, label: pick(bothOf(cellOf(row, column('name', 'both'), false))) || key }]
      : [];
  });
  return <Pick {...props} offers={offers} nothing={intl.formatMessage({ id: 'eform.fromForm.noPaper' })} />;
}
