/** A parallel step with its branches as lanes. */
import type { NodeProps } from '@xyflow/react';
import styled from 'styled-components';
import { useDesigner } from '../designer/context';
import { boxLines } from './lines';
import { Ports, type BoxNode } from './StateBox';

const Lane = styled.div<{ $selected: boolean; $branch: boolean }>`
  box-sizing: border-box;
  width: 100%;
  height: 100%;
  border: ${({ $branch }) => ($branch ? '1px dashed' : '2px solid')} ${({ theme }) => theme.colors.neutral500};
  border-radius: 8px;
  background: ${({ theme, $branch }) => ($branch ? theme.colors.neutral0 : theme.colors.neutral100)};
  outline: ${({ $selected }) => ($selected ? '3px solid' : 'none')};
  outline-color: ${({ theme }) => theme.colors.primary600};
`;

const Head = styled.div`
  padding: 6px 12px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 13px;
  line-height: 20px;
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;

  strong {
    font-weight: 600;
  }

  span {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

export function GroupBox({ data, selected }: NodeProps<BoxNode>) {
  const { definition, describe } = useDesigner();
  const { box } = data.placed;
  const { label, status } = boxLines(box, definition, describe);
  const branch = box.kind === 'region';
  const kind = branch ? describe.t('box.region') : box.kind === 'parallel' ? describe.t('box.parallel') : '';
  return (
    <Lane $selected={selected} $branch={branch}>
      <Head>
        <span>{kind} </span>
        <strong>{label}</strong>
        {status !== null && !branch && <span> · {status}</span>}
      </Head>
      {!branch && <Ports direction={data.direction} />}
    </Lane>
  );
}
