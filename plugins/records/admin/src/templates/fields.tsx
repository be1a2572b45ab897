/** The panel's fields with their label, as these pages use them. */
import { Field, SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';

interface Common {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

interface TextFieldProps extends Common {
  readonly long?: boolean;
}

export function TextField({ label, value, onChange, hint, error, required = false, long = false }: TextFieldProps) {
  return (
    <Field.Root
      width="100%"
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { error })}
    >
      <Field.Label>{label}</Field.Label>
      {long ? (
        <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextInput value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface ChoiceFieldProps extends Common {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A value that is not offered is shown as it is. */
export function ChoiceField({ label, value, options, onChange, hint }: ChoiceFieldProps) {
  const strange = value !== '' && !options.some((option) => option.value === value);
  return (
    <Field.Root width="100%" {...(hint === undefined ? {} : { hint })}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))}>
        {[...options, ...(strange ? [{ value, label: value }] : [])].map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
