import type { Text } from '@motcua/cms';
import { Field, Flex, Textarea, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../hooks/use-text';

interface TextPairProps {
  readonly label: string;
  readonly value: Text | undefined;
  readonly onChange: (text: Text | undefined) => void;
  /** When somebody has finished the Vietnamese text. */
  readonly onDone?: () => void;
  readonly long?: boolean;
  readonly required?: boolean;
}

/** Two lines: hints are short, and all attributes should be in view. */
const Area = styled(Textarea)`
  min-height: 6.4rem;
  height: 6.4rem;
`;

const LANGUAGES = ['vi', 'en'] as const;

/** A text in both languages, Vietnamese first. An optional text that is emptied is no text. */
export function TextPair({ label, value, onChange, onDone, long = false, required = false }: TextPairProps) {
  const { t } = useText();
  const set = (language: 'vi' | 'en', typed: string): void => {
    const next = { vi: value?.vi ?? '', en: value?.en ?? '', [language]: typed };
    onChange(!required && next.vi === '' && next.en === '' ? undefined : next);
  };
  const half = value !== undefined && (value.vi.trim() === '') !== (value.en.trim() === '');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={label}>
      {LANGUAGES.map((language) => {
        const text = value?.[language] ?? '';
        const missing = text.trim() === '' && (required || half);
        const shared = {
          value: text,
          onChange: (event: { target: { value: string } }) => set(language, event.target.value),
          ...(language === 'vi' && onDone ? { onBlur: onDone } : {}),
        };
        return (
          <Field.Root
            key={language}
            name={`${label}.${language}`}
            required={required}
            {...(missing ? { error: t(`text.missing.${language}`) } : {})}
          >
            <Field.Label>
              {label} ({t(`language.${language}`)})
            </Field.Label>
            {long ? <Area {...shared} lang={language} /> : <TextInput {...shared} lang={language} />}
            <Field.Error />
          </Field.Root>
        );
      })}
    </Flex>
  );
}
