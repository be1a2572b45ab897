/** Undo, redo, print, save. */
import { useState } from 'react';
import { Button, Flex, IconButton } from '@strapi/design-system';
import { ArrowClockwise, ClockCounterClockwise, FilePdf } from '@strapi/icons';
import { useAPIErrorHandler, useNotification, type FetchError } from '@strapi/strapi/admin';
import type { History, HistoryEvent } from '../model/history';
import { useWords } from '../../words';
import { useSaving } from '../store';

interface Props {
  readonly documentId: string;
  readonly history: History;
  readonly dispatch: (event: HistoryEvent) => void;
  readonly changed: boolean;
}

export function HeadActions({ documentId, history, dispatch, changed }: Props) {
  const { t } = useWords();
  const { save } = useSaving();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [busy, setBusy] = useState(false);
  const store = async (): Promise<void> => {
    setBusy(true);
    const definition = history.present;
    try {
      await save(documentId, definition);
      dispatch({ type: 'saved', definition });
      toggleNotification({ type: 'success', message: t('designer.saved') });
    } catch (error) {
      // The fetch client throws nothing else.
      const reason = formatAPIError(error as FetchError);
      toggleNotification({ type: 'danger', message: t('designer.refused', { reason }), blockTransition: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex gap={2}>
      <IconButton
        label={t('designer.undo')}
        disabled={history.past.length === 0}
        onClick={() => dispatch({ type: 'undo' })}
      >
        <ClockCounterClockwise />
      </IconButton>
      <IconButton
        label={t('designer.redo')}
        disabled={history.future.length === 0}
        onClick={() => dispatch({ type: 'redo' })}
      >
        <ArrowClockwise />
      </IconButton>
      <Button variant="tertiary" startIcon={<FilePdf aria-hidden />} onClick={() => window.print()}>
        {t('tool.print')}
      </Button>
      <Button loading={busy} disabled={!changed} onClick={() => void store()}>
        {t('designer.save')}
      </Button>
    </Flex>
  );
}
