/** pdf.js with one worker of our own origin; loaded when the first PDF is opened. The legacy build runs on the older browsers of offices. */
import { getDocument, PDFWorker, TextLayer, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import Reader from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';

let worker: PDFWorker | null = null;

/** The document in these bytes. Whoever opened it destroys it. */
export const openPdf = (
  data: ArrayBuffer,
): { readonly done: Promise<PDFDocumentProxy>; readonly close: () => void } => {
  worker ??= PDFWorker.create({ port: new Reader() });
  const task = getDocument({ data, worker, useWorkerFetch: false, isEvalSupported: false });
  return {
    done: task.promise,
    close: () => void task.destroy().catch(() => undefined),
  };
};

export { TextLayer };
export type { PDFDocumentProxy };
