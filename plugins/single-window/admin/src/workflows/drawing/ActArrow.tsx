/** A transition: the act in words, under it the condition and what is printed. */
import { BaseEdge, EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import styled from 'styled-components';
import { useDesigner } from '../designer/context';
import { arrowLines } from './lines';
import { sizeOfLabel } from './measure';
import { pathThrough, type PlacedArrow } from './scene';

export type ArrowEdge = Edge<{ readonly placed: PlacedArrow }, 'act'>;

const Words = styled.div<{ $selected: boolean }>`
  position: absolute;
  box-sizing: border-box;
  padding: 2px 6px;
  border-radius: 4px;
  background: ${({ theme, $selected }) => ($selected ? theme.colors.primary100 : theme.colors.neutral0)};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 12px;
  line-height: 17px;
  text-align: center;
  cursor: pointer;
  pointer-events: all;

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 11px;
  }
`;

export function ActArrow({ id, data, selected, markerEnd }: EdgeProps<ArrowEdge>) {
  const { describe, select } = useDesigner();
  if (!data) return null;
  const { arrow, points, label } = data.placed;
  const [act, ...under] = arrowLines(arrow, describe);
  const { width } = sizeOfLabel([act ?? '', ...under]);
  return (
    <>
      <BaseEdge id={id} path={pathThrough(points)} {...(markerEnd ? { markerEnd } : {})} interactionWidth={16} />
      <EdgeLabelRenderer>
        <Words
          className="nodrag nopan"
          $selected={selected === true}
          style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)`, width }}
          onClick={() => select({ kind: 'arrow', ref: arrow.ref })}
        >
          {act}
          {under.map((line) => (
            <small key={line}>{line}</small>
          ))}
        </Words>
      </EdgeLabelRenderer>
    </>
  );
}
