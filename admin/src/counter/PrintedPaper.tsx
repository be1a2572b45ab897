import { useRef, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import { useBlob } from '../dossiers/useBlob';

/** The paper for the person: opened and sent to the printer as soon as it is there. */
export const PrintedPaper = ({
  verifyCode,
  name,
}: {
  readonly verifyCode: string;
  readonly name: string;
}): JSX.Element => {
  const t = useTranslate();
  const { blob, problem } = useBlob(`documents/${encodeURIComponent(verifyCode)}/pdf`);
  const frame = useRef<HTMLIFrameElement>(null);
  const print = (): void => {
    try {
      frame.current?.contentWindow?.print();
    } catch {
      // A browser that shows PDF outside the page: it is printed from the tab.
    }
  };
  if (problem !== null)
    return (
      <p className="take-error" role="alert">
        {problem}
      </p>
    );
  if (blob === null) return <p role="status">{t('counter.paper_opening')}</p>;
  return (
    <div className="take-printed">
      <iframe
        ref={frame}
        src={`${blob.url}#toolbar=0&navpanes=0&view=FitH`}
        title={name}
        onLoad={() => {
          // A browser that a program drives has no printer, and headless Chromium falls over one.
          if (!navigator.webdriver) print();
        }}
      />
      <p>
        <button type="button" className="pill" onClick={print}>
          {t('counter.print_again')}
        </button>{' '}
        <a href={blob.url} target="_blank" rel="noreferrer">
          {t('counter.open_paper')}
        </a>
      </p>
    </div>
  );
};
