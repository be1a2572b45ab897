/** A state on the drawing: what it is, who works, how long. */
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { ArrowLineRight, Clock, ClockCounterClockwise, Discuss, Play, User } from '@strapi/icons';
import styled from 'styled-components';
import { useDesigner } from '../designer/context';
import type { PlacedBox } from './scene';
import { TONES, toneOf, type Tone } from './colours';
import { boxLines } from './lines';

export type BoxNode = Node<{ readonly placed: PlacedBox; readonly direction: 'right' | 'down' }, 'box' | 'lane'>;

const Frame = styled.div<{ $tone: Tone; $selected: boolean; $current: boolean; $end: boolean }>`
  box-sizing: border-box;
  width: 100%;
  height: 100%;
  padding: 8px 10px 8px 12px;
  background: ${({ theme, $current }) => ($current ? theme.colors.warning100 : theme.colors.neutral0)};
  border: ${({ $end }) => ($end ? '3px double' : '1px solid')} ${({ theme }) => theme.colors.neutral300};
  border-left: 5px solid ${({ theme, $tone }) => theme.colors[TONES[$tone].edge as 'primary600']};
  border-radius: ${({ $end }) => ($end ? '16px' : '6px')};
  outline: ${({ $selected, $current }) => ($selected || $current ? '3px solid' : 'none')};
  outline-color: ${({ theme, $selected }) => ($selected ? theme.colors.primary600 : theme.colors.warning500)};
  outline-offset: 1px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 12px;
  line-height: 18px;
`;

const Label = styled.div`
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
`;

const Line = styled.div`
  display: flex;
  gap: 6px;
  align-items: flex-start;
  color: ${({ theme }) => theme.colors.neutral700};

  svg {
    flex: none;
    width: 12px;
    height: 12px;
    margin-top: 3px;
  }
`;

const Sign = styled.span`
  position: absolute;
  z-index: 2;
  top: -13px;
  left: 8px;
  padding: 0 7px;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 10px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 11px;
  font-weight: 600;
  line-height: 19px;
`;

const ICONS = { who: User, limit: Clock, waits: Discuss, timer: ClockCounterClockwise };

export const Ports = ({ direction }: { readonly direction: 'right' | 'down' }) => (
  <>
    <Handle type="target" position={direction === 'right' ? Position.Left : Position.Top} />
    <Handle type="source" position={direction === 'right' ? Position.Right : Position.Bottom} />
  </>
);

export function StateBox({ data, selected }: NodeProps<BoxNode>) {
  const { definition, describe, current } = useDesigner();
  const { box } = data.placed;
  const { t } = describe;
  const { label, status, lines } = boxLines(box, definition, describe);
  const here = current.includes(box.path);
  const sign = here
    ? t('box.current')
    : box.first
      ? t('box.first')
      : box.kind === 'final' && box.meta
        ? t('box.final')
        : null;
  return (
    <Frame $tone={toneOf(box.meta)} $selected={selected} $current={here} $end={box.kind === 'final'}>
      {sign !== null && (
        <Sign>
          {(here || box.first) && <Play width={8} height={8} aria-hidden />} {sign}
        </Sign>
      )}
      <Label>{label}</Label>
      {status !== null && <div>{status}</div>}
      {lines.map(({ kind, text }) => {
        const Icon = ICONS[kind];
        return (
          <Line key={kind + text}>
            <Icon aria-hidden /> <span>{text}</span>
          </Line>
        );
      })}
      {box.withdrawable && (
        <Line title={t('box.withdrawable')} style={{ position: 'absolute', right: 8, bottom: 6 }}>
          <ArrowLineRight role="img" aria-label={t('box.withdrawable')} />
        </Line>
      )}
      <Ports direction={data.direction} />
    </Frame>
  );
}
