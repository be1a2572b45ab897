/** The versions of a procedure; two chosen ones compared. The address holds both numbers: it can be sent to somebody. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { FilePdf } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { createGlobalStyle } from 'styled-components';
import type { ListedVersion, VersionsAnswer } from '../../../server/src/domain/versions/panel';
import { ChoiceField } from '../workflows/fields';
import { useWords } from '../words';
import { Comparison } from './Comparison';
import { pairOf } from './pair';
import { useComparison, useVersions, type Pair } from './useVersions';
import { VersionTable } from './VersionTable';

/** On paper only the page itself. */
const Paper = createGlobalStyle`
  @media print {
    body * {
      visibility: hidden;
    }

    main,
    main * {
      visibility: visible;
    }

    main {
      position: absolute;
      inset: 0 0 auto;
    }

    main button {
      display: none;
    }
  }
`;

interface ChoiceProps {
  readonly versions: readonly ListedVersion[];
  readonly pair: Pair;
  readonly choose: (pair: Pair) => void;
}

function Choice({ versions, pair, choose }: ChoiceProps) {
  const { t, day } = useWords();
  const options = versions.map(({ number, effectiveFrom }) => ({
    value: String(number),
    label: t('versions.option', { number, at: day(effectiveFrom) }),
  }));
  return (
    <Flex gap={4} wrap="wrap">
      {(['before', 'after'] as const).map((side) => (
        <Box key={side} width="300px">
          <ChoiceField
            label={t(`versions.${side}`)}
            value={String(pair[side])}
            options={options}
            onChange={(number) => choose({ ...pair, [side]: Number(number) })}
          />
        </Box>
      ))}
    </Flex>
  );
}

function Compared({ documentId, pair }: { readonly documentId: string; readonly pair: Pair }) {
  const { t } = useWords();
  const asked = useComparison(documentId, pair);
  if (asked.state === 'loading') return <Typography>{t('versions.loading')}</Typography>;
  if (asked.state === 'failed') return <Typography role="alert">{t('versions.failed')}</Typography>;
  return <Comparison answer={asked.answer} />;
}

function Versions({ procedure }: { readonly procedure: VersionsAnswer }) {
  const { t, pick } = useWords();
  const [address, setAddress] = useSearchParams();
  const { versions, documentId } = procedure;
  const pair = pairOf(versions, address);
  const choose = ({ before, after }: Pair): void =>
    setAddress({ before: String(before), after: String(after) }, { replace: true });
  return (
    <Page.Main>
      <Paper />
      <Page.Title>{t('versions.title')}</Page.Title>
      <Layouts.Header
        title={t('versions.title')}
        subtitle={`${procedure.code} · ${pick(procedure.name)}`}
        navigationAction={
          <BackButton
            fallback={`/content-manager/collection-types/api::procedure.procedure/${documentId}`}
            disabled={false}
          />
        }
        primaryAction={
          <Button variant="tertiary" startIcon={<FilePdf aria-hidden />} onClick={() => window.print()}>
            {t('versions.print')}
          </Button>
        }
      />
      <Layouts.Content>
        {versions.length === 0 ? (
          <Typography>{t('versions.none')}</Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <VersionTable versions={versions} />
            {pair && (
              <>
                <Typography variant="beta" tag="h2">
                  {t('versions.compare', { before: pair.before, after: pair.after })}
                </Typography>
                <Choice versions={versions} pair={pair} choose={choose} />
                <Compared documentId={documentId} pair={pair} />
              </>
            )}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

export function VersionsPage() {
  const { t } = useWords();
  const { documentId = '' } = useParams();
  const asked = useVersions(documentId);
  if (asked.state === 'loading') return <Page.Loading />;
  if (asked.state === 'failed') return <Page.Error content={t('versions.failed')} />;
  return <Versions procedure={asked.answer} />;
}
