import type { JSX } from 'react';
import Button from '@mui/material/Button';
import type { Component, Paper } from '../data/types';
import { useWords } from '../i18n/useWords';
import type { Check } from './actForm';
import { paperTitle } from './sheets';

interface Props {
  readonly papers: readonly Paper[];
  readonly components: readonly Component[];
  readonly checks: Readonly<Record<string, Check>>;
  readonly onChange: (checks: Readonly<Record<string, Check>>) => void;
}

const verdicts: readonly { readonly value: Check; readonly label: string }[] = [
  { value: 'accepted', label: 'act.accept' },
  { value: 'rejected', label: 'act.reject' },
];

/** Each paper is accepted or rejected by itself; one button accepts those that one has looked through. */
export const PaperChecks = ({ papers, components, checks, onChange }: Props): JSX.Element => {
  const { t, say } = useWords();
  const title = (paper: Paper): string => say(paperTitle(paper, components, papers));
  return (
    <fieldset className="checks">
      <legend>{t('act.checks')}</legend>
      {papers.map((paper) => (
        <div key={paper.id} role="radiogroup" aria-label={title(paper)} className="check">
          <span>{title(paper)}</span>
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
