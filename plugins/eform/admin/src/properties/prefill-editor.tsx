import type { Prefill } from '@motcua/cms';
import { Field, TextInput } from '@strapi/design-system';
import { useText, type TextKey } from '../hooks/use-text';
import { Choose } from './choose';

/** What each source is known to hold, by the name under which it gives it. */
const PATHS: Readonly<Record<Prefill['source'], readonly string[]>> = {
  population: ['fullName', 'personalNumber', 'birthDate', 'sex', 'ethnicGroup', 'nationality', 'residence'],
  account: ['phone', 'email', 'fullName', 'personalNumber'],
  business: ['enterpriseCode', 'name'],
  vault: [],
  earlier_dossier: [],
};
const SOURCES = Object.keys(PATHS) as readonly Prefill['source'][]; // the keys of the table just above

interface PrefillEditorProps {
  readonly value: Prefill | undefined;
  readonly onChange: (prefill: Prefill | undefined) => void;
}

/** Where the first value comes from, so that nobody types what the state knows. */
export function PrefillEditor({ value, onChange }: PrefillEditorProps) {
  const { t } = useText();
  const paths = value ? PATHS[value.source] : [];
  const own = value !== undefined && !paths.includes(value.path);
  return (
    <>
      <Choose
        label={t('prefill')}
        value={value?.source ?? 'none'}
        offers={['none', ...SOURCES].map((source) => ({ value: source, label: t(`prefill.${source}` as TextKey) }))}
        onChange={(source) => {
          const chosen = SOURCES.find((each) => each === source);
          onChange(chosen ? { source: chosen, path: PATHS[chosen][0] ?? '' } : undefined);
        }}
      />
      {value ? (
        <Choose
          label={t('prefill.value')}
          value={own ? 'other' : value.path}
          offers={[...paths, 'other'].map((path) => ({ value: path, label: t(`prefill.path.${path}` as TextKey) }))}
          onChange={(path) => onChange({ ...value, path: path === 'other' ? '' : path })}
        />
      ) : null}
      {value && own ? (
        <Field.Root name="path" hint={t('prefill.other.hint')}>
          <Field.Label>{t('prefill.path.other')}</Field.Label>
          <TextInput value={value.path} onChange={(event) => onChange({ ...value, path: event.target.value })} />
          <Field.Hint />
        </Field.Root>
      ) : null}
    </>
  );
}
