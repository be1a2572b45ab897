/** One finding: what is wrong, what to do, and the way there. */
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { CrossCircle, WarningCircle } from '@strapi/icons';
import { useDesigner, type Selection } from '../designer/context';
import { transitionsOf } from '../model/transition-edits';
import type { Finding } from './useCheck';

export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { definition, describe, show } = useDesigner();
  const { t, pick } = describe;
  const { state, transition, severity, path = [] } = finding;
  const error = severity === 'error';
  const place = ((): Selection | null => {
    if (state === null || state === '') return null;
    const way = transitionsOf(definition, state).find(({ on }) => on === transition);
    return way ? { kind: 'arrow', ref: { from: state, on: way.on, index: way.index } } : { kind: 'state', path: state };
  })();
  return (
    <Box tag="li" background={error ? 'danger100' : 'warning100'} padding={4} hasRadius>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2}>
          {error ? <CrossCircle aria-hidden fill="danger600" /> : <WarningCircle aria-hidden fill="warning600" />}
          <Typography variant="sigma" textColor={error ? 'danger700' : 'warning700'}>
            {t(error ? 'check.error' : 'check.warning')}
          </Typography>
        </Flex>
        <Typography>{pick(finding.message)}</Typography>
        {path.length > 0 && (
          <Typography variant="pi">{path.map((one) => describe.state(definition, one)).join(' → ')}</Typography>
        )}
        <Typography variant="pi">{t('check.todo', { remedy: pick(finding.remedy) })}</Typography>
        {place && (
          <TextButton onClick={() => show(place)}>
            {t('check.goTo', { place: describe.state(definition, state ?? '') })}
          </TextButton>
        )}
      </Flex>
    </Box>
  );
}
