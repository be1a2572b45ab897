import { Button, Dialog } from '@strapi/design-system';
import type { Blocker } from 'react-router-dom';
import { useWords } from '../../words';

/** Asks before a drawing that is not saved is left. */
export function LeaveDialog({ blocker }: { readonly blocker: Blocker }) {
  const { t } = useWords();
  return (
    <Dialog.Root
      open={blocker.state === 'blocked'}
      onOpenChange={(open) => {
        if (!open) blocker.reset?.();
      }}
    >
      <Dialog.Content>
        <Dialog.Header>{t('designer.leaveTitle')}</Dialog.Header>
        <Dialog.Body>{t('designer.leaveBody')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('designer.stay')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger-light" fullWidth onClick={() => blocker.proceed?.()}>
              {t('designer.leave')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
