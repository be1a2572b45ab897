/** In the content manager, beside a workflow's fields: the way into the designer. */
import type { ReactNode } from 'react';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useWords } from '../words';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
}

function Content({ documentId }: { readonly documentId: string }) {
  const { t } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi">{t('panel.hint')}</Typography>
      <LinkButton
        tag={NavLink}
        to={`/plugins/single-window/${documentId}`}
        variant="secondary"
        // The panel is narrow and the words are many.
        style={{ height: 'auto', paddingTop: 8, paddingBottom: 8, textAlign: 'center' }}
      >
        {t('openInDesigner')}
      </LinkButton>
    </Flex>
  );
}

/** Called by the content manager with the entry that is open. */
export function DesignerPanel({ model, documentId }: PanelProps): { title: string; content: ReactNode } | null {
  const { t } = useWords();
  if (model !== 'api::workflow-definition.workflow-definition' || documentId === undefined) return null;
  return { title: t('panel.title'), content: <Content documentId={documentId} /> };
}
