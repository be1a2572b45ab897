import type { JSX } from 'react';
import { useTranslate } from 'react-admin';
import { FIRST_LOOK, paged, turned, zoomed, type Look } from './look';

interface Props {
  readonly look: Look;
  readonly pages: number;
  readonly url: string | null;
  readonly onLook: (look: Look) => void;
}

/** Above the desk: pages, size, turning; always there, so that nothing jumps when the paper arrives. */
export const ViewerTools = ({ look, pages, url, onLook }: Props): JSX.Element => {
  const t = useTranslate();
  const tool = (sign: string, label: string, keys: string, next: Look, off = false): JSX.Element => (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={`${label} (${keys})`}
      aria-keyshortcuts={keys}
      aria-disabled={off}
      onClick={() => {
        if (!off) onLook(next);
      }}
    >
      {sign}
    </button>
  );
  return (
    <div className="viewer-tools" role="toolbar" aria-label={t('viewer.tools')}>
      {pages > 1 ? (
        <>
          {tool('‹', t('viewer.previous'), ',', paged(look, -1, pages), look.page === 1)}
          <span className="tool-words">{t('viewer.page', { page: look.page, pages })}</span>
          {tool('›', t('viewer.next'), '.', paged(look, 1, pages), look.page === pages)}
        </>
      ) : null}
      {tool('−', t('dossier.zoom_out'), '-', zoomed(look, -1))}
      <span className="tool-words">{look.zoom === 0 ? t('viewer.fit') : `${look.zoom}%`}</span>
      {tool('+', t('dossier.zoom_in'), '+', zoomed(look, 1))}
      {tool('↔', t('viewer.to_fit'), '0', { ...look, zoom: FIRST_LOOK.zoom })}
      {tool('↻', t('dossier.rotate'), 'q', turned(look))}
      {url === null ? null : (
        <a className="viewer-tab" href={url} target="_blank" rel="noreferrer">
          {t('dossier.new_tab')}
        </a>
      )}
    </div>
  );
};
