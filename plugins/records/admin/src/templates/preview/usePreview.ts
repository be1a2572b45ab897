/** Hands each state of the template to the server after a short pause, and keeps the paper that came back. */
import { useEffect, useRef, useState } from 'react';
import type { DocumentTemplate } from '@motcua/cms';
import { useStore, type PreviewAnswer } from '../store';

const PAUSE = 350;

export interface Preview {
  /** Address of the newest paper, in this window only; null before the first. */
  readonly address: string | null;
  readonly answer: PreviewAnswer | null;
  readonly failed: boolean;
  readonly drawing: boolean;
}

function addressOf(pdf: string): string {
  const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
}

export function usePreview(template: DocumentTemplate, procedure: string): Preview {
  const store = useStore();
  const [preview, setPreview] = useState<Preview>({ address: null, answer: null, failed: false, drawing: true });
  const first = useRef(true);
  useEffect(() => {
    let current = true;
    setPreview((before) => ({ ...before, drawing: true }));
    const timer = setTimeout(
      () => {
        first.current = false;
        store.preview(template, procedure).then(
          (answer) => {
            if (current) setPreview({ address: addressOf(answer.pdf), answer, failed: false, drawing: false });
          },
          () => {
            if (current) setPreview((before) => ({ ...before, failed: true, drawing: false }));
          },
        );
      },
      first.current ? 0 : PAUSE,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [store, template, procedure]);
  return preview;
}
