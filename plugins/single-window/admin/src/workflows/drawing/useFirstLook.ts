/** The first look at a drawing: all of it when it stays readable, else its beginning at a size that can be read. */
import { useEffect, useRef, type RefObject } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { Scene } from './scene';

const READABLE = 0.72;
const MARGIN = 24;

export function useFirstLook(scene: Scene, sheet: RefObject<HTMLElement>): void {
  const flow = useReactFlow();
  const latest = useRef(scene);
  latest.current = scene;
  useEffect(() => {
    const { width, height, direction, boxes } = latest.current;
    const room = sheet.current?.getBoundingClientRect();
    if (!room) return;
    const fitting = Math.min((room.width - 2 * MARGIN) / width, (room.height - 2 * MARGIN) / height, 1);
    const zoom = Math.max(fitting, READABLE);
    const first = boxes.find(({ box }) => box.first)?.on ?? { x: 0, y: 0, width: 0, height: 0 };
    const centred = (space: number, whole: number, start: number, size: number): number =>
      whole * zoom <= space ? (space - whole * zoom) / 2 : space / 2 - (start + size / 2) * zoom;
    void flow.setViewport(
      direction === 'down'
        ? { zoom, x: centred(room.width, width, first.x, first.width), y: MARGIN - first.y * zoom }
        : { zoom, x: MARGIN - first.x * zoom, y: centred(room.height, height, first.y, first.height) },
    );
  }, [flow, sheet, scene.direction]);
}
