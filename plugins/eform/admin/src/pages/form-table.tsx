import {
  Badge,
  Box,
  Flex,
  Link,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { FormUse, ListedForm } from '../hooks/use-api';
import { useText, type TextKey } from '../hooks/use-text';

type State = 'unused' | 'draft' | 'published' | 'changed';

/** Whether citizens are asked by this form as it is now. */
function stateOf(uses: readonly FormUse[]): State {
  if (uses.length === 0) return 'unused';
  const published = uses.filter((use) => use.published);
  if (published.length === 0) return 'draft';
  return published.every((use) => use.current) ? 'published' : 'changed';
}

const COLOURS = {
  unused: 'neutral150',
  draft: 'secondary100',
  published: 'success100',
  changed: 'warning100',
} as const;
const HEADS = ['title', 'uses', 'state', 'questions', 'findings', 'changed'] as const;

function FormLine({ form }: { readonly form: ListedForm }) {
  const { t } = useText();
  const intl = useIntl();
  const state = stateOf(form.uses);
  return (
    <Tr>
      <Td>
        <Link tag={NavLink} to={form.documentId}>
          <Typography fontWeight="semiBold" textColor="primary700">
            {form.name}
          </Typography>
        </Link>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          {form.uses.map((use) => (
            <Typography key={use.documentId} variant="pi">
              {use.code} · {use.name}
            </Typography>
          ))}
          {form.uses.length === 0 ? <Typography textColor="neutral600">{t('list.nobody')}</Typography> : null}
        </Flex>
      </Td>
      <Td>
        <Badge backgroundColor={COLOURS[state]} textColor="neutral800">
          {t(`list.state.${state}`)}
        </Badge>
      </Td>
      <Td>
        <Typography>{form.questions}</Typography>
      </Td>
      <Td>
        <Badge variant={form.findings === 0 ? 'success' : 'danger'}>{form.findings}</Badge>
      </Td>
      <Td>
        <Typography>{intl.formatDate(form.updatedAt, { dateStyle: 'short', timeStyle: 'short' })}</Typography>
      </Td>
      <Td>
        <Link tag={NavLink} to={form.documentId} startIcon={<Pencil aria-hidden />}>
          {t('list.open')}
          <VisuallyHidden> {form.name}</VisuallyHidden>
        </Link>
      </Td>
    </Tr>
  );
}

export function FormTable({ forms }: { readonly forms: readonly ListedForm[] }) {
  const { t } = useText();
  return (
    <Box shadow="tableShadow" hasRadius>
      <Table colCount={HEADS.length + 1} rowCount={forms.length + 1}>
        <Thead>
          <Tr>
            {HEADS.map((head) => (
              <Th key={head}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`list.${head}` as TextKey)}
                </Typography>
              </Th>
            ))}
            <Th>
              <VisuallyHidden>{t('list.actions')}</VisuallyHidden>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {forms.map((form) => (
            <FormLine key={form.documentId} form={form} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
