import type { FormEvent, ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { useWords } from '../../words';

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A short form over the page: Enter sends it, Escape leaves. */
export function FormDialog({ title, submit, onSubmit, onClose, busy = false, children }: Props) {
  const { t } = useWords();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    // A dialog's event would go on to the form that React thinks around it.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content>
        <form onSubmit={send} noValidate>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {submit}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
