/** All workflows, who uses them, and whether they can work. */
import { useMemo, useState } from 'react';
import {
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
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../words';
import { stepsOf } from '../model/steps';
import { NewWorkflow } from './NewWorkflow';
import { TallyBadge } from './TallyBadge';
import { Usage } from './Usage';
import { useListChecks, type Tally } from './useListChecks';
import { useWorkflows, type ListedWorkflow } from './useWorkflows';

const NONE: readonly ListedWorkflow[] = [];
const COLUMNS = ['list.name', 'list.steps', 'list.usedBy', 'list.findings'] as const;

/** Marks do not matter when one looks for a name. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

export function WorkflowList() {
  const { t, pick } = useWords();
  const found = useWorkflows();
  const [asked, setAsked] = useState('');
  const [making, setMaking] = useState(false);
  const workflows = found.state === 'ready' ? found.workflows : NONE;
  const tallies = useListChecks(workflows);
  const shown = useMemo(
    () => workflows.filter(({ definition }) => plain(pick(definition.name)).includes(plain(asked))),
    [workflows, asked, pick],
  );
  if (found.state === 'loading') return <Page.Loading />;
  if (found.state === 'failed') return <Page.Error content={t('list.failed')} />;
  return (
    <Page.Main>
      <Page.Title>{t('list.title')}</Page.Title>
      <Layouts.Header
        title={t('list.title')}
        subtitle={t('list.subtitle', { count: workflows.length })}
        primaryAction={
          <Button startIcon={<Plus aria-hidden />} onClick={() => setMaking(true)}>
            {t('list.new')}
          </Button>
        }
      />
      <Layouts.Content>
        <Box paddingBottom={4} width="360px">
          <SearchForm>
            <Searchbar
              name="workflow"
              value={asked}
              clearLabel={t('list.clear')}
              placeholder={t('list.searchHint')}
              onClear={() => setAsked('')}
              onChange={(event) => setAsked(event.target.value)}
            >
              {t('list.search')}
            </Searchbar>
          </SearchForm>
        </Box>
        {shown.length === 0 ? (
          <EmptyStateLayout content={t(workflows.length === 0 ? 'list.empty' : 'list.notFound')} />
        ) : (
          <Table colCount={COLUMNS.length} rowCount={shown.length + 1} aria-label={t('list.title')}>
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
              {shown.map((workflow) => (
                <Row key={workflow.documentId} workflow={workflow} tally={tallies.get(workflow.documentId)} />
              ))}
            </Tbody>
          </Table>
        )}
      </Layouts.Content>
      {making && <NewWorkflow taken={workflows.map(({ key }) => key)} onClose={() => setMaking(false)} />}
    </Page.Main>
  );
}

function Row({ workflow, tally }: { readonly workflow: ListedWorkflow; readonly tally: Tally | undefined }) {
  const { pick } = useWords();
  return (
    <Tr>
      <Td>
        <Link tag={NavLink} to={workflow.documentId}>
          {pick(workflow.definition.name)}
        </Link>
      </Td>
      <Td>
        <Typography>{stepsOf(workflow.definition).filter(({ final }) => !final).length}</Typography>
      </Td>
      <Td>
        <Usage procedures={workflow.usedBy} />
      </Td>
      <Td>
        <Flex gap={2}>
          <TallyBadge tally={tally} />
        </Flex>
      </Td>
    </Tr>
  );
}
