/** A template begins with its name and its kind; the rest is written beside the paper. */
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, type FetchError } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { DocumentKind } from '@motcua/cms';
import { useWords } from '../../words';
import { ChoiceField, TextField } from '../fields';
import { codeFrom, firstDraft, KINDS } from '../model/first-draft';
import { useStore } from '../store';

interface NewTemplateProps {
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

export function NewTemplate({ taken, onClose }: NewTemplateProps) {
  const { t } = useWords();
  const store = useStore();
  const navigate = useNavigate();
  const { formatAPIError } = useAPIErrorHandler();
  const [name, setName] = useState({ vi: '', en: '' });
  const [kind, setKind] = useState<DocumentKind>('result');
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      const texts = { vi: name.vi.trim(), en: name.en.trim() };
      navigate(await store.create(firstDraft(codeFrom(texts.vi, taken), texts, kind)));
    } catch (error) {
      // The fetch client throws nothing else.
      setRefused(formatAPIError(error as FetchError));
      setBusy(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('new.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {refused === null ? null : (
              <Typography role="alert" textColor="danger600">
                {refused}
              </Typography>
            )}
            <TextField
              label={t('paper.name')}
              required
              value={name.vi}
              onChange={(vi) => setName((before) => ({ ...before, vi }))}
            />
            <TextField
              label={t('paper.nameEn')}
              value={name.en}
              onChange={(en) => setName((before) => ({ ...before, en }))}
            />
            <ChoiceField
              label={t('paper.kind')}
              value={kind}
              options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(chosen) => setKind(KINDS.find((one) => one === chosen) ?? 'result')}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={name.vi.trim() === ''} loading={busy} onClick={() => void make()}>
            {t('new.start')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
