import type { JSX } from 'react';
import type { IntakeField, Values } from './types';

export interface FieldActions {
  readonly values: Values;
  readonly change: (name: string, value: Values[string]) => void;
  /** Other questions may follow from what was just answered. */
  readonly settle: () => void;
  readonly row: (key: string, remove: number | null) => void;
  readonly removeLabel: (title: string) => string;
  readonly chooseLabel: string;
}

interface Props {
  readonly field: IntakeField;
  readonly actions: FieldActions;
}

const text = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '');

const Part = ({ part, field, actions }: Props & { readonly part: IntakeField['parts'][number] }): JSX.Element => {
  const { values, change, settle } = actions;
  const shared = {
    id: part.id,
    name: part.name,
    value: text(values[part.name] ?? part.value),
    'aria-invalid': field.error === null ? undefined : true,
    'aria-describedby': field.error === null ? undefined : `${field.id}-error`,
  };
  if (part.options)
    return (
      <select
        {...shared}
        className={`take-${part.size}`}
        onChange={(event) => {
          change(part.name, event.target.value);
          if (part.asks) settle();
        }}
      >
        <option value="">{actions.chooseLabel}</option>
        {part.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  const input = {
    ...shared,
    autoComplete: 'off',
    onChange: (event: { readonly target: { readonly value: string } }) => {
      change(part.name, event.target.value);
    },
    onBlur: settle,
  };
  return field.draw === 'text' ? (
    <textarea {...input} rows={3} />
  ) : (
    <input {...input} className={`take-${part.size}`} inputMode={part.numeric ? 'numeric' : undefined} />
  );
};

const Choice = ({ field, actions }: Props): JSX.Element => {
  const { values, change, settle } = actions;
  const value = values[field.name] ?? '';
  const many = field.draw === 'checkboxes';
  const chosen = (one: string): boolean => (typeof value === 'string' ? value === one : value.includes(one));
  return (
    <div className="take-choices">
      {field.options.map((option, index) => (
        <label key={option.value}>
          <input
            id={index === 0 ? field.id : `${field.id}-${index + 1}`}
            type={many ? 'checkbox' : 'radio'}
            name={field.name}
            value={option.value}
            checked={chosen(option.value)}
            aria-describedby={field.error === null ? undefined : `${field.id}-error`}
            onChange={(event) => {
              const others = (typeof value === 'string' ? [value] : value).filter((one) => one !== option.value && one);
              change(field.name, many ? [...others, ...(event.target.checked ? [option.value] : [])] : option.value);
              settle();
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
};

const Fault = ({ field }: { readonly field: IntakeField }): JSX.Element | null =>
  field.error === null ? null : (
    <p className="take-error" id={`${field.id}-error`}>
      {field.error}
    </p>
  );

/** Fields in rows: each row a group, a button for one more. */
const Rows = ({ field, actions }: Props): JSX.Element => (
  <fieldset className="take-group" id={field.id} tabIndex={-1}>
    <legend>{field.label}</legend>
    <Fault field={field} />
    {field.rows.map((row) => (
      <fieldset key={row.index} className="take-row">
        <legend>{row.title}</legend>
        {row.fields.map((inner) => (
          <Field key={inner.key} field={inner} actions={actions} />
        ))}
        {row.canRemove ? (
          <button type="button" className="linklike" onClick={() => actions.row(field.key, row.index)}>
            {actions.removeLabel(row.title)}
          </button>
        ) : null}
      </fieldset>
    ))}
    {field.addLabel === null ? null : (
      <button type="button" className="pill" onClick={() => actions.row(field.key, null)}>
        {field.addLabel}
      </button>
    )}
  </fieldset>
);

/** One question of the procedure's own form, as the server's rendering model draws it. */
export const Field = ({ field, actions }: Props): JSX.Element | null => {
  const caption = (
    <>
      {field.label}
      {field.required ? <span aria-hidden="true"> *</span> : null}
    </>
  );
  switch (field.draw) {
    case 'notice':
      return <p className="quiet">{field.label}</p>;
    case 'paper':
      return null;
    case 'calculated':
      return (
        <p className="take-field">
          {field.label}: <output>{field.text === '' ? '–' : field.text}</output>
        </p>
      );
    case 'rows':
      return <Rows field={field} actions={actions} />;
    case 'group':
      return (
        <fieldset className="take-group" id={field.id}>
          <legend>{field.label}</legend>
          {field.fields.map((inner) => (
            <Field key={inner.key} field={inner} actions={actions} />
          ))}
        </fieldset>
      );
    case 'radios':
    case 'checkboxes':
      return (
        <fieldset className="take-field">
          <legend>{caption}</legend>
          <Fault field={field} />
          <Choice field={field} actions={actions} />
        </fieldset>
      );
    default:
      return field.parts.length === 1 ? (
        <div className="take-field">
          <label htmlFor={field.parts[0]?.id}>{caption}</label>
          <Fault field={field} />
          {field.parts.map((part) => (
            <Part key={part.id} part={part} field={field} actions={actions} />
          ))}
        </div>
      ) : (
        <fieldset className="take-field">
          <legend>{caption}</legend>
          <Fault field={field} />
          <div className="take-parts">
            {field.parts.map((part) => (
              <label key={part.id} className={`take-part take-part-${part.size}`}>
                <span>{part.label}</span>
                <Part part={part} field={field} actions={actions} />
              </label>
            ))}
          </div>
        </fieldset>
      );
  }
};
