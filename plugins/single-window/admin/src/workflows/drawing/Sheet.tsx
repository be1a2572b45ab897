/** The frame of the drawing; React Flow's colours are taken from the panel's theme. */
import styled from 'styled-components';

export const Sheet = styled.section`
  position: relative;
  flex: 1;
  min-height: 420px;
  background: ${({ theme }) => theme.colors.neutral0};

  .react-flow {
    --xy-background-color: ${({ theme }) => theme.colors.neutral0};
    --xy-background-pattern-color: ${({ theme }) => theme.colors.neutral200};
    --xy-edge-stroke: ${({ theme }) => theme.colors.neutral500};
    --xy-edge-stroke-selected: ${({ theme }) => theme.colors.primary600};
    --xy-edge-stroke-width: 1.5;
    --xy-handle-background-color: ${({ theme }) => theme.colors.primary600};
    --xy-handle-border-color: ${({ theme }) => theme.colors.neutral0};
    --xy-node-boxshadow-selected: none;

    color: ${({ theme }) => theme.colors.neutral500};
    font-family: inherit;
  }

  /* Labels lie over the boxes of parallel steps. */
  .react-flow__edgelabel-renderer {
    position: relative;
    z-index: 1100;
  }

  .react-flow__node:focus-visible,
  .react-flow__edge:focus-visible {
    outline: 3px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 3px;
  }

  .react-flow__edge.selected .react-flow__edge-path,
  .react-flow__edge:hover .react-flow__edge-path {
    stroke: ${({ theme }) => theme.colors.primary600};
    stroke-width: 2.5;
  }

  .react-flow__handle {
    width: 10px;
    height: 10px;
    opacity: 0.35;
  }

  .react-flow__node:hover .react-flow__handle,
  .react-flow__node.selected .react-flow__handle {
    opacity: 1;
  }
`;
