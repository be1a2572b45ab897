import type { FormDefinition } from '@motcua/cms';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { freeKey, keysOf, type Node } from '../builder/tree';
import { useApi, type ListedForm } from '../hooks/use-api';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { Choose } from '../properties/choose';

interface CopyDialogProps {
  readonly documentId: string | null;
  readonly onClose: () => void;
}

/** Takes a step, or one section or field of it, out of another form. Keys that are taken here become free ones. */
export function CopyDialog({ documentId, onClose }: CopyDialogProps) {
  const api = useApi();
  const { state, change, announce } = useBuilder();
  const { t, pick } = useText();
  const [forms, setForms] = useState<readonly ListedForm[]>([]);
  const [chosen, setChosen] = useState('');
  const [source, setSource] = useState<FormDefinition | null>(null);
  const { definition, selection } = state;

  useEffect(() => {
    void api.forms().then((all) => setForms(all.filter((form) => form.documentId !== documentId)));
  }, [api, documentId]);
  const choose = (id: string): void => {
    setChosen(id);
    setSource(null);
    void api.load(id).then(setSource);
  };

  const copyStep = (index: number): void => {
    const step = source?.steps[index];
    if (!step) return;
    const key = freeKey(keysOf(definition), step.key);
    change({ do: 'addStep', step, index: definition.steps.length }, { selection: { kind: 'step', key } });
    announce(t('copy.done', { name: pick(step.title) }));
    onClose();
  };
  const target = selection.kind === 'step' ? selection.key : definition.steps.at(-1)?.key;
  const copyField = (field: Node): void => {
    if (target === undefined) return;
    const key = freeKey(keysOf(definition), field.key);
    const index = definition.steps.find((step) => step.key === target)?.fields.length ?? 0;
    change(
      { do: 'addField', field, place: { step: target, section: null, index } },
      { selection: { kind: 'field', key } },
    );
    announce(t('copy.done', { name: pick(field.label) }));
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('copy.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Choose
              label={t('copy.from')}
              value={chosen}
              offers={forms.map((form) => ({ value: form.documentId, label: form.name }))}
              onChange={choose}
            />
            {source?.steps.map((step, index) => (
              <Box key={step.key} tag="section" borderColor="neutral200" hasRadius padding={3}>
                <Flex justifyContent="space-between" gap={2}>
                  <Typography fontWeight="semiBold">{pick(step.title)}</Typography>
                  <Button size="S" variant="secondary" startIcon={<Duplicate />} onClick={() => copyStep(index)}>
                    {t('copy.step')}
                  </Button>
                </Flex>
                <Flex tag="ul" direction="column" alignItems="stretch" paddingTop={2}>
                  {step.fields.map((field) => (
                    <Flex key={field.key} tag="li" justifyContent="space-between" gap={2}>
                      <Typography variant="pi">{pick(field.label)}</Typography>
                      <Button size="S" variant="ghost" disabled={target === undefined} onClick={() => copyField(field)}>
                        {t('copy.field')}
                      </Button>
                    </Flex>
                  ))}
                </Flex>
              </Box>
            ))}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
