/** Drawing and side panel take what height the window leaves below the head. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import styled from 'styled-components';

const Grid = styled.div<{ $top: number }>`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 384px;
  height: calc(100vh - ${({ $top }) => $top}px);
  min-height: 480px;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};

  @media (max-width: 900px) {
    grid-template-columns: minmax(0, 1fr);
    height: auto;
  }
`;

export function Columns({ children }: { readonly children: ReactNode }) {
  const grid = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(120);
  useEffect(() => {
    const measure = (): void => {
      const found = grid.current?.getBoundingClientRect().top ?? 0;
      if (found > 0) setTop(Math.round(found));
    };
    // The panel's own banners come and go above.
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    window.addEventListener('resize', measure);
    measure();
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return (
    <Grid ref={grid} $top={top}>
      {children}
    </Grid>
  );
}
