import { useState, type JSX } from 'react';
import { Link } from 'react-router-dom';
import type { DossierRecord, RelatedDossier } from '../../data/types';
import { useAnswer } from '../../data/useAnswer';
import { useWords } from '../../i18n/useWords';
import { dateWords } from '../../layout/format';

interface Answer {
  readonly count: number;
  readonly duplicates: number;
  readonly rows: readonly RelatedDossier[];
}

const Rows = ({ dossierId }: { readonly dossierId: number }): JSX.Element => {
  const { t, say } = useWords();
  const { answer, problem } = useAnswer(`dossiers/${dossierId}/related?list=1`);
  if (problem !== null)
    return (
      <p className="form-problem" role="alert">
        {problem}
      </p>
    );
  // The answer of the related route.
  const rows = (answer as Answer | null)?.rows ?? [];
  return (
    <ul className="related">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/dossiers/${row.id}`}>{row.procedureName}</Link>
          {row.duplicate ? <span className="tag soon">{t('related.duplicate')}</span> : null}
          <span className="when">
            {row.code} · {say(row.state)} · {t('related.filed', { at: dateWords(row.filedAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** Other dossiers of the same person that this officer may see; a warning when one may be the same filed twice. */
export const RelatedBlock = ({ dossier }: { readonly dossier: DossierRecord }): JSX.Element | null => {
  const { t } = useWords();
  const { answer } = useAnswer(`dossiers/${dossier.id}/related`);
  const [open, setOpen] = useState(false);
  // The answer of the related route.
  const found = answer as Answer | null;
  if (!found || found.count === 0) return null;
  const merge = dossier.acts.find(({ type, allowed }) => type === 'MERGE' && allowed);
  return (
    <div>
      <h2>{t('related.title')}</h2>
      {found.duplicates > 0 ? (
        <p className="contested">
          <strong>{t('related.warning', { smart_count: found.duplicates })}</strong>
          {t(merge ? 'related.merge' : 'related.look')}
        </p>
      ) : null}
      {open ? (
        <Rows dossierId={dossier.id} />
      ) : (
        <button
          type="button"
          className="linklike"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('related.show', { smart_count: found.count })}
        </button>
      )}
    </div>
  );
};
