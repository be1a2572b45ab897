/** The designer's head: one line, so that the drawing has the room. */
import type { ReactNode } from 'react';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../words';

interface Props {
  readonly title: string;
  readonly changed: boolean;
  readonly children: ReactNode;
}

export function Head({ title, changed, children }: Props) {
  const { t } = useWords();
  return (
    <Flex gap={3} padding={4} paddingLeft={5} paddingRight={5} background="neutral100" wrap="wrap">
      <IconButton tag={NavLink} to="/plugins/single-window" end label={t('designer.back')}>
        <ArrowLeft />
      </IconButton>
      <Typography variant="beta" tag="h1">
        {title}
      </Typography>
      <Box role="status">
        <Typography variant="pi" fontWeight={changed ? 'bold' : 'regular'} textColor="neutral700">
          {t(changed ? 'designer.unsaved' : 'designer.savedState')}
        </Typography>
      </Box>
      <Box marginLeft="auto">{children}</Box>
    </Flex>
  );
}
