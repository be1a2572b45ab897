import type { JSX } from 'react';
import { useRefresh } from 'react-admin';
import { useWords } from '../../i18n/useWords';
import { initials } from '../../layout/initials';
import type { Presence } from './usePresence';

interface Props {
  readonly presence: Presence;
  /** Of the dossier that the page shows. */
  readonly version: number;
}

/** Who else has the dossier open, and that it has changed meanwhile. */
export const OthersHere = ({ presence, version }: Props): JSX.Element => {
  const { t } = useWords();
  const refresh = useRefresh();
  const newer = presence.version !== null && presence.version > version;
  return (
    <div className="others" role="status">
      {newer ? (
        <button
          type="button"
          className="tag soon as-button"
          onClick={() => {
            refresh();
          }}
        >
          {t('presence.newer')}
        </button>
      ) : null}
      {presence.others.map(({ name, unit, acting }) => (
        <span key={name + unit} className={acting === null ? 'other' : 'other acting'} title={unit}>
          <span className="other-sign" aria-hidden="true">
            {initials(name)}
          </span>
          {acting === null
            ? t('presence.looks', { name })
            : t('presence.acts', { name, act: t(`event.${acting}`, { _: acting }) })}
        </span>
      ))}
    </div>
  );
};
