/** All templates, with the procedures that print by them. */
import {
  Badge,
  Button,
  EmptyStateLayout,
  Flex,
  Link,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../words';
import { useStore, type ListedTemplate } from '../store';
import { NewTemplate } from './NewTemplate';

const COLUMNS = ['list.name', 'list.kind', 'list.code', 'list.uses'] as const;
// Strapi's own colours of text are too faint to read on these.
const COLOURS = { draft: 'neutral150', published: 'success100', changed: 'warning100' } as const;

function Row({ listed: { documentId, template, uses } }: { readonly listed: ListedTemplate }) {
  const { t, pick } = useWords();
  return (
    <Tr>
      <Td>
        <Link tag={NavLink} to={documentId}>
          {pick(template.name)}
        </Link>
      </Td>
      <Td>
        <Typography>{t(`kind.${template.kind}`)}</Typography>
      </Td>
      <Td>
        <Typography textColor="neutral600">{template.code}</Typography>
      </Td>
      <Td>
        {uses.length === 0 ? (
          <Typography textColor="neutral600">{t('list.unused')}</Typography>
        ) : (
          <Flex direction="column" alignItems="flex-start" gap={1}>
            {uses.map(({ code, name, state }) => (
              <Flex key={code} gap={2}>
                <Typography>{`${code} ${name}`}</Typography>
                <Badge backgroundColor={COLOURS[state]} textColor="neutral800">
                  {t(`use.${state}`)}
                </Badge>
              </Flex>
            ))}
          </Flex>
        )}
      </Td>
    </Tr>
  );
}

export function TemplateList() {
  const { t } = useWords();
  const store = useStore();
  const [found, setFound] = useState<readonly ListedTemplate[] | 'failed' | null>(null);
  const [making, setMaking] = useState(false);
  useEffect(() => {
    store.list().then(setFound, () => setFound('failed'));
  }, [store]);
  if (found === 'failed') return <Page.Error />;
  if (found === null) return <Page.Loading />;
  const create = (
    <Button startIcon={<Plus aria-hidden />} onClick={() => setMaking(true)}>
      {t('list.new')}
    </Button>
  );
  return (
    <Page.Main>
      <Page.Title>{t('menu')}</Page.Title>
      <Layouts.Header title={t('menu')} subtitle={t('list.count', { count: found.length })} primaryAction={create} />
      <Layouts.Content>
        {found.length === 0 ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={t('list.none')} action={create} />
        ) : (
          <Table colCount={COLUMNS.length} rowCount={found.length + 1} aria-label={t('menu')}>
            <Thead>
              <Tr>
                {COLUMNS.map((word) => (
                  <Th key={word}>
                    <Typography variant="sigma">{t(word)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {found.map((listed) => (
                <Row key={listed.documentId} listed={listed} />
              ))}
            </Tbody>
          </Table>
        )}
      </Layouts.Content>
      {making ? (
        <NewTemplate taken={found.map(({ template }) => template.code)} onClose={() => setMaking(false)} />
      ) : null}
    </Page.Main>
  );
}
