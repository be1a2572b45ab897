/** The right side: properties, check, trial. */
import { useEffect, useState } from 'react';
import { Badge, Box, Tabs } from '@strapi/design-system';
import styled from 'styled-components';
import type { UsingProcedure } from '../../../../server/src/domain/workflow/panel';
import { Findings } from '../findings/Findings';
import { useCheck } from '../findings/useCheck';
import { useProcedures } from '../findings/useProcedures';
import { Properties } from '../properties/Properties';
import { TrialPanel } from '../trial/TrialPanel';
import { useTrial } from '../trial/useTrial';
import { useDesigner } from './context';

const TABS = ['properties', 'findings', 'trial'] as const;
export type SideTab = (typeof TABS)[number];

const Side = styled.aside`
  min-height: 0;
  overflow: auto;
  border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
`;

interface Props {
  readonly documentId: string;
  /** The procedure that the editor comes from. */
  readonly procedure: string | null;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly onCurrent: (paths: readonly string[]) => void;
}

export function SidePanel({ documentId, procedure: from, tab, onTab, onCurrent }: Props) {
  const { definition, describe } = useDesigner();
  const { t } = describe;
  const procedures = useProcedures(documentId);
  // Undefined until the editor chooses: then the procedure that he comes from, or the first that uses the workflow, stands in.
  const [chosen, setChosen] = useState<UsingProcedure | null | undefined>(undefined);
  const first = procedures.find(({ documentId: id }) => id === from) ?? procedures[0] ?? null;
  const procedure = chosen === undefined ? first : chosen;
  const check = useCheck(definition, procedure);
  const trial = useTrial(definition, procedure);
  const errors = check.findings.filter(({ severity }) => severity === 'error').length;

  const paths = trial.answer?.steps.at(-1)?.states;
  useEffect(() => onCurrent(paths?.map(({ path }) => path) ?? []), [paths, onCurrent]);

  return (
    <Side aria-label={t('designer.side')}>
      <Tabs.Root variant="simple" value={tab} onValueChange={(next) => onTab(TABS.find((one) => one === next) ?? tab)}>
        <Box paddingLeft={4} paddingRight={4}>
          <Tabs.List aria-label={t('designer.side')}>
            {TABS.map((one) => (
              <Tabs.Trigger key={one} value={one}>
                {t(`tab.${one}`)}
                {one === 'findings' && errors > 0 && (
                  <Badge marginLeft={2} backgroundColor="danger100" textColor="danger700">
                    {errors}
                  </Badge>
                )}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Box>
        <Box padding={5}>
          <Tabs.Content value="properties">
            <Properties />
          </Tabs.Content>
          <Tabs.Content value="findings">
            <Findings check={check} procedures={procedures} procedure={procedure} onProcedure={setChosen} />
          </Tabs.Content>
          <Tabs.Content value="trial">
            <TrialPanel trial={trial} procedure={procedure} />
          </Tabs.Content>
        </Box>
      </Tabs.Root>
    </Side>
  );
}
