import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A group of attributes under its heading. */
export function Part({ title, children }: PartProps) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3} paddingBottom={5} aria-label={title}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}
