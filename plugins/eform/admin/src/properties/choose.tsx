import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

export interface Offer {
  readonly value: string;
  readonly label: string;
}

interface ChooseProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly offers: readonly Offer[];
  readonly onChange: (value: string) => void;
  readonly hint?: string;
}

/** One choice out of a list, Strapi's select with its label. A value that is not offered is shown as it is. */
export function Choose({ label, hideLabel = false, value, offers, onChange, hint }: ChooseProps) {
  const strange = value !== '' && !offers.some((offer) => offer.value === value);
  const select = (
    <SingleSelect
      value={value}
      onChange={(chosen) => onChange(String(chosen))}
      {...(hideLabel ? { 'aria-label': label, size: 'S' as const } : {})}
    >
      {[...offers, ...(strange ? [{ value, label: value }] : [])].map((offer) => (
        <SingleSelectOption key={offer.value} value={offer.value}>
          {offer.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
  if (hideLabel) return select;
  return (
    <Field.Root name={label} {...(hint === undefined ? {} : { hint })}>
      <Field.Label>{label}</Field.Label>
      {select}
      <Field.Hint />
    </Field.Root>
  );
}
