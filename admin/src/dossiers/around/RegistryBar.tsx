import type { JSX } from 'react';
import { useWords } from '../../i18n/useWords';
import { dateTimeWords } from '../../layout/format';
import type { RegistryDesk } from './useRegistry';

/** Asks the registry, and says in a line how it agrees with the dossier. */
export const RegistryBar = ({ desk }: { readonly desk: RegistryDesk }): JSX.Element => {
  const { t } = useWords();
  const { on, registry, problem, toggle } = desk;
  const different = registry?.lines.filter(({ same }) => !same).length ?? 0;
  const said = (): string => {
    if (!registry) return t('registry.asking');
    if (registry.outcome !== 'found') return t(`registry.${registry.outcome}`);
    const at = dateTimeWords(registry.at ?? '');
    return different === 0
      ? t('registry.all_same', { smart_count: registry.lines.length, at })
      : t('registry.differs', { different, same: registry.lines.length - different, at });
  };
  return (
    <div className="registry">
      <button type="button" className="pill" aria-pressed={on} aria-keyshortcuts="v" onClick={toggle}>
        {t('registry.compare')} <kbd aria-hidden="true">v</kbd>
      </button>
      {on ? (
        <p role="status" className={problem !== null || different > 0 ? 'contested' : 'quiet'}>
          {problem ?? said()}
        </p>
      ) : null}
    </div>
  );
};
