/** In the content manager, beside a procedure's fields: what stands against its publication, each with the way to where it is mended. */
import type { ReactNode } from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useWords } from '../words';
import { FindingLine } from './FindingLine';
import { usePublication } from './usePublication';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: unknown };
}

/** More would push the rest of the panel away; those that are mended make room for the next. */
const SHOWN = 8;

function Content({ documentId, savedAt }: { readonly documentId: string; readonly savedAt: string | undefined }) {
  const { t } = useWords();
  const { state, answer, again } = usePublication(documentId, savedAt);
  const findings = [...(answer?.findings ?? [])].sort((a, b) => a.severity.localeCompare(b.severity));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" fontWeight="bold" role="status">
        {state === 'failed'
          ? t('publication.failed')
          : answer
            ? t('publication.summary', { errors, warnings: findings.length - errors })
            : t('publication.running')}
      </Typography>
      {answer && findings.length > 0 && (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={2} aria-label={t('publication.title')}>
          {findings.slice(0, SHOWN).map((finding, index) => (
            <FindingLine
              key={`${finding.part} ${finding.message} ${index}`}
              finding={finding}
              answer={answer}
              procedure={documentId}
            />
          ))}
        </Flex>
      )}
      {findings.length > SHOWN && (
        <Typography variant="pi">{t('publication.more', { count: findings.length - SHOWN })}</Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        {t('publication.hint')}
      </Typography>
      <TextButton onClick={again}>{t('check.again')}</TextButton>
    </Flex>
  );
}

/** Called by the content manager with the entry that is open. */
export function PublicationPanel({
  model,
  documentId,
  document,
}: PanelProps): { title: string; content: ReactNode } | null {
  const { t } = useWords();
  if (model !== 'api::procedure.procedure' || documentId === undefined) return null;
  const savedAt = typeof document?.updatedAt === 'string' ? document.updatedAt : undefined;
  return { title: t('publication.title'), content: <Content documentId={documentId} savedAt={savedAt} /> };
}
