import { useEffect } from 'react';
import { useReactFlow } from '@xyflow/react';

/** The drawing goes along with the sample dossier, at the size at which one looks at it. */
export function useFollow(current: readonly string[]): void {
  const flow = useReactFlow();
  useEffect(() => {
    if (current.length === 0) return;
    const zoom = flow.getZoom();
    void flow.fitView({
      nodes: current.map((id) => ({ id })),
      minZoom: Math.min(zoom, 0.4),
      maxZoom: zoom,
      padding: 0.3,
    });
  }, [flow, current]);
}
