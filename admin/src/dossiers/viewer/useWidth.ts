import { useEffect, useState, type RefObject } from 'react';

/** How wide an element is inside its padding, now and after each change; 0 until it is there. */
export const useWidth = (element: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const seen = element.current;
    if (!seen) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(seen);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
};
