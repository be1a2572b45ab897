import { Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { keysOf } from '../builder/tree';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';

const KEY = /^[a-z][A-Za-z0-9]*$/;

interface KeyInputProps {
  readonly value: string;
  readonly onChange: (key: string) => void;
  /** Keys of the form itself are not among those of its fields. */
  readonly alone?: boolean;
}

/** The name under which answers are stored. It takes effect when it is whole: half a name would tear conditions off. */
export function KeyInput({ value, onChange, alone = false }: KeyInputProps) {
  const { state } = useBuilder();
  const { t } = useText();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const taken = !alone && typed !== value && keysOf(state.definition).has(typed);
  const error = taken ? t('key.taken') : KEY.test(typed) ? undefined : t('key.form');
  const done = (): void => {
    if (error === undefined && typed !== value) onChange(typed);
    else setTyped(value);
  };
  return (
    <Field.Root name="key" hint={t('key.hint')} {...(error === undefined ? {} : { error })}>
      <Field.Label>{t('key')}</Field.Label>
      <TextInput value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={done} spellCheck={false} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
