/** The right side: properties, check, trial. */
import { Box, Tabs } from '@strapi/design-system';
import styled from 'styled-components';
import { Properties } from '../properties/Properties';
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
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly onCurrent: (paths: readonly string[]) => void;
}

export function SidePanel({ tab, onTab }: Props) {
  const { describe } = useDesigner();
  const { t } = describe;
  return (
    <Side aria-label={t('designer.side')}>
      <Tabs.Root variant="simple" value={tab} onValueChange={(next) => onTab(TABS.find((one) => one === next) ?? tab)}>
        <Box paddingLeft={4} paddingRight={4}>
          <Tabs.List aria-label={t('designer.side')}>
            {TABS.map((one) => (
              <Tabs.Trigger key={one} value={one}>
                {t(`tab.${one}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Box>
        <Tabs.Content value="properties">
          <Box padding={5}>
            <Properties />
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </Side>
  );
}
