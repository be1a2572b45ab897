/** The versions: number, since when, by which decision, who published it, how many dossiers go by it. */
import { Badge, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ListedVersion } from '../../../server/src/domain/versions/panel';
import { useWords } from '../words';

const COLUMNS = ['number', 'from', 'decision', 'publishedBy', 'dossiers', 'hash'] as const;
const SHORT_HASH = 12;

function Decision({ decision }: Pick<ListedVersion, 'decision'>) {
  const { t, day } = useWords();
  if (!decision) return <Typography textColor="neutral600">{t('versions.noDecision')}</Typography>;
  const date = decision.date === null ? null : day(`${decision.date}T00:00:00+07:00`);
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography>
        {date === null ? decision.number : t('versions.decided', { number: decision.number, date })}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {[decision.issuer, decision.title].filter((text) => text !== '').join('. ')}
      </Typography>
    </Flex>
  );
}

const COLOURS = { in_force: 'success', planned: 'secondary', past: 'neutral', replaced: 'neutral' } as const;

function Row({ version }: { readonly version: ListedVersion }) {
  const { t, date } = useWords();
  const { state } = version;
  const colour = COLOURS[state];
  return (
    <Tr>
      <Td>
        <Typography fontWeight="bold">{version.number}</Typography>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography>{date(version.effectiveFrom)}</Typography>
          <Badge backgroundColor={`${colour}100`} textColor={`${colour}700`}>
            {t(`versions.state.${state}`)}
          </Badge>
        </Flex>
      </Td>
      <Td>
        <Decision decision={version.decision} />
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Typography>{version.publishedBy}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {date(version.publishedAt)}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Typography>{version.dossiers}</Typography>
      </Td>
      <Td>
        <Typography variant="pi" title={version.hash}>
          <code>{version.hash.slice(0, SHORT_HASH)}</code>
        </Typography>
      </Td>
    </Tr>
  );
}

export function VersionTable({ versions }: { readonly versions: readonly ListedVersion[] }) {
  const { t } = useWords();
  return (
    <Table colCount={COLUMNS.length} rowCount={versions.length + 1} aria-label={t('versions.title')}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{t(`versions.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {versions.map((version) => (
          <Row key={version.number} version={version} />
        ))}
      </Tbody>
    </Table>
  );
}
