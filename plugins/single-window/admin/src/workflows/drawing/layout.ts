/** Places for boxes and ways for arrows, by ELK's layered layout. ELK is 1.6 MB and is fetched only when something is drawn. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Arrow, Box, Graph } from '../model/graph';
import { HEAD, type Size } from './measure';

export interface Place extends Size {
  /** Relative to the box that it lies in. */
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In the sheet's own coordinates. */
interface Way {
  readonly points: readonly Point[];
  readonly label: Point | null;
}

export interface Layout {
  readonly direction: 'right' | 'down';
  readonly places: ReadonlyMap<string, Place>;
  readonly ways: ReadonlyMap<string, Way>;
}

export interface Measures {
  readonly box: (box: Box) => Size;
  readonly label: (arrow: Arrow) => Size;
  readonly direction: 'right' | 'down';
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // Boxes come in the order in which a dossier meets them: what leads back is drawn as leading back.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
  'elk.layered.feedbackEdges': 'true',
  'elk.separateConnectedComponents': 'false',
} as const;

function toElk(box: Box, graph: Graph, measures: Measures): ElkNode {
  const children = graph.boxes
    .filter(({ parent }) => parent === box.path)
    .map((child) => toElk(child, graph, measures));
  if (children.length === 0) return { id: box.path, ...measures.box(box), ...layer(box, graph) };
  return {
    id: box.path,
    children,
    layoutOptions: {
      'elk.padding': `[top=${HEAD + 8},left=16,bottom=16,right=16]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': '(220,90)',
    },
  };
}

/** The beginning stands first; an end to which only ways lead that are not drawn stands last. */
function layer(box: Box, graph: Graph): Pick<ElkNode, 'layoutOptions'> {
  const constraint = box.first
    ? 'FIRST'
    : box.kind === 'final' && !graph.arrows.some(({ to }) => to === box.path)
      ? 'LAST'
      : null;
  return constraint === null ? {} : { layoutOptions: { 'elk.layered.layering.layerConstraint': constraint } };
}

function toElkEdge(arrow: Arrow, measures: Measures): ElkExtendedEdge {
  return {
    id: arrow.id,
    sources: [arrow.ref.from],
    targets: [arrow.to],
    labels: [{ id: `${arrow.id}:label`, text: arrow.ref.on, ...measures.label(arrow) }],
  };
}

function placesOf(node: ElkNode): readonly (readonly [string, Place])[] {
  return (node.children ?? []).flatMap((child) => [
    [child.id, { x: child.x ?? 0, y: child.y ?? 0, width: child.width ?? 0, height: child.height ?? 0 }] as const,
    ...placesOf(child),
  ]);
}

function wayOf(edge: ElkExtendedEdge): Way {
  const section = edge.sections?.[0];
  const label = edge.labels?.[0];
  return {
    points: section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [],
    label:
      label?.x === undefined || label.y === undefined
        ? null
        : { x: label.x + (label.width ?? 0) / 2, y: label.y + (label.height ?? 0) / 2 },
  };
}

export async function layOut(graph: Graph, measures: Measures): Promise<Layout> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const laid = await new Elk().layout({
    id: 'sheet',
    layoutOptions: { ...OPTIONS, 'elk.direction': measures.direction === 'right' ? 'RIGHT' : 'DOWN' },
    children: graph.boxes.filter(({ parent }) => parent === '').map((box) => toElk(box, graph, measures)),
    edges: graph.arrows.map((arrow) => toElkEdge(arrow, measures)),
  });
  return {
    direction: measures.direction,
    places: new Map(placesOf(laid)),
    ways: new Map(laid.edges.map((edge) => [edge.id, wayOf(edge)])),
  };
}
