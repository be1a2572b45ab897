/** One imported procedure: each proposal beside its sentence, field by field. */
import { Box, Button, EmptyStateLayout, Flex, LinkButton, Link, Typography } from '@strapi/design-system';
import { ArrowLeft, Check } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { useWords } from '../words';
import { ProposalCard } from './ProposalCard';
import { ATTRIBUTES, type Procedure } from './shapes';
import { useProposals, type Proposals } from './use-proposals';

interface BodyProps extends Pick<Proposals, 'busy' | 'decide'> {
  readonly procedure: Procedure;
}

function Body({ procedure, busy, decide }: BodyProps) {
  const { t } = useWords();
  const { documentId, code, name, proposals } = procedure;
  const open = proposals.filter(({ state }) => state === 'proposed');
  const plain = open.filter((one) => one.plain);
  const acceptAll = (): void => void decide(plain.map(({ id }) => ({ id, act: 'accept' })));
  return (
    <Page.Main aria-busy={busy}>
      <Page.Title>{name}</Page.Title>
      <Layouts.Header
        title={name}
        subtitle={t('page.subtitle', { code, open: open.length })}
        navigationAction={
          <Link tag={NavLink} to="/plugins/national-data" startIcon={<ArrowLeft aria-hidden />}>
            {t('page.back')}
          </Link>
        }
        primaryAction={
          <Flex gap={2}>
            <LinkButton
              tag={NavLink}
              variant="tertiary"
              to={`/content-manager/collection-types/api::procedure.procedure/${documentId}`}
            >
              {t('page.procedure')}
            </LinkButton>
            {plain.length > 0 && (
              <Button startIcon={<Check aria-hidden />} disabled={busy} onClick={acceptAll}>
                {t('page.acceptAll', { count: plain.length })}
              </Button>
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {proposals.length === 0 && <EmptyStateLayout content={t('page.none')} />}
          {open.length === 0 && proposals.length > 0 && <Typography>{t('page.done')}</Typography>}
          {open.length > plain.length && (
            <Typography textColor="neutral600">{t('page.byHand', { count: open.length - plain.length })}</Typography>
          )}
          {ATTRIBUTES.map((attribute) => {
            const own = proposals.filter((one) => one.attribute === attribute);
            if (own.length === 0) return null;
            return (
              <Box key={attribute} tag="section" aria-label={t(`attribute.${attribute}`)}>
                <Typography variant="delta" tag="h2">
                  {t(`attribute.${attribute}`)}
                </Typography>
                <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
                  {own.map((proposal) => (
                    <ProposalCard key={proposal.id} proposal={proposal} busy={busy} decide={decide} />
                  ))}
                </Flex>
              </Box>
            );
          })}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

export function ProcedurePage() {
  const { documentId = '' } = useParams();
  const { t } = useWords();
  const { procedure, busy, decide } = useProposals(documentId);
  if (procedure === 'loading') return <Page.Loading />;
  if (procedure === 'failed') return <Page.Error content={t('page.failed')} />;
  return <Body procedure={procedure} busy={busy} decide={decide} />;
}
