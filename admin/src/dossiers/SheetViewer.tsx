import { useState, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import { useBlob } from './useBlob';

const zooms = [50, 75, 100, 150, 200] as const;

/** An image with its own zoom and turning; photographs of papers come in all directions. */
const ImageSheet = ({ url, name }: { readonly url: string; readonly name: string }): JSX.Element => {
  const t = useTranslate();
  const [zoom, setZoom] = useState(2);
  const [turn, setTurn] = useState(0);
  const percent = zooms[zoom] ?? 100;
  return (
    <>
      <div className="viewer-tools">
        <button
          type="button"
          className="pill"
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
          aria-label={t('dossier.zoom_out')}
        >
          −
        </button>
        <span>{percent}%</span>
        <button
          type="button"
          className="pill"
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
          aria-label={t('dossier.zoom_in')}
        >
          +
        </button>
        <button type="button" className="pill" onClick={() => setTurn((turn + 90) % 360)}>
          {t('dossier.rotate')}
        </button>
      </div>
      <div className="desk" tabIndex={0} role="group" aria-label={name}>
        <img src={url} alt={name} style={{ width: `${percent}%`, rotate: `${turn}deg` }} />
      </div>
    </>
  );
};

/** Shows a paper from memory: images and PDF in place, anything in a tab of its own. */
export const SheetViewer = ({ path, name }: { readonly path: string; readonly name: string }): JSX.Element => {
  const t = useTranslate();
  const { blob, problem } = useBlob(path);
  if (problem !== null)
    return (
      <p role="alert" className="now-problem">
        {problem}
      </p>
    );
  if (blob === null)
    return (
      <p className="desk quiet" role="status">
        {t('dossier.opening')}
      </p>
    );
  return (
    <div className="viewer">
      <a className="viewer-tab" href={blob.url} target="_blank" rel="noreferrer">
        {t('dossier.new_tab')}
      </a>
      {blob.mime.startsWith('image/') ? <ImageSheet url={blob.url} name={name} /> : null}
      {blob.mime === 'application/pdf' ? <iframe className="desk" src={`${blob.url}#navpanes=0`} title={name} /> : null}
      {blob.mime === 'application/pdf' || blob.mime.startsWith('image/') ? null : <p>{t('dossier.not_shown')}</p>}
    </div>
  );
};
