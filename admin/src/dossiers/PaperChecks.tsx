import type { JSX } from 'react';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { Paper } from '../data/types';
import type { Check } from './actForm';

interface Props {
  readonly papers: readonly Paper[];
  readonly checks: Readonly<Record<string, Check>>;
  readonly onChange: (checks: Readonly<Record<string, Check>>) => void;
}

const verdicts: readonly { readonly value: Check; readonly label: string }[] = [
  { value: 'accepted', label: 'act.accept' },
  { value: 'rejected', label: 'act.reject' },
];

/** Each paper is accepted or rejected by itself; one button accepts those that one has looked through. */
export const PaperChecks = ({ papers, checks, onChange }: Props): JSX.Element => {
  const t = useTranslate();
  return (
    <fieldset className="checks">
      <legend>{t('act.checks')}</legend>
      {papers.map((paper) => (
        <div key={paper.id} role="radiogroup" aria-label={paper.name} className="check">
          <span>{paper.name}</span>
          <span className="check-verdicts">
            {verdicts.map(({ value, label }) => (
              <label key={value}>
                <input
                  type="radio"
                  name={`check-${paper.id}`}
                  checked={checks[paper.id] === value}
                  onChange={() => {
                    onChange({ ...checks, [paper.id]: value });
                  }}
                />
                {t(label)}
              </label>
            ))}
          </span>
        </div>
      ))}
      <Button
        size="small"
        variant="outlined"
        onClick={() => {
          onChange(Object.fromEntries(papers.map(({ id }) => [String(id), 'accepted' as const])));
        }}
      >
        {t('act.accept_all')}
      </Button>
    </fieldset>
  );
};
