/** A text into which fields of the dossier are put by choosing them: where the cursor stands. */
import { Combobox, ComboboxOption, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useRef, useState, type SyntheticEvent } from 'react';
import { styled } from 'styled-components';
import { useWords } from '../../words';
import { useEditor } from '../editor/context';
import { namesIn, offersOf } from '../editor/field-names';

interface FieldTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly long?: boolean;
  readonly hint?: string;
}

const Area = styled(Textarea)`
  min-height: 12rem;
`;

type Caret = SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>;

export function FieldText({ label, value, onChange, long = false, hint }: FieldTextProps) {
  const words = useWords();
  const { t } = words;
  const { kit } = useEditor();
  const caret = useRef<number | null>(null);
  /** Another number empties the choice. */
  const [round, setRound] = useState(0);
  const remember = (event: Caret): void => {
    caret.current = event.currentTarget.selectionEnd;
  };
  const insert = (placeholder: string): void => {
    if (placeholder === '') return;
    const at = Math.min(caret.current ?? value.length, value.length);
    onChange(`${value.slice(0, at)}${placeholder}${value.slice(at)}`);
    caret.current = at + placeholder.length;
    setRound((before) => before + 1);
  };
  const shared = {
    value,
    onSelect: remember,
    onBlur: remember,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  const names = namesIn(value, kit, words);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Field.Root width="100%" {...(hint === undefined ? {} : { hint })}>
        <Field.Label>{label}</Field.Label>
        {long ? <Area {...shared} /> : <TextInput {...shared} />}
        <Field.Hint />
      </Field.Root>
      {names.length === 0 ? null : (
        <Typography variant="pi" textColor="neutral600">
          {t('field.reads')}{' '}
          {names.map(([path, name], at) => (
            <Typography
              key={path}
              variant="pi"
              fontWeight="semiBold"
              textColor={name === null ? 'danger600' : 'neutral800'}
            >
              {`${at === 0 ? '' : '; '}${name ?? t('field.unknown', { path })}`}
            </Typography>
          ))}
        </Typography>
      )}
      <Combobox
        key={round}
        aria-label={t('field.insert', { label })}
        placeholder={t('field.insertHint')}
        size="S"
        value=""
        onChange={insert}
      >
        {offersOf(kit, words).map((offer) => (
          <ComboboxOption key={offer.text} value={offer.text}>
            {offer.label}
          </ComboboxOption>
        ))}
      </Combobox>
    </Flex>
  );
}
