/** The paper with sample data beside the template, what is missing on it, and what stands against publishing. */
import { Badge, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useWords } from '../../words';
import { useEditor } from '../editor/context';
import { ChoiceField } from '../fields';
import type { ProcedureChoice } from '../store';
import { Paper } from './Paper';
import type { Preview } from './usePreview';

interface PreviewPaneProps {
  readonly preview: Preview;
  readonly procedures: readonly ProcedureChoice[];
  readonly procedure: string;
  readonly onProcedure: (code: string) => void;
}

function Findings({ preview }: { readonly preview: Preview }) {
  const { t, pick } = useWords();
  const { choose } = useEditor();
  const findings = preview.answer?.findings ?? [];
  return (
    <Box tag="section" aria-label={t('findings.title')} maxHeight="16rem" overflow="auto">
      {findings.length === 0 ? (
        <Typography variant="pi" textColor="success700">
          {preview.answer === null ? '' : t('findings.none')}
        </Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
          {findings.map((found, at) => (
            <Box tag="li" key={`${at} ${found.code}`}>
              <TextButton onClick={() => choose(found.block)}>{pick(found.message)}</TextButton>
            </Box>
          ))}
        </Flex>
      )}
    </Box>
  );
}

export function PreviewPane({ preview, procedures, procedure, onProcedure }: PreviewPaneProps) {
  const { t } = useWords();
  const missing = preview.answer?.missing ?? [];
  return (
    <Flex
      tag="section"
      aria-label={t('preview.title')}
      flex="1"
      minWidth={0}
      direction="column"
      alignItems="stretch"
      gap={2}
    >
      <Flex gap={3} alignItems="flex-end" justifyContent="space-between">
        <Box flex="1" maxWidth="44rem">
          <ChoiceField
            label={t('preview.procedure')}
            value={procedure}
            options={[
              { value: '-', label: t('preview.noProcedure') },
              ...procedures.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
            ]}
            onChange={onProcedure}
          />
        </Box>
        <Badge backgroundColor={preview.drawing ? 'neutral150' : 'success100'} textColor="neutral800" role="status">
          {t(preview.failed ? 'preview.failed' : preview.drawing ? 'preview.drawing' : 'preview.drawn')}
        </Badge>
      </Flex>
      {missing.length === 0 ? null : (
        <Typography variant="pi" textColor="danger700" role="alert">
          {t('preview.missing', { list: missing.join('; ') })}
        </Typography>
      )}
      <Findings preview={preview} />
      <Flex flex="1" minHeight={0} alignItems="stretch" borderColor="neutral200" hasRadius overflow="hidden">
        {preview.address === null ? null : <Paper address={preview.address} />}
      </Flex>
    </Flex>
  );
}
