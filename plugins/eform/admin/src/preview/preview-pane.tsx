import { Alert, Box, Flex, IconButton, IconButtonGroup, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise, Earth, ExternalLink, Monitor, Phone } from '@strapi/icons';
import { useState } from 'react';
import { findField } from '../builder/tree';
import { useBuilder } from '../hooks/use-builder';
import type { Preview } from '../hooks/use-preview';
import { useText } from '../hooks/use-text';
import { PortalFrame } from './portal-frame';

const PHONE = 360;
const DESKTOP = 1200;

/** The page of the chosen step, or of the step that the chosen field stands in. */
function useStep(): string | null {
  const { state } = useBuilder();
  const { definition, selection } = state;
  const [last, setLast] = useState<string | null>(null);
  const chosen =
    selection.kind === 'step'
      ? selection.key
      : selection.kind === 'field'
        ? (findField(definition, selection.key)?.place.step ?? null)
        : null;
  if (chosen !== null && chosen !== last) setLast(chosen);
  const known = chosen ?? last;
  return definition.steps.some((step) => step.key === known) ? known : (definition.steps[0]?.key ?? null);
}

interface PreviewPaneProps {
  readonly preview: Preview;
  readonly onAnswered: () => void;
}

/** The real page of the portal, drawn by the server from the form as it is now. */
export function PreviewPane({ preview, onAnswered }: PreviewPaneProps) {
  const { t, locale } = useText();
  const [width, setWidth] = useState(PHONE);
  const [language, setLanguage] = useState(locale);
  const step = useStep();
  const [drawn, setDrawn] = useState('');
  const { token, version, failed, pending, again } = preview;
  const address =
    token === null || step === null ? null : `${language === 'en' ? '/en' : ''}/xem-truoc/bieu-mau/${token}/${step}`;

  const wanted = `${address ?? ''} ${version}`;
  const busy = pending || (address !== null && drawn !== wanted);
  const onDrawn = (): void => {
    setDrawn(wanted);
    onAnswered();
  };

  return (
    <Flex
      direction="column"
      alignItems="stretch"
      height="100%"
      tag="section"
      aria-label={t('preview')}
      aria-busy={busy}
    >
      <Flex justifyContent="space-between" padding={2} background="neutral0" borderColor="neutral150" hasRadius>
        <Typography variant="pi" fontWeight="bold" tag="h2">
          {t('preview')}
        </Typography>
        <Flex gap={2}>
          <IconButtonGroup>
            <IconButton
              label={t('preview.phone')}
              aria-pressed={width === PHONE}
              variant={width === PHONE ? 'secondary' : 'tertiary'}
              onClick={() => setWidth(PHONE)}
            >
              <Phone />
            </IconButton>
            <IconButton
              label={t('preview.desktop')}
              aria-pressed={width === DESKTOP}
              variant={width === DESKTOP ? 'secondary' : 'tertiary'}
              onClick={() => setWidth(DESKTOP)}
            >
              <Monitor />
            </IconButton>
          </IconButtonGroup>
          <IconButton
            label={t(language === 'vi' ? 'preview.toEnglish' : 'preview.toVietnamese')}
            onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
          >
            <Earth />
          </IconButton>
          <IconButton label={t('preview.again')} onClick={again}>
            <ArrowClockwise />
          </IconButton>
          {address === null ? null : (
            <IconButton tag="a" href={address} target="_blank" rel="noreferrer" label={t('preview.open')}>
              <ExternalLink />
            </IconButton>
          )}
        </Flex>
      </Flex>
      {failed ? (
        <Box paddingTop={2}>
          <Alert variant="danger" closeLabel={t('close')} title={t('preview.failed')} onClose={again}>
            {t('preview.failed.text')}
          </Alert>
        </Box>
      ) : null}
      {address === null ? (
        <Flex flex="1" justifyContent="center" alignItems="center">
          {step === null ? (
            <Typography textColor="neutral600">{t('preview.empty')}</Typography>
          ) : (
            <Loader>{t('loading')}</Loader>
          )}
        </Flex>
      ) : (
        <PortalFrame address={address} version={version} width={width} onDrawn={onDrawn} />
      )}
    </Flex>
  );
}
