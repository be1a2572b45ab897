import { Field, NumberInput } from '@strapi/design-system';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

export function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <Field.Root name={label} flex="1">
      <Field.Label>{label}</Field.Label>
      <NumberInput onValueChange={onChange} {...(value === undefined ? {} : { value })} />
    </Field.Root>
  );
}
