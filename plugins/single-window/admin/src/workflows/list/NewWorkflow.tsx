/** A new workflow from a template: its name, the legal limit, and the units that the template leaves open. */
import { useMemo, useState } from 'react';
import { Field, NumberInput, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, type FetchError } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { nameUnits, unnamedUnits } from '../../../../server/src/domain/workflow/name-units';
import { useWords } from '../../words';
import { useCatalogue } from '../catalogue';
import { FormDialog } from '../designer/FormDialog';
import { ChoiceField, SearchField, TextField } from '../fields';
import { keyFrom } from '../model/new-parts';
import { rekey } from '../../../../server/src/domain/workflow/rekey';
import { useSaving } from '../store';

interface Props {
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** Keys are unique: the content type refuses a second one. */
function freeName(name: string, taken: readonly string[]): string {
  const key = keyFrom(name).replaceAll('_', '-');
  if (!taken.includes(key)) return key;
  for (let number = 2; ; number += 1) if (!taken.includes(`${key}-${number}`)) return `${key}-${number}`;
}

export function NewWorkflow({ taken, onClose }: Props) {
  const { t, pick, locale } = useWords();
  const [days, setDays] = useState(10);
  const { templates, units } = useCatalogue(days);
  const { create } = useSaving();
  const { formatAPIError } = useAPIErrorHandler();
  const navigate = useNavigate();
  const [templateKey, setTemplateKey] = useState('');
  const [name, setName] = useState({ vi: '', en: '' });
  const [named, setNamed] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const template = templates.find(({ key }) => key === templateKey) ?? templates[0];
  const open = useMemo(() => (template ? unnamedUnits(template.definition) : []), [template]);

  const make = async (): Promise<void> => {
    setTried(true);
    if (!template || name.vi.trim() === '') return;
    setBusy(true);
    try {
      const key = freeName(name.vi, taken);
      const made = rekey(
        nameUnits(template.definition, (words) => named[words] || undefined),
        key,
      );
      const documentId = await create({ ...made, name: { vi: name.vi.trim(), en: name.en.trim() } });
      navigate(documentId);
    } catch (error) {
      // The fetch client throws nothing else.
      setRefused(formatAPIError(error as FetchError));
      setBusy(false);
    }
  };

  return (
    <FormDialog
      title={t('new.title')}
      submit={t('new.create')}
      busy={busy}
      onSubmit={() => void make()}
      onClose={onClose}
    >
      {refused !== null && (
        <Typography role="alert" textColor="danger600">
          {refused}
        </Typography>
      )}
      <ChoiceField
        label={t('new.template')}
        hint={template ? pick(template.summary) : t('new.templateHint')}
        value={template?.key ?? ''}
        options={templates.map((one) => ({ value: one.key, label: pick(one.name) }))}
        onChange={setTemplateKey}
      />
      <TextField
        label={t('new.name')}
        hint={t('new.nameHint')}
        value={name.vi}
        required
        error={tried && name.vi.trim() === '' ? t('new.nameNeeded') : undefined}
        onChange={(vi) => setName((before) => ({ ...before, vi }))}
      />
      <TextField
        label={t('props.nameEn')}
        value={name.en}
        onChange={(en) => setName((before) => ({ ...before, en }))}
      />
      <Field.Root hint={t('new.daysHint')}>
        <Field.Label>{t('new.days')}</Field.Label>
        <NumberInput
          locale={locale}
          value={days}
          onValueChange={(next) => setDays(next !== undefined && next > 0 ? next : 10)}
        />
        <Field.Hint />
      </Field.Root>
      {open.map((words) => (
        <SearchField
          key={words}
          label={words === '' ? t('props.agency') : words}
          hint={t('new.unitHint')}
          value={named[words] ?? ''}
          options={units.map((unit) => ({ value: unit.code, label: unit.name }))}
          onChange={(code) => setNamed((before) => ({ ...before, [words]: code }))}
        />
      ))}
    </FormDialog>
  );
}
