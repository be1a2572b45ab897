import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../hooks/use-text';

interface DraftNoticeProps {
  readonly at: string;
  readonly onTake: () => void;
  readonly onDrop: () => void;
}

/** Unsaved work of an earlier sitting on this computer: go on with it or not. */
export function DraftNotice({ at, onTake, onDrop }: DraftNoticeProps) {
  const { t } = useText();
  const intl = useIntl();
  return (
    <Flex role="status" background="warning100" padding={3} gap={3} justifyContent="center">
      <Typography>
        {t('draft.left', { at: intl.formatDate(at, { dateStyle: 'short', timeStyle: 'short' }) })}
      </Typography>
      <Button size="S" onClick={onTake}>
        {t('draft.take')}
      </Button>
      <Button size="S" variant="tertiary" onClick={onDrop}>
        {t('draft.drop')}
      </Button>
    </Flex>
  );
}
