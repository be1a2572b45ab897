/** In the content manager, beside a procedure's fields: what the import proposes, and the way there. */
import type { ReactNode } from 'react';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useWords } from '../words';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly importProposals?: unknown };
}

function Content({ documentId, open }: { readonly documentId: string; readonly open: number }) {
  const { t } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi">{t('panel.open', { count: open })}</Typography>
      <LinkButton
        tag={NavLink}
        to={`/plugins/national-data/${documentId}`}
        variant="secondary"
        // The panel is narrow and the words are many.
        style={{ height: 'auto', paddingTop: 8, paddingBottom: 8, textAlign: 'center' }}
      >
        {t('panel.go')}
      </LinkButton>
    </Flex>
  );
}

const isOpen = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'state' in one && one.state === 'proposed';

/** Called by the content manager with the entry that is open. */
export function ProposalsPanel({
  model,
  documentId,
  document,
}: PanelProps): { title: string; content: ReactNode } | null {
  const { t } = useWords();
  const proposals: unknown = document?.importProposals;
  if (model !== 'api::procedure.procedure' || documentId === undefined) return null;
  if (!Array.isArray(proposals) || proposals.length === 0) return null;
  const open = proposals.filter(isOpen).length;
  return { title: t('panel.title'), content: <Content documentId={documentId} open={open} /> };
}
