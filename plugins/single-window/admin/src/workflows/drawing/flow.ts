/** The scene as React Flow wants it. */
import { MarkerType } from '@xyflow/react';
import type { WorkflowDefinition } from '@motcua/cms';
import type { Selection } from '../designer/context';
import type { Describe } from '../describe';
import { arrowId } from '../model/graph';
import type { Word } from '../../words';
import type { ArrowEdge } from './ActArrow';
import type { PlacedArrow, PlacedBox, Scene } from './scene';
import type { BoxNode } from './StateBox';

const holdsOthers = ({ box }: PlacedBox): boolean => ['parallel', 'region', 'group'].includes(box.kind);

function nodeOf(
  placed: PlacedBox,
  scene: Scene,
  selection: Selection | null,
  name: (placed: PlacedBox) => string,
): BoxNode {
  const { box, place } = placed;
  const lane = box.kind === 'region';
  return {
    id: box.path,
    type: holdsOthers(placed) ? 'lane' : 'box',
    position: { x: place.x, y: place.y },
    width: place.width,
    height: place.height,
    data: { placed, direction: scene.direction },
    selected: selection?.kind === 'state' && selection.path === box.path,
    draggable: !lane,
    connectable: !lane,
    ariaLabel: name(placed),
    ...(box.parent ? { parentId: box.parent, extent: 'parent' as const } : {}),
  };
}

function edgeOf(placed: PlacedArrow, selection: Selection | null, name: (placed: PlacedArrow) => string): ArrowEdge {
  const { arrow } = placed;
  return {
    id: arrow.id,
    type: 'act',
    source: arrow.ref.from,
    target: arrow.to,
    data: { placed },
    selected: selection?.kind === 'arrow' && arrowId(selection.ref) === arrow.id,
    markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18, color: 'currentColor' },
    ariaLabel: name(placed),
    zIndex: 1,
  };
}

/** Parents stand before what lies in them, as React Flow asks. */
export function flowOf(
  scene: Scene,
  selection: Selection | null,
  definition: WorkflowDefinition,
  describe: Describe,
): { readonly nodes: BoxNode[]; readonly edges: ArrowEdge[] } {
  const label = (path: string): string => describe.state(definition, path);
  const boxName = ({ box }: PlacedBox): string =>
    describe.t('box.aria', { kind: describe.t(`kind.${box.kind}` satisfies Word), label: label(box.path) });
  const arrowName = ({ arrow }: PlacedArrow): string =>
    describe.t('arrow.aria', { act: describe.act(arrow.ref.on), from: label(arrow.ref.from), to: label(arrow.to) });
  return {
    nodes: scene.boxes.map((placed) => nodeOf(placed, scene, selection, boxName)),
    edges: scene.arrows.map((placed) => edgeOf(placed, selection, arrowName)),
  };
}
