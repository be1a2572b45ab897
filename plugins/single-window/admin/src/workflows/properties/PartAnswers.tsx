/** Which answers of the whole a sub-dossier's own form takes under another key: a line for each, `own = whole`. */
import { useState } from 'react';
import type { InterlinkedPart } from '@motcua/cms';
import { useDesigner } from '../designer/context';
import { TextField } from '../fields';
import { readAnswers, writeAnswers } from './part-answers';

interface Props {
  readonly answers: InterlinkedPart['answers'];
  readonly onChange: (answers: NonNullable<InterlinkedPart['answers']>) => void;
}

export function PartAnswers({ answers, onChange }: Props) {
  const { t } = useDesigner().describe;
  // What is being typed is not yet a line: the field keeps it.
  const [typed, setTyped] = useState(() => writeAnswers(answers ?? {}));
  const { answers: read, wrong } = readAnswers(typed);
  return (
    <TextField
      long
      label={t('props.partAnswers')}
      hint={t('props.partAnswersHint')}
      error={wrong === null ? undefined : t('props.partAnswersWrong', { line: wrong })}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const next = readAnswers(text);
        if (next.wrong === null && JSON.stringify(next.answers) !== JSON.stringify(read)) onChange(next.answers);
      }}
    />
  );
}
