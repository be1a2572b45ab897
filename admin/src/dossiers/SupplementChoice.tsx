import type { JSX } from 'react';
import TextField from '@mui/material/TextField';
import type { Component } from '../data/types';
import { useWords } from '../i18n/useWords';

interface Props {
  readonly components: readonly Component[];
  readonly notes: Readonly<Record<string, string>>;
  readonly onChange: (notes: Readonly<Record<string, string>>) => void;
}

const toggle = (notes: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> =>
  key in notes ? Object.fromEntries(Object.entries(notes).filter(([name]) => name !== key)) : { ...notes, [key]: '' };

/** Which papers are wanted again, and for each what is wrong with it. */
export const SupplementChoice = ({ components, notes, onChange }: Props): JSX.Element => {
  const { t, say } = useWords();
  return (
    <fieldset className="checks">
      <legend>{t('act.components')}</legend>
      {components.map(({ key, name }) => (
        <div key={key} className="wanted">
          <label>
            <input
              type="checkbox"
              checked={key in notes}
              onChange={() => {
                onChange(toggle(notes, key));
              }}
            />
            {say(name)}
          </label>
          {key in notes ? (
            <TextField
              label={t('act.note')}
              helperText={t('act.note_hint')}
              value={notes[key] ?? ''}
              size="small"
              multiline
              fullWidth
              slotProps={{ htmlInput: { 'aria-label': `${t('act.note')}: ${say(name)}` } }}
              onChange={(event) => {
                onChange({ ...notes, [key]: event.target.value });
              }}
            />
          ) : null}
        </div>
      ))}
    </fieldset>
  );
};
