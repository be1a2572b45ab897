import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface ColumnProps {
  readonly width: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A side of the builder; it scrolls by itself, so that the page in the middle stays in view. */
export function Column({ width, label, children }: ColumnProps) {
  return (
    <Box
      tag="section"
      aria-label={label}
      width={width}
      shrink={0}
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      padding={4}
      overflow="auto"
      position="relative"
    >
      {children}
    </Box>
  );
}
