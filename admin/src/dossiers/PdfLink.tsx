import { useState, type JSX, type ReactNode } from 'react';
import { api, fetchBlob } from '../data/httpClient';

/** Opens a PDF in a tab of its own. The address cannot carry the token: the bytes are fetched first. */
export const PdfLink = ({
  address,
  children,
}: {
  /** Under the office's API. */
  readonly address: string;
  readonly children: ReactNode;
}): JSX.Element => {
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    setProblem(null);
    // Opened at once, while the click still counts as the user's wish; filled when the bytes are here.
    const tab = window.open('about:blank', '_blank');
    try {
      const url = URL.createObjectURL(await fetchBlob(`${api}/${address}`));
      if (tab) tab.location.href = url;
      else location.assign(url);
    } catch (error) {
      tab?.close();
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <button type="button" className="linklike" onClick={() => void open()}>
        {children}
      </button>
      {problem === null ? null : (
        <span role="alert" className="tag late">
          {problem}
        </span>
      )}
    </>
  );
};

/** Where an issued document is. */
export const documentAddress = (verifyCode: string): string => `documents/${encodeURIComponent(verifyCode)}/pdf`;
