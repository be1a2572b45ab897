import { useId, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { partsOf, type Column } from './administration';
import type { Agencies } from './cells';
import { DayInput } from '../layout/DayInput';

interface Props {
  readonly column: Column;
  readonly value: string;
  readonly agencies: Agencies;
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

const Choices = ({ column, value, onChange }: Pick<Props, 'column' | 'value' | 'onChange'>): JSX.Element => {
  const { say } = useWords();
  const chosen = partsOf(value);
  return (
    <div className="many">
      {(column.choices ?? []).map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={(event) => {
              const next = chosen.filter((one) => one !== choice.value);
              onChange((event.target.checked ? [...next, choice.value] : next).sort().join('; '));
            }}
          />
          {say(choice.label)}
        </label>
      ))}
    </div>
  );
};

/** One column of a row, as an input of its kind, with its hint and what is wrong with it. */
export const Field = ({ column, value, agencies, disabled, error, onChange }: Props): JSX.Element => {
  const { t, say } = useWords();
  const id = useId();
  const about = [column.hint ? `${id}-hint` : '', error === null ? '' : `${id}-error`].filter(Boolean).join(' ');
  const common = {
    id,
    value,
    disabled,
    'aria-invalid': error !== null,
    ...(about === '' ? {} : { 'aria-describedby': about }),
  };
  const title = `${say(column.title)}${column.required ? '' : ` (${t('administration.optional')})`}`;
  const options =
    column.kind === 'agency'
      ? [...agencies].map(([code, name]) => ({ value: code, label: `${name} (${code})` }))
      : (column.choices ?? []).map((choice) => ({ value: choice.value, label: say(choice.label) }));
  const input = (): JSX.Element => {
    switch (column.kind) {
      case 'choice':
      case 'agency':
        return (
          <select {...common} onChange={(event) => onChange(event.target.value)}>
            <option value="">{t('administration.choose')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        );
      case 'long':
        return <textarea {...common} rows={4} onChange={(event) => onChange(event.target.value)} />;
      case 'day':
        return <DayInput {...common} onChange={(event) => onChange(event.target.value)} />;
      default:
        return <input {...common} maxLength={column.most} onChange={(event) => onChange(event.target.value)} />;
    }
  };
  const after = (
    <>
      {column.hint ? (
        <span id={`${id}-hint`} className="quiet">
          {say(column.hint)}
        </span>
      ) : null}
      {error === null ? null : (
        <span id={`${id}-error`} className="form-problem">
          {error}
        </span>
      )}
    </>
  );
  if (column.kind === 'many')
    return (
      <fieldset className="field" {...(about === '' ? {} : { 'aria-describedby': about })}>
        <legend>{title}</legend>
        <Choices column={column} value={value} onChange={onChange} />
        {after}
      </fieldset>
    );
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      {input()}
      {after}
    </div>
  );
};
