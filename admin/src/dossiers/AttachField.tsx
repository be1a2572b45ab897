import { useRef, useState, type JSX } from 'react';
import type { AttachedFile } from '../data/types';
import { api, httpClient } from '../data/httpClient';
import { useWords } from '../i18n/useWords';

interface Props {
  readonly dossierId: number;
  readonly files: readonly AttachedFile[];
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

const send = async (dossierId: number, file: File): Promise<AttachedFile> => {
  const body = new FormData();
  body.append('file', file);
  const reply: { readonly json: unknown } = await httpClient(`${api}/dossiers/${dossierId}/files`, {
    method: 'POST',
    body,
  });
  // The answer of the upload route.
  const { fileKey, name } = reply.json as AttachedFile;
  return { fileKey, name };
};

/** Files that go with the act: they are with the server at once, and on the dossier when the act is done. */
export const AttachField = ({ dossierId, files, onChange }: Props): JSX.Element => {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(files);
  latest.current = files;
  const add = async (chosen: readonly File[]): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const sent: AttachedFile[] = [];
      for (const file of chosen) sent.push(await send(dossierId, file));
      onChange([...latest.current, ...sent]);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="attach">
      {files.length > 0 ? (
        <ul className="attach-list" aria-label={t('attach.list')}>
          {files.map((file) => (
            <li key={file.fileKey}>
              <span>{file.name}</span>
              <button
                type="button"
                className="linklike"
                aria-label={t('attach.remove_one', { name: file.name })}
                onClick={() => {
                  onChange(files.filter((one) => one !== file));
                }}
              >
                {t('attach.remove')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <label className="pill attach-pick">
        {t(busy ? 'attach.sending' : 'attach.add')}
        <input
          type="file"
          multiple
          accept="application/pdf,image/jpeg,image/png"
          onChange={({ currentTarget: input }) => {
            const chosen = [...(input.files ?? [])];
            input.value = '';
            if (chosen.length > 0) void add(chosen);
          }}
        />
      </label>
      <span className="quiet">{t('attach.hint')}</span>
      {problem === null ? null : (
        <p role="alert" className="now-problem">
          {problem}
        </p>
      )}
    </div>
  );
};
