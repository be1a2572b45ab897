/** One workflow, opened for drawing. */
import { useParams } from 'react-router-dom';
import { Page } from '@strapi/strapi/admin';
import { ReactFlowProvider } from '@xyflow/react';
import { useWords } from '../../words';
import { useWorkflow } from '../store';
import { Workbench } from './Workbench';

export function DesignerPage() {
  const { documentId = '' } = useParams();
  const { t } = useWords();
  const loaded = useWorkflow(documentId);
  if (loaded.state === 'loading') return <Page.Loading />;
  if (loaded.state === 'failed') return <Page.Error content={t('designer.notFound')} />;
  return (
    <ReactFlowProvider>
      <Workbench key={documentId} workflow={loaded.workflow} />
    </ReactFlowProvider>
  );
}
