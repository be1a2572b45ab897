import { lazy, Suspense, useState, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import { useHotkeys } from '../layout/useHotkey';
import { useBlob, type LoadedBlob } from './useBlob';
import ImageSheet from './viewer/ImageSheet';
import { FIRST_LOOK, paged, turned, zoomed, type Look } from './viewer/look';
import { ViewerTools } from './viewer/ViewerTools';
import './viewer/viewer.css';

const PdfSheet = lazy(() => import('./viewer/PdfSheet'));

interface ShownProps {
  readonly blob: LoadedBlob;
  readonly name: string;
  readonly look: Look;
  readonly onPages: (pages: number) => void;
}

const Shown = ({ blob, name, look, onPages }: ShownProps): JSX.Element => {
  const t = useTranslate();
  if (blob.mime.startsWith('image/')) return <ImageSheet url={blob.url} name={name} look={look} />;
  if (blob.mime !== 'application/pdf') return <p className="desk quiet">{t('dossier.not_shown')}</p>;
  return (
    <Suspense fallback={<p className="desk quiet">{t('dossier.opening')}</p>}>
      <PdfSheet bytes={blob.bytes} name={name} look={look} onPages={onPages} />
    </Suspense>
  );
};

/** Shows a paper from memory, in the page: zoomed, turned and leafed through by buttons or keys; anything else in a tab of its own. */
export const SheetViewer = ({ path, name }: { readonly path: string; readonly name: string }): JSX.Element => {
  const t = useTranslate();
  const { blob, problem } = useBlob(path);
  const [look, setLook] = useState(FIRST_LOOK);
  const [pages, setPages] = useState(1);
  useHotkeys({
    '+': () => setLook(zoomed(look, 1)),
    '=': () => setLook(zoomed(look, 1)),
    '-': () => setLook(zoomed(look, -1)),
    '0': () => setLook({ ...look, zoom: 0 }),
    q: () => setLook(turned(look)),
    '.': () => setLook(paged(look, 1, pages)),
    ',': () => setLook(paged(look, -1, pages)),
  });
  if (problem !== null)
    return (
      <p role="alert" className="now-problem">
        {problem}
      </p>
    );
  return (
    <div className="viewer">
      <ViewerTools look={look} pages={pages} url={blob?.url ?? null} onLook={setLook} />
      {blob === null ? (
        <p className="desk quiet" role="status">
          {t('dossier.opening')}
        </p>
      ) : (
        <Shown blob={blob} name={name} look={look} onPages={setPages} />
      )}
    </div>
  );
};
