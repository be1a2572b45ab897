import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';

/** A group of fields under a heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3} aria-label={title}>
      <Typography variant="delta" tag="h3">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}
