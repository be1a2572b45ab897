import { useEffect, useRef, useState, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import type { Look } from './look';
import { openPdf, TextLayer, type PDFDocumentProxy } from './pdfjs';
import { useWidth } from './useWidth';

interface Props {
  readonly bytes: Blob;
  readonly name: string;
  readonly look: Look;
  readonly onPages: (pages: number) => void;
}

/** One page drawn to its canvas, with its words over it: they can be marked, copied and read out. */
const usePage = (pdf: PDFDocumentProxy | null, look: Look, width: number) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    if (!pdf || width === 0) return undefined;
    let left = false;
    let stop = (): void => undefined;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(Math.min(look.page, pdf.numPages));
      const rotation = (page.rotate + look.turn) % 360;
      const whole = page.getViewport({ scale: 1, rotation });
      const viewport = page.getViewport({
        scale: look.zoom === 0 ? width / whole.width : (look.zoom / 100) * (96 / 72),
        rotation,
      });
      const [sheet, text] = [canvas.current, words.current];
      if (left || !sheet || !text) return;
      const dots = Math.min(window.devicePixelRatio || 1, 2);
      sheet.width = Math.floor(viewport.width * dots);
      sheet.height = Math.floor(viewport.height * dots);
      setSize({ width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
      const task = page.render({ canvas: sheet, viewport, transform: [dots, 0, 0, dots, 0, 0] });
      const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
      stop = () => {
        task.cancel();
        layer.cancel();
      };
      text.replaceChildren();
      text.style.setProperty('--total-scale-factor', String(viewport.scale));
      await Promise.all([task.promise, layer.render()]);
      sheet.dataset['drawn'] = String(look.page);
    };
    // A drawing that was left for another one is no fault; one that fails leaves the sheet white.
    draw().catch(() => undefined);
    return () => {
      left = true;
      stop();
    };
  }, [pdf, look, width]);
  return { canvas, words, size };
};

/** A PDF, page by page. */
const PdfSheet = ({ bytes, name, look, onPages }: Props): JSX.Element => {
  const t = useTranslate();
  const desk = useRef<HTMLDivElement>(null);
  const width = useWidth(desk);
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [broken, setBroken] = useState(false);
  const told = useRef(onPages);
  told.current = onPages;
  useEffect(() => {
    let close = (): void => undefined;
    let left = false;
    const open = async (): Promise<void> => {
      const opened = openPdf(await bytes.arrayBuffer());
      close = opened.close;
      if (left) {
        close();
        return;
      }
      const found = await opened.done;
      setPdf(found);
      told.current(found.numPages);
    };
    open().catch(() => {
      if (!left) setBroken(true);
    });
    return () => {
      left = true;
      close();
    };
  }, [bytes]);
  const { canvas, words, size } = usePage(pdf, look, width);
  if (broken)
    return (
      <p role="alert" className="now-problem">
        {t('viewer.broken')}
      </p>
    );
  return (
    <div ref={desk} className="desk" tabIndex={0} role="group" aria-label={name}>
      {pdf ? null : (
        <p role="status" className="quiet">
          {t('dossier.opening')}
        </p>
      )}
      <div className="sheet" hidden={pdf === null} style={size ?? {}}>
        <canvas ref={canvas} style={size ?? {}} aria-hidden="true" />
        <div ref={words} className="textLayer" />
      </div>
    </div>
  );
};

export default PdfSheet;
