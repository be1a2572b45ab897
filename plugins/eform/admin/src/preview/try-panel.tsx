import { Alert, Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Magic } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { findField } from '../builder/tree';
import { useApi, type Tried } from '../hooks/use-api';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';

interface TryPanelProps {
  readonly token: string | null;
  /** Goes up when the preview was filled in or drawn again. */
  readonly moment: number;
  readonly onFilled: () => void;
}

/** What a dossier filed with the preview's answers would hold, and what would stand against filing it. */
export function TryPanel({ token, moment, onFilled }: TryPanelProps) {
  const api = useApi();
  const { state, select } = useBuilder();
  const { t, pick } = useText();
  const [tried, setTried] = useState<Tried | 'failed' | null>(null);

  useEffect(() => {
    let current = true;
    if (token !== null)
      api.try(token, 'read').then(
        (answer) => current && setTried(answer),
        () => current && setTried('failed'),
      );
    return () => {
      current = false;
    };
  }, [api, token, moment]);

  const run = async (how: 'fill' | 'clear'): Promise<void> => {
    if (token === null) return;
    await api.try(token, how).then(setTried, () => setTried('failed'));
    onFilled();
  };
  const nameOf = (key: string): string => {
    const label = findField(state.definition, key.split('.')[0] ?? key)?.field.label;
    return (label && pick(label)) || key;
  };
  const choose = (key: string): void => {
    const field = key.split('.')[0] ?? key;
    if (findField(state.definition, field)) select({ kind: 'field', key: field });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="pi" textColor="neutral600">
        {t('try.about')}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button size="S" startIcon={<Magic />} onClick={() => void run('fill')}>
          {t('try.fill')}
        </Button>
        <Button size="S" variant="tertiary" startIcon={<ArrowClockwise />} onClick={() => void run('clear')}>
          {t('try.clear')}
        </Button>
      </Flex>
      {tried === 'failed' ? (
        <Alert variant="danger" closeLabel={t('close')} title={t('try.failed')}>
          {t('try.failed.text')}
        </Alert>
      ) : tried === null ? null : (
        <>
          <Flex gap={2}>
            <Badge variant={tried.errors.length === 0 ? 'success' : 'danger'}>
              {tried.errors.length === 0 ? t('try.good') : t('try.errors', { n: tried.errors.length })}
            </Badge>
          </Flex>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {[...tried.errors, ...tried.warnings].map(({ key, message }) => (
              <Box key={`${key}:${message.vi}`} tag="li">
                <Button variant="ghost" size="S" onClick={() => choose(key)}>
                  {pick(message) || t('try.unnamed', { name: nameOf(key) })}
                </Button>
              </Box>
            ))}
          </Flex>
          <Typography variant="sigma" tag="h3" textColor="neutral600">
            {t('try.stored')}
          </Typography>
          <Box
            tag="pre"
            background="neutral100"
            hasRadius
            padding={3}
            fontSize={1}
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
            data-stored
          >
            {JSON.stringify(tried.answers, null, 2)}
          </Box>
        </>
      )}
    </Flex>
  );
}
