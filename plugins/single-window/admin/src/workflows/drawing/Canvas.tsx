/** The drawing that is worked on: select, move, connect; all of it also by keyboard. */
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  applyNodeChanges,
  Background,
  MiniMap,
  ReactFlow,
  type Connection,
  type EdgeChange,
  type NodeChange,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useDesigner } from '../designer/context';
import { ActArrow, type ArrowEdge } from './ActArrow';
import { flowOf } from './flow';
import { GroupBox } from './GroupBox';
import { Sheet } from './Sheet';
import type { Scene } from './scene';
import { useFirstLook } from './useFirstLook';
import { useFollow } from './useFollow';
import { StateBox, type BoxNode } from './StateBox';

const NODE_TYPES = { box: StateBox, lane: GroupBox };
const EDGE_TYPES = { act: ActArrow };

interface CanvasProps {
  readonly scene: Scene;
  readonly onConnect: (from: string, to: string) => void;
}

export function Canvas({ scene, onConnect }: CanvasProps) {
  const { definition, selection, select, edit, describe, current } = useDesigner();
  const { t } = describe;
  const sheet = useRef<HTMLElement>(null);
  const [nodes, setNodes] = useState<BoxNode[]>([]);
  const [edges, setEdges] = useState<ArrowEdge[]>([]);

  useEffect(() => {
    const next = flowOf(scene, selection, definition, describe);
    setNodes(next.nodes);
    setEdges(next.edges);
  }, [scene, selection, definition, describe]);

  useFirstLook(scene, sheet);
  useFollow(current);

  const changeNodes = useCallback(
    (changes: NodeChange<BoxNode>[]) => {
      setNodes((before) =>
        applyNodeChanges(
          changes.filter(({ type }) => type !== 'select' && type !== 'remove'),
          before,
        ),
      );
      for (const change of changes) {
        if (change.type === 'select' && change.selected) select({ kind: 'state', path: change.id });
        // The end of a drag, or a step by arrow key.
        if (change.type === 'position' && change.dragging === false && change.position)
          edit({ kind: 'move', path: change.id, x: Math.round(change.position.x), y: Math.round(change.position.y) });
      }
    },
    [select, edit],
  );
  const changeEdges = useCallback(
    (changes: EdgeChange<ArrowEdge>[]) => {
      for (const change of changes) {
        const found = scene.arrows.find(({ arrow }) => change.type === 'select' && arrow.id === change.id);
        if (found && change.type === 'select' && change.selected) select({ kind: 'arrow', ref: found.arrow.ref });
      }
    },
    [select, scene],
  );
  const connect = useCallback(({ source, target }: Connection) => onConnect(source, target), [onConnect]);
  const removeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' || !selection) return;
    if (selection.kind === 'state') edit({ kind: 'removeState', path: selection.path });
    else edit({ kind: 'removeTransition', ref: selection.ref });
    select(null);
  };

  return (
    <Sheet ref={sheet} role="region" aria-label={t('drawing.label')} onKeyDown={removeByKey}>
      <ReactFlow<BoxNode, ArrowEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={changeNodes}
        onEdgesChange={changeEdges}
        onConnect={connect}
        onPaneClick={() => select(null)}
        minZoom={0.2}
        maxZoom={1.6}
        deleteKeyCode={null}
        multiSelectionKeyCode={null}
        selectionKeyCode={null}
        edgesReconnectable={false}
        autoPanOnNodeFocus
        panOnScroll
        ariaLabelConfig={{
          'node.a11yDescription.default': t('drawing.nodeHelp'),
          'edge.a11yDescription.default': t('drawing.edgeHelp'),
          'handle.ariaLabel': t('tool.connect'),
        }}
      >
        <Background gap={20} />
        <MiniMap pannable zoomable ariaLabel={t('drawing.map')} style={{ width: 150, height: 110 }} />
      </ReactFlow>
    </Sheet>
  );
}
