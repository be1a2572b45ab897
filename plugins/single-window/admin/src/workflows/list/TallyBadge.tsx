import { Badge, Typography } from '@strapi/design-system';
import { useWords } from '../../words';
import type { Tally } from './useListChecks';

/** The check of one workflow in a word or two. */
export function TallyBadge({ tally }: { readonly tally: Tally | undefined }) {
  const { t } = useWords();
  if (!tally)
    return (
      <Typography variant="pi" textColor="neutral600">
        {t('list.checking')}
      </Typography>
    );
  if (tally.errors > 0)
    return (
      <Badge backgroundColor="danger100" textColor="danger700">
        {t('findings.errors', { count: tally.errors })}
      </Badge>
    );
  return (
    <>
      <Badge backgroundColor="success100" textColor="success700">
        {t('findings.none')}
      </Badge>
      {tally.warnings > 0 && (
        <Badge backgroundColor="warning100" textColor="warning700">
          {t('findings.warnings', { count: tally.warnings })}
        </Badge>
      )}
    </>
  );
}
