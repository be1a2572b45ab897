import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The height from an element's top to the lower edge of the window: the panel may put a banner above. */
export function useRestOfScreen(): { readonly ref: RefObject<HTMLDivElement>; readonly height: string } {
  const ref = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setTop(ref.current?.getBoundingClientRect().top ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    if (ref.current?.parentElement) observer.observe(ref.current.parentElement);
    return () => observer.disconnect();
  }, []);
  return { ref, height: `calc(100dvh - ${top}px)` };
}
