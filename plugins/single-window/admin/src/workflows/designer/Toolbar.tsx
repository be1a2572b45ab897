/** What can be done with the drawing as a whole. */
import type { ReactNode } from 'react';
import { Button, Flex, IconButton } from '@strapi/design-system';
import {
  ArrowLineRight,
  ArrowsCounterClockwise,
  ArrowsHorizontal,
  ArrowsVertical,
  Expand,
  Layout,
  Minus,
  OneWay,
  Plus,
} from '@strapi/icons';
import { useReactFlow } from '@xyflow/react';
import { DIRECTION } from '../drawing/scene';
import { useDesigner } from './context';

export type DialogKind = 'state' | 'parallel' | 'connect';

interface Props {
  /** The drawing is shown, not the table. */
  readonly drawing: boolean;
  readonly sideWays: boolean;
  readonly onSideWays: (shown: boolean) => void;
  readonly onDialog: (dialog: DialogKind) => void;
  readonly children: ReactNode;
}

export function Toolbar({ drawing, sideWays, onSideWays, onDialog, children }: Props) {
  const { describe } = useDesigner();
  const { t } = describe;
  return (
    <Flex role="toolbar" aria-label={t('tool.bar')} gap={2} padding={3} wrap="wrap" background="neutral0">
      {children}
      <Button size="S" variant="secondary" startIcon={<Plus aria-hidden />} onClick={() => onDialog('state')}>
        {t('tool.addState')}
      </Button>
      <Button size="S" variant="secondary" startIcon={<Layout aria-hidden />} onClick={() => onDialog('parallel')}>
        {t('tool.addParallel')}
      </Button>
      <Button size="S" variant="secondary" startIcon={<OneWay aria-hidden />} onClick={() => onDialog('connect')}>
        {t('tool.connect')}
      </Button>
      {drawing && <DrawingTools sideWays={sideWays} onSideWays={onSideWays} />}
    </Flex>
  );
}

/** How the drawing lies and what of it is seen. */
function DrawingTools({ sideWays, onSideWays }: Pick<Props, 'sideWays' | 'onSideWays'>) {
  const { definition, edit, describe } = useDesigner();
  const { t } = describe;
  const flow = useReactFlow();
  const down = (definition.layout?.direction ?? DIRECTION) === 'down';
  return (
    <Flex gap={1} marginLeft="auto">
      <IconButton
        label={t(sideWays ? 'tool.hideSideWays' : 'tool.sideWays')}
        aria-pressed={sideWays}
        variant={sideWays ? 'secondary' : 'tertiary'}
        onClick={() => onSideWays(!sideWays)}
      >
        <ArrowLineRight />
      </IconButton>
      <IconButton
        label={t(down ? 'tool.direction.right' : 'tool.direction.down')}
        onClick={() => edit({ kind: 'direction', direction: down ? 'right' : 'down' })}
      >
        {down ? <ArrowsHorizontal /> : <ArrowsVertical />}
      </IconButton>
      <IconButton
        label={t('tool.arrange')}
        disabled={!definition.layout?.positions}
        onClick={() => edit({ kind: 'resetLayout' })}
      >
        <ArrowsCounterClockwise />
      </IconButton>
      <IconButton label={t('tool.zoomOut')} onClick={() => void flow.zoomOut()}>
        <Minus />
      </IconButton>
      <IconButton label={t('tool.zoomIn')} onClick={() => void flow.zoomIn()}>
        <Plus />
      </IconButton>
      <IconButton label={t('tool.fit')} onClick={() => void flow.fitView({ padding: 0.04, maxZoom: 1 })}>
        <Expand />
      </IconButton>
    </Flex>
  );
}
