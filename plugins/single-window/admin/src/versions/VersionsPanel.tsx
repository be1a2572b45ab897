/** In the content manager, beside a procedure's fields: which version is in force, which is planned, and the way to compare them. */
import type { ReactNode } from 'react';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ListedVersion } from '../../../server/src/domain/versions/panel';
import { useWords } from '../words';
import { useVersions } from './useVersions';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
}

const NONE: readonly ListedVersion[] = [];

function Content({ documentId }: { readonly documentId: string }) {
  const { t, day } = useWords();
  const asked = useVersions(documentId);
  const versions = asked.state === 'ready' ? asked.answer.versions : NONE;
  const told = versions.filter(({ state }) => state === 'in_force' || state === 'planned');
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {asked.state === 'ready' && told.length === 0 && <Typography variant="pi">{t('versions.none')}</Typography>}
      {told.map(({ number, state, effectiveFrom }) => (
        <Typography key={number} variant="pi">
          {t(state === 'planned' ? 'versions.panel.planned' : 'versions.panel.inForce', {
            number,
            at: day(effectiveFrom),
          })}
        </Typography>
      ))}
      <LinkButton
        tag={NavLink}
        to={`/plugins/single-window/versions/${documentId}`}
        variant="secondary"
        // The panel is narrow and the words are many.
        style={{ height: 'auto', paddingTop: 8, paddingBottom: 8, textAlign: 'center' }}
      >
        {t('versions.open')}
      </LinkButton>
    </Flex>
  );
}

/** Called by the content manager with the entry that is open. */
export function VersionsPanel({ model, documentId }: PanelProps): { title: string; content: ReactNode } | null {
  const { t } = useWords();
  if (model !== 'api::procedure.procedure' || documentId === undefined) return null;
  return { title: t('versions.panel.title'), content: <Content documentId={documentId} /> };
}
