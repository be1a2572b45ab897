/** Lays the workflow out again when what is drawn of it changes; the old drawing stays until the new one is there. */
import { useEffect, useMemo, useState } from 'react';
import type { WorkflowDefinition } from '@motcua/cms';
import type { Describe } from '../describe';
import { graphOf } from '../model/graph';
import { arrowLines, boxLines } from './lines';
import { layOut, type Layout } from './layout';
import { sizeOfBox, sizeOfLabel } from './measure';
import { DIRECTION, sceneOf, type Scene } from './scene';

const NOTHING: Layout = { direction: DIRECTION, places: new Map(), ways: new Map() };

export function useScene(definition: WorkflowDefinition, sideWays: boolean, describe: Describe): Scene | null {
  const graph = useMemo(() => graphOf(definition, sideWays), [definition, sideWays]);
  const [layout, setLayout] = useState<Layout | null>(null);
  const direction = definition.layout?.direction ?? DIRECTION;
  useEffect(() => {
    let stale = false;
    layOut(graph, {
      direction,
      box: (box) => {
        const { label, details } = boxLines(box, definition, describe);
        return sizeOfBox(box, label, details);
      },
      label: (arrow) => sizeOfLabel(arrowLines(arrow, describe)),
    })
      .then((laid) => {
        if (!stale) setLayout(laid);
      })
      .catch(() => {
        // ELK refuses only a drawing that is not one; what was drawn last stays.
        if (!stale) setLayout((before) => before ?? NOTHING);
      });
    return () => {
      stale = true;
    };
  }, [graph, direction, definition, describe]);
  return useMemo(() => layout && sceneOf(graph, layout, definition), [graph, layout, definition]);
}
