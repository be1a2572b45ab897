/** One thing that stands against publication, and the way to where it is mended. */
import { Box, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { PublicationAnswer, PublicationFinding } from '../../../server/src/domain/versions/publication';
import { useWords } from '../words';

interface Props {
  readonly finding: PublicationFinding;
  readonly answer: PublicationAnswer;
  readonly procedure: string;
}

/** Another page of the panel; null when it is mended among the procedure's own fields. */
function addressOf(
  { part, state, path }: PublicationFinding,
  answer: PublicationAnswer,
  procedure: string,
): string | null {
  if (part === 'workflow' && answer.workflow !== null)
    return `/plugins/single-window/${answer.workflow}?${new URLSearchParams({ procedure, ...(state === undefined ? {} : { step: state }) }).toString()}`;
  if ((part === 'form' || part === 'translations') && answer.form !== null)
    return `/plugins/eform/${answer.form}?${new URLSearchParams(path === undefined ? {} : { at: path }).toString()}`;
  return null;
}

/** The attribute among the procedure's fields: by its label, for Strapi gives its groups no other name. */
function goTo(label: string): void {
  const place = [...document.querySelectorAll<HTMLElement>('main label, main legend, main span, main h2')].find(
    ({ textContent }) => textContent.trim().startsWith(label),
  );
  place?.scrollIntoView({ block: 'center' });
  const box = place?.closest<HTMLElement>('div:has(button, input, textarea)');
  box?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
}

export function FindingLine({ finding, answer, procedure }: Props) {
  const { t } = useWords();
  const error = finding.severity === 'error';
  const address = addressOf(finding, answer, procedure);
  const place = t('publication.goTo', { place: t(`publication.part.${finding.part}`) });
  return (
    <Box tag="li" background={error ? 'danger100' : 'warning100'} padding={3} hasRadius>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" textColor="neutral800">
          {finding.message}
        </Typography>
        {address === null ? (
          <TextButton onClick={() => goTo(t(`publication.part.${finding.part}`))}>{place}</TextButton>
        ) : (
          <Link tag={NavLink} to={address}>
            {place}
          </Link>
        )}
      </Flex>
    </Box>
  );
}
