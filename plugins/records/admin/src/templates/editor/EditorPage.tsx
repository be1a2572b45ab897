/** One stored template in the editor. */
import { Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { useStore, type ListedTemplate, type ProcedureChoice } from '../store';
import { Editor } from './Editor';

interface Loaded {
  readonly id: string;
  readonly listed: ListedTemplate;
  readonly procedures: readonly ProcedureChoice[];
}

export function EditorPage() {
  const { documentId = '' } = useParams();
  const store = useStore();
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    Promise.all([store.list(), store.procedures()]).then(
      ([templates, procedures]) => {
        const listed = templates.find((one) => one.documentId === documentId);
        if (current) setLoaded(listed ? { id: documentId, listed, procedures } : 'failed');
      },
      () => current && setLoaded('failed'),
    );
    return () => {
      current = false;
    };
  }, [store, documentId]);
  if (loaded === 'failed') return <Page.Error />;
  if (loaded?.id !== documentId) return <Page.Loading />;
  return <Editor key={documentId} documentId={documentId} listed={loaded.listed} procedures={loaded.procedures} />;
}
