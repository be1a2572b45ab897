import { ConfirmDialog } from '@strapi/strapi/admin';
import { Dialog } from '@strapi/design-system';
import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '../hooks/use-text';

/** Nobody leaves unsaved work without being asked. `leaving` tells that the way is free after all: a new form just got its address. */
export function LeaveGuard({ dirty, leaving }: { readonly dirty: boolean; readonly leaving: () => boolean }) {
  const { t } = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && !leaving() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  return (
    <Dialog.Root
      open={blocker.state === 'blocked'}
      onOpenChange={(open) => {
        if (!open && blocker.state === 'blocked') blocker.reset();
      }}
    >
      <ConfirmDialog title={t('leave.title')} onConfirm={() => blocker.proceed?.()}>
        {t('leave.text')}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
