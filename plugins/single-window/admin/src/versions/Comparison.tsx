/** What two versions differ in, chapter by chapter, in sentences; long texts stand side by side. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Text } from '@motcua/cms';
import { PARTS, type VersionChange, type VersionPart } from '../../../server/src/domain/versions/change';
import type { ComparisonAnswer } from '../../../server/src/domain/versions/panel';
import { useWords } from '../words';

/** A value longer than that is not in its sentence. */
const LONG = 140;

const isLong = (text: Text | null): boolean => text !== null && Math.max(text.vi.length, text.en.length) > LONG;

function Side({ word, text }: { readonly word: 'versions.before' | 'versions.after'; readonly text: Text | null }) {
  const { t, pick } = useWords();
  return (
    <Box background="neutral100" padding={3} hasRadius style={{ flex: '1 1 280px', minWidth: 0 }}>
      <Typography variant="sigma" tag="p" textColor="neutral600">
        {t(word)}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text ? pick(text) : t('versions.nothing')}
      </Typography>
    </Box>
  );
}

function Line({ change }: { readonly change: VersionChange }) {
  const { pick } = useWords();
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Typography>{pick(change.sentence)}</Typography>
      {(isLong(change.before) || isLong(change.after)) && (
        <Flex gap={3} alignItems="stretch" wrap="wrap" paddingTop={2}>
          <Side word="versions.before" text={change.before} />
          <Side word="versions.after" text={change.after} />
        </Flex>
      )}
    </Box>
  );
}

function Chapter({ part, changes }: { readonly part: VersionPart; readonly changes: readonly VersionChange[] }) {
  const { t } = useWords();
  return (
    <Box tag="section" background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <Typography variant="delta" tag="h3">
        {t(`versions.part.${part}`)} ({changes.length})
      </Typography>
      <Box tag="ul" paddingTop={2} paddingLeft={5} style={{ listStyle: 'disc' }}>
        {changes.map((change) => (
          <Line key={`${change.kind} ${change.place.join('/')}`} change={change} />
        ))}
      </Box>
    </Box>
  );
}

export function Comparison({ answer }: { readonly answer: ComparisonAnswer }) {
  const { t } = useWords();
  const chapters = PARTS.map((part) => ({ part, changes: answer.changes.filter((change) => change.part === part) }));
  if (answer.changes.length === 0) return <Typography>{t('versions.same')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {chapters
        .filter(({ changes }) => changes.length > 0)
        .map(({ part, changes }) => (
          <Chapter key={part} part={part} changes={changes} />
        ))}
    </Flex>
  );
}
