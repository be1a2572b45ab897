import { Field, TextInput } from '@strapi/design-system';
import type { Node } from '../builder/tree';
import { useText } from '../hooks/use-text';

interface ComponentInputProps {
  readonly field: Node;
  readonly patch: (values: Readonly<Record<string, unknown>>, about?: string) => void;
}

/** Which paper of the dossier an uploaded file is. A form may serve many procedures: the key is compared with theirs at publication. */
export function ComponentInput({ field, patch }: ComponentInputProps) {
  const { t } = useText();
  const missing = (field.component ?? '').trim() === '';
  return (
    <Field.Root
      name="component"
      required
      hint={t('component.hint')}
      {...(missing ? { error: t('component.missing') } : {})}
    >
      <Field.Label>{t('component')}</Field.Label>
      <TextInput
        value={field.component ?? ''}
        spellCheck={false}
        onChange={(event) => patch({ component: event.target.value.trim() || undefined }, 'component')}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
