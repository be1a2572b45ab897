import { useState, type ReactNode } from 'react';
import { Accordion, Flex } from '@strapi/design-system';

/** What is seldom needed lies folded; it stays open once it says something. */
export function Folded({
  title,
  open,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const [value, setValue] = useState(open ? 'part' : '');
  return (
    <Accordion.Root value={value} onValueChange={(next) => setValue(next)} collapsible>
      <Accordion.Item value="part">
        <Accordion.Header>
          <Accordion.Trigger>{title}</Accordion.Trigger>
        </Accordion.Header>
        <Accordion.Content>
          <Flex direction="column" alignItems="stretch" gap={3} padding={4}>
            {children}
          </Flex>
        </Accordion.Content>
      </Accordion.Item>
    </Accordion.Root>
  );
}
