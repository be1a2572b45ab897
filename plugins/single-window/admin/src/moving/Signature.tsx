/** Who made the file, and whether his key is trusted here. */
import { Badge, Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../words';
import type { Inspection } from './model';

interface Props {
  readonly inspection: Inspection;
  readonly trust: boolean;
  readonly onTrust: (trust: boolean) => void;
}

export function Signature({ inspection, trust, onTrust }: Props) {
  const { t, date } = useWords();
  const { name, plan, origin } = inspection;
  return (
    <Box background="neutral100" padding={4} hasRadius tag="section" aria-label={t('moving.signature')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="delta" tag="h3">
          {name}
        </Typography>
        <Typography>
          {t('moving.from', { code: plan.code, name: origin.name, at: date(origin.exportedAt) })}{' '}
          {origin.publishedVersion === null
            ? t('moving.fromDraft')
            : t('moving.fromVersion', { number: origin.publishedVersion })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Badge backgroundColor="success100" textColor="success700">
            {t('moving.intact')}
          </Badge>
          <Badge
            backgroundColor={origin.trusted ? 'success100' : 'warning100'}
            textColor={origin.trusted ? 'success700' : 'neutral800'}
          >
            {t(origin.trusted ? 'moving.trusted' : 'moving.unknownKey')}
          </Badge>
        </Flex>
        <Typography variant="pi" style={{ fontFamily: 'monospace' }}>
          {origin.fingerprint}
        </Typography>
        {!origin.trusted && (
          <Checkbox checked={trust} onCheckedChange={(checked) => onTrust(checked === true)}>
            {t('moving.trust', { name: origin.name })}
          </Checkbox>
        )}
      </Flex>
    </Box>
  );
}
