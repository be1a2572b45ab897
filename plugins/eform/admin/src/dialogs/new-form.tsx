import type { FormDefinition, Text } from '@motcua/cms';
import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { keyFromLabel } from '../builder/field-types';
import { freeKey } from '../builder/tree';
import { useText } from '../hooks/use-text';
import { TextPair } from '../properties/text-pair';

interface NewFormProps {
  readonly taken: ReadonlySet<string>;
  readonly onStart: (definition: FormDefinition) => void;
  readonly onClose: () => void;
}

/** A form begins with its title; the rest is built. */
export function NewForm({ taken, onStart, onClose }: NewFormProps) {
  const { t } = useText();
  const [title, setTitle] = useState<Text>({ vi: '', en: '' });
  const whole = title.vi.trim() !== '' && title.en.trim() !== '';
  const start = (): void =>
    onStart({
      key: freeKey(taken, keyFromLabel(title.vi) ?? 'form'),
      title,
      steps: [{ key: 'step', title: { vi: 'Bước 1', en: 'Step 1' }, fields: [] }],
    });
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('form.create')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <TextPair label={t('form.title')} required value={title} onChange={(next) => setTitle(next ?? title)} />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={!whole} onClick={start}>
            {t('form.start')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
