import type { Logic } from '@motcua/cms';
import { Box, Field } from '@strapi/design-system';
import { useField, type InputProps } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { readableFrom } from '../builder/tree';
import { ConditionEditor } from '../properties/condition-editor';
import { useAskedForm } from './use-asked';

/** A condition on the answers of the procedure's form, chosen as in the form builder. */
export function ConditionInput({ name, label, hint }: Omit<InputProps, 'type'>) {
  const intl = useIntl();
  const field = useField<Logic | null>(name);
  const form = useAskedForm();
  const always = intl.formatMessage({ id: form === null ? 'eform.fromForm.noForm' : 'eform.fromForm.always' });
  return (
    <Field.Root name={name} id={name} error={field.error} hint={hint}>
      <Box borderColor="neutral200" hasRadius padding={3} background="neutral0">
        <ConditionEditor
          label={typeof label === 'string' ? label : name}
          always={always}
          value={field.value ?? undefined}
          readable={form ? readableFrom(form, null) : []}
          onChange={(logic) => field.onChange(name, logic ?? null)}
        />
      </Box>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
