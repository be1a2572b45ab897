import type { JSX } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useGetOne, type RaRecord } from 'react-admin';
import { useWords } from '../i18n/useWords';
import type { ActDraft, Ask, DraftPerson, DraftQuestion } from './actForm';
import { dayComponent } from '../layout/DayInput';

interface Choices extends RaRecord {
  readonly officers: readonly {
    readonly username: string;
    readonly name: string;
    readonly position: string;
    readonly unit: string;
  }[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

interface Props {
  readonly dossierId: number;
  readonly asks: readonly Ask[];
  readonly draft: ActDraft;
  readonly onChange: (part: Partial<ActDraft>) => void;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

const Select = ({ label, value, options, onChange }: SelectProps): JSX.Element => (
  <TextField
    select
    label={label}
    value={value}
    size="small"
    fullWidth
    slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    onChange={(event) => {
      onChange(event.target.value);
    }}
  >
    <option value="" />
    {options.map(([key, words]) => (
      <option key={key} value={key}>
        {words}
      </option>
    ))}
  </TextField>
);

const EMPTY: DraftQuestion = { agency: '', question: '', days: '3' };

/** What acts beside the drawing need: an officer, a unit, a day, a few words, another person. */
export const ActInputs = ({ dossierId, asks, draft, onChange }: Props): JSX.Element => {
  const { t } = useWords();
  const named = asks.some((ask) => ask === 'officer' || ask === 'unit' || ask === 'units');
  const { data } = useGetOne<Choices>(`dossiers/${dossierId}`, { id: 'choices' }, { enabled: named });
  const officers = (data?.officers ?? []).map(
    (one) => [one.username, `${one.name}, ${one.position} (${one.unit})`] as const,
  );
  const units = (data?.units ?? []).map((unit) => [unit.code, unit.name] as const);
  const line = (name: 'text' | 'code' | 'days' | 'date', type: 'text' | 'number' | 'date' = 'text'): JSX.Element => (
    <TextField
      label={t(name === 'code' ? 'act.number' : `act.${name}`)}
      value={draft[name]}
      type={type === 'number' ? 'number' : 'text'}
      size="small"
      fullWidth
      multiline={name === 'text'}
      slotProps={type === 'date' ? { inputLabel: { shrink: true }, input: { inputComponent: dayComponent } } : {}}
      onChange={(event) => {
        onChange({ [name]: event.target.value });
      }}
    />
  );
  const person = (name: keyof DraftPerson): JSX.Element => (
    <TextField
      key={name}
      label={t(`act.person_${name}`)}
      value={draft.person[name]}
      size="small"
      fullWidth
      onChange={(event) => {
        onChange({ person: { ...draft.person, [name]: event.target.value } });
      }}
    />
  );
  const change = (index: number, part: Partial<DraftQuestion>): void => {
    onChange({ units: draft.units.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  };
  return (
    <>
      {asks.includes('officer') ? (
        <Select
          label={t('act.officer')}
          value={draft.officer}
          options={officers}
          onChange={(officer) => {
            onChange({ officer });
          }}
        />
      ) : null}
      {asks.includes('unit') ? (
        <Select
          label={t('act.unit')}
          value={draft.unit}
          options={units}
          onChange={(unit) => {
            onChange({ unit });
          }}
        />
      ) : null}
      {asks.includes('units') ? (
        <fieldset className="checks">
          <legend>{t('act.units')}</legend>
          {draft.units.map((question, index) => (
            // Questions are added at the end only.
            <div key={index} className="wanted">
              <Select
                label={t('act.unit')}
                value={question.agency}
                options={units}
                onChange={(agency) => {
                  change(index, { agency });
                }}
              />
              <TextField
                label={t('act.question')}
                value={question.question}
                size="small"
                fullWidth
                multiline
                onChange={(event) => {
                  change(index, { question: event.target.value });
                }}
              />
              <TextField
                label={t('act.days')}
                value={question.days}
                type="number"
                size="small"
                onChange={(event) => {
                  change(index, { days: event.target.value });
                }}
              />
            </div>
          ))}
          <Button
            variant="text"
            onClick={() => {
              onChange({ units: [...draft.units, EMPTY] });
            }}
          >
            {t('act.more_units')}
          </Button>
        </fieldset>
      ) : null}
      {asks.includes('date') ? line('date', 'date') : null}
      {asks.includes('text') ? line('text') : null}
      {asks.includes('days') ? line('days', 'number') : null}
      {asks.includes('code') ? line('code') : null}
      {asks.includes('person') ? (['name', 'number', 'phone', 'relation'] as const).map(person) : null}
    </>
  );
};
