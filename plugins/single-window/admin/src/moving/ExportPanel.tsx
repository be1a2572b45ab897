/** In the content manager, beside a procedure's fields: takes it along as one signed file. */
import { useState, type ReactNode } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useAPIErrorHandler, useFetchClient, useRBAC, type FetchError } from '@strapi/strapi/admin';
import { useWords } from '../words';
import { EXPORT, PROCEDURE_UID, type Keys } from './model';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
}

/** Hands a text to the browser as a file. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

interface Exported {
  readonly payload: { readonly code: string };
}

function Content({ documentId }: { readonly documentId: string }) {
  const { t } = useWords();
  const { get } = useFetchClient();
  const { formatAPIError } = useAPIErrorHandler();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  const take = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      const { data: file } = await get<Exported>(`/single-window/moving/export/${documentId}`);
      const { data: keys } = await get<Keys>('/single-window/moving/keys');
      download(`${file.payload.code}.motcua-procedure.json`, `${JSON.stringify(file, null, 2)}\n`);
      setFingerprint(keys.own.fingerprint);
    } catch (error) {
      // The fetch client throws nothing else.
      setRefused(formatAPIError(error as FetchError));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi">{t('moving.exportHint')}</Typography>
      <Button variant="secondary" startIcon={<Download aria-hidden />} loading={busy} onClick={() => void take()}>
        {t('moving.export')}
      </Button>
      {refused !== null && (
        <Typography role="alert" textColor="danger600">
          {refused}
        </Typography>
      )}
      {fingerprint !== null && (
        <Flex direction="column" alignItems="stretch" gap={1} role="status">
          <Typography variant="pi">{t('moving.exported')}</Typography>
          <Typography variant="pi" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
            {fingerprint}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}

/** Called by the content manager with the entry that is open. */
export function ExportPanel({ model, documentId }: PanelProps): { title: string; content: ReactNode } | null {
  const { t } = useWords();
  const { allowedActions } = useRBAC(EXPORT);
  if (model !== PROCEDURE_UID || documentId === undefined || !allowedActions['canExport']) return null;
  return { title: t('moving.title'), content: <Content key={documentId} documentId={documentId} /> };
}
