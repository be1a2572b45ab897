/** The imported procedures, those with something to decide first. */
import { useEffect, useMemo, useState } from 'react';
import {
  Badge,
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  Link,
  Searchbar,
  SearchForm,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useWords } from '../words';
import type { Listed } from './shapes';

const COLUMNS = ['list.code', 'list.name', 'list.open', 'list.decided'] as const;
/** A whole catalogue has hundreds. */
const SCREEN = 50;

/** Marks do not matter when one looks for a name. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

function Line({ procedure }: { readonly procedure: Listed }) {
  const { documentId, code, name, open, decided } = procedure;
  return (
    <Tr>
      <Td>
        <Typography>{code}</Typography>
      </Td>
      <Td>
        <Link tag={NavLink} to={documentId}>
          <Typography textColor="primary700" style={{ whiteSpace: 'normal' }}>
            {name}
          </Typography>
        </Link>
      </Td>
      <Td>
        <Badge variant={open === 0 ? 'success' : 'secondary'}>{open}</Badge>
      </Td>
      <Td>
        <Typography>{decided}</Typography>
      </Td>
    </Tr>
  );
}

function useListed(): readonly Listed[] | 'loading' | 'failed' {
  const { get } = useFetchClient();
  const [listed, setListed] = useState<readonly Listed[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    get<readonly Listed[]>('/national-data/proposals').then(
      ({ data }) => setListed([...data].sort((a, b) => Number(b.open > 0) - Number(a.open > 0))),
      () => setListed('failed'),
    );
  }, [get]);
  return listed;
}

export function ProcedureList() {
  const { t } = useWords();
  const listed = useListed();
  const [asked, setAsked] = useState('');
  const [shown, setShown] = useState(SCREEN);
  const found = useMemo(
    () =>
      typeof listed === 'string'
        ? []
        : listed.filter(({ code, name }) => plain(`${code} ${name}`).includes(plain(asked.trim()))),
    [listed, asked],
  );
  if (listed === 'loading') return <Page.Loading />;
  if (listed === 'failed') return <Page.Error content={t('list.failed')} />;
  const open = listed.reduce((sum, one) => sum + one.open, 0);
  const procedures = listed.filter((one) => one.open > 0).length;
  const lines = found.slice(0, shown);
  return (
    <Page.Main>
      <Page.Title>{t('list.title')}</Page.Title>
      <Layouts.Header title={t('list.title')} subtitle={t('list.subtitle', { open, procedures })} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography textColor="neutral600">{t('list.about')}</Typography>
          {listed.length === 0 ? (
            <EmptyStateLayout content={t('list.empty')} />
          ) : (
            <>
              <Box width="32rem">
                <SearchForm>
                  <Searchbar
                    name="procedure"
                    value={asked}
                    onChange={(event) => setAsked(event.target.value)}
                    onClear={() => setAsked('')}
                    clearLabel={t('list.clear')}
                    placeholder={t('list.searchHint')}
                  >
                    {t('list.search')}
                  </Searchbar>
                </SearchForm>
              </Box>
              {lines.length === 0 ? (
                <EmptyStateLayout content={t('list.notFound')} />
              ) : (
                <Table colCount={COLUMNS.length} rowCount={lines.length + 1}>
                  <Thead>
                    <Tr>
                      {COLUMNS.map((column) => (
                        <Th key={column}>
                          <Typography variant="sigma" textColor="neutral600">
                            {t(column)}
                          </Typography>
                        </Th>
                      ))}
                    </Tr>
                  </Thead>
                  <Tbody>
                    {lines.map((procedure) => (
                      <Line key={procedure.documentId} procedure={procedure} />
                    ))}
                  </Tbody>
                </Table>
              )}
              {found.length > shown && (
                <Box>
                  <Button variant="tertiary" onClick={() => setShown(shown + SCREEN)}>
                    {t('list.more', { count: Math.min(SCREEN, found.length - shown) })}
                  </Button>
                </Box>
              )}
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
