import Dialog from '@mui/material/Dialog';
import type { JSX } from 'react';
import type { ComparisonAnswer } from '@motcua/plugin-single-window';
import { useAnswer } from '../data/useAnswer';
import { useWords } from '../i18n/useWords';

interface Props {
  readonly dossierId: number;
  readonly onClose: () => void;
}

/** What the version in force changes in the one that the dossier keeps. */
const VersionDialog = ({ dossierId, onClose }: Props): JSX.Element => {
  const { t, say } = useWords();
  const { answer: found, problem } = useAnswer(`dossiers/${dossierId}/version-changes`);
  // The server's own type, as it answers.
  const answer = found as ComparisonAnswer | null;
  const parts = [...new Set(answer?.changes.map(({ part }) => part))];
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="version-title">
      <div className="version-changes">
        <h2 id="version-title">
          {answer ? t('version.title', { before: answer.before, after: answer.after }) : t('version.reading')}
        </h2>
        <p>{t('version.keeps')}</p>
        {problem === null ? null : (
          <p className="form-problem" role="alert">
            {problem}
          </p>
        )}
        {parts.map((part) => (
          <section key={part}>
            <h3>{t(`version.part.${part}`)}</h3>
            <ul>
              {answer?.changes
                .filter((change) => change.part === part)
                .map(({ place, kind, sentence }) => (
                  <li key={`${kind} ${place.join('/')}`}>{say(sentence)}</li>
                ))}
            </ul>
          </section>
        ))}
        <button type="button" className="pill" onClick={onClose}>
          {t('run.close')}
        </button>
      </div>
    </Dialog>
  );
};

export default VersionDialog;
