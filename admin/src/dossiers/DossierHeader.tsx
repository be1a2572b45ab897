import { lazy, Suspense, useState, type JSX } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { DossierRecord } from '../data/types';
import { useWords } from '../i18n/useWords';
import { views } from '../layout/pages';
import { OthersHere } from './desk/OthersHere';
import type { Presence } from './desk/usePresence';
import { WalkLine } from './WalkLine';

const VersionDialog = lazy(() => import('./VersionDialog'));

/** Whose dossier, about what, under which code; the way back to the list it was opened from. */
export const DossierHeader = ({
  dossier,
  presence,
}: {
  readonly dossier: DossierRecord;
  readonly presence: Presence;
}): JSX.Element => {
  const { t } = useWords();
  const [compared, setCompared] = useState(false);
  const { procedureVersion: own, versionInForce: inForce } = dossier;
  const [params] = useSearchParams();
  const from = views.find((view) => view === params.get('from')) ?? 'mine';
  const payment = t(`status.${dossier.paymentStatus}`, { _: '' });
  return (
    <header className="head dossier-head">
      <h1>
        {dossier.applicant.name} · {dossier.procedureName}
      </h1>
      <p className="dossier-code">{dossier.code ?? dossier.number}</p>
      <span className="tag">{t(`channel.${dossier.channel}`)}</span>
      {payment === '' ? null : (
        <span className={`tag ${dossier.paymentStatus === 'paid' ? 'good' : 'soon'}`}>{payment}</span>
      )}
      {dossier.supplementCount > 0 ? (
        <span className="tag soon">{t('dossier.supplement_count', { smart_count: dossier.supplementCount })}</span>
      ) : null}
      {inForce === null || inForce === own ? null : (
        <button
          type="button"
          className="pill"
          onClick={() => {
            setCompared(true);
          }}
        >
          {t('version.differs', { own, inForce })}
        </button>
      )}
      {compared ? (
        <Suspense>
          <VersionDialog
            dossierId={dossier.id}
            onClose={() => {
              setCompared(false);
            }}
          />
        </Suspense>
      ) : null}
      <OthersHere presence={presence} version={dossier.version} />
      <WalkLine id={dossier.id} view={from} />
    </header>
  );
};
