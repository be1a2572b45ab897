import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField, type InputProps } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

interface ChoiceProps extends Omit<InputProps, 'type'> {
  readonly attribute: { readonly enum?: readonly string[] };
}

/** One of a closed list of codes, shown as words. */
export function ChoiceInput({ name, label, hint, required, disabled, attribute }: ChoiceProps) {
  const intl = useIntl();
  const field = useField<string | null>(name);
  return (
    <Field.Root name={name} id={name} error={field.error} hint={hint} required={required ?? false}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={field.value ?? ''}
        disabled={disabled ?? false}
        onChange={(value) => field.onChange(name, String(value))}
      >
        {(attribute.enum ?? []).map((code) => (
          <SingleSelectOption key={code} value={code}>
            {intl.formatMessage({ id: `eform.choice.${code}`, defaultMessage: code })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
