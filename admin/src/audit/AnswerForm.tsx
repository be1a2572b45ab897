import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { useSend } from '../data/useSend';

interface Props {
  /** Where it is posted. */
  readonly path: string;
  readonly label: string;
  readonly id: string;
  /** What may be chosen beside the words, as [value, words]; the first at once. */
  readonly outcomes?: readonly (readonly [string, string])[];
  readonly body: (text: string, outcome: string) => object;
  readonly onDone: () => void;
}

/** Some words, kept for good: the finding on a flag, the answer to a person. */
export const AnswerForm = ({ path, label, id, outcomes = [], body, onDone }: Props): JSX.Element => {
  const { t } = useWords();
  const { busy, problem, send } = useSend();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState(outcomes[0]?.[0] ?? '');
  return (
    <form
      className="audit-answer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(path, body(text, outcome)).then((accepted) => {
          if (accepted) onDone();
        });
      }}
    >
      {outcomes.length === 0 ? null : (
        <select
          aria-label={t('audit.outcome_label')}
          value={outcome}
          onChange={(event) => {
            setOutcome(event.target.value);
          }}
        >
          {outcomes.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        required
        placeholder={label}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {problem === null ? null : (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" variant="outlined" disabled={busy || text.trim() === ''}>
        {t('audit.keep')}
      </Button>
    </form>
  );
};
