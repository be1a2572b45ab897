/** The check list: what stands in the way, in what order to mend it, and where. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { UsingProcedure } from '../../../../server/src/domain/workflow/panel';
import { useDesigner } from '../designer/context';
import { ChoiceField } from '../fields';
import { FindingCard } from './FindingCard';
import type { Check } from './useCheck';

const NONE = 'none';
const SEVERITIES = ['error', 'warning'] as const;

interface Props {
  readonly check: Check;
  readonly procedures: readonly UsingProcedure[];
  readonly procedure: UsingProcedure | null;
  readonly onProcedure: (procedure: UsingProcedure | null) => void;
}

export function Findings({ check, procedures, procedure, onProcedure }: Props) {
  const { describe } = useDesigner();
  const { t, pick } = describe;
  const of = (severity: (typeof SEVERITIES)[number]) => check.findings.filter((one) => one.severity === severity);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {t('check.title')}
      </Typography>
      {procedures.length > 0 && (
        <ChoiceField
          label={t('check.procedure')}
          hint={t('check.procedureHint')}
          value={procedure?.documentId ?? NONE}
          options={[
            ...procedures.map(({ documentId, name }) => ({ value: documentId, label: pick(name) })),
            { value: NONE, label: t('check.noProcedure') },
          ]}
          onChange={(id) => onProcedure(procedures.find(({ documentId }) => documentId === id) ?? null)}
        />
      )}
      <Box role="status">
        <Typography fontWeight="bold">
          {check.state === 'failed'
            ? t('check.failed')
            : t('check.summary', { errors: of('error').length, warnings: of('warning').length })}
        </Typography>
        {check.state === 'running' && (
          <Typography variant="pi" tag="p">
            {t('check.running')}
          </Typography>
        )}
      </Box>
      {check.state === 'failed' && (
        <Button variant="tertiary" onClick={check.again}>
          {t('check.again')}
        </Button>
      )}
      {check.state === 'ready' && check.findings.length === 0 && (
        <Flex gap={2} background="success100" padding={4} hasRadius>
          <CheckCircle aria-hidden fill="success600" />
          <Typography>{t('check.fine')}</Typography>
        </Flex>
      )}
      {SEVERITIES.map(
        (severity) =>
          of(severity).length > 0 && (
            <Flex key={severity} tag="ol" direction="column" alignItems="stretch" gap={3}>
              {of(severity).map((finding, index) => (
                <FindingCard
                  key={`${finding.code} ${finding.state ?? ''} ${finding.transition ?? ''} ${index}`}
                  finding={finding}
                />
              ))}
            </Flex>
          ),
      )}
    </Flex>
  );
}
