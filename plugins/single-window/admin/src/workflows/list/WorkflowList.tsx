/** All workflows, who uses them, and whether they can work. */
import { EmptyStateLayout, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../words';
import { Usage } from './Usage';
import { useWorkflows, type ListedWorkflow } from './useWorkflows';
import { stepsOf } from '../model/steps';

export function WorkflowList() {
  const { t } = useWords();
  const found = useWorkflows();
  if (found.state === 'loading') return <Page.Loading />;
  if (found.state === 'failed') return <Page.Error content={t('list.failed')} />;
  const { workflows } = found;
  return (
    <Page.Main>
      <Page.Title>{t('list.title')}</Page.Title>
      <Layouts.Header title={t('list.title')} subtitle={t('list.subtitle', { count: workflows.length })} />
      <Layouts.Content>
        {workflows.length === 0 ? (
          <EmptyStateLayout content={t('list.empty')} />
        ) : (
          <Table colCount={4} rowCount={workflows.length + 1} aria-label={t('list.title')}>
            <Thead>
              <Tr>
                {(['list.name', 'list.steps', 'list.usedBy'] as const).map((word) => (
                  <Th key={word}>
                    <Typography variant="sigma">{t(word)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {workflows.map((workflow) => (
                <Row key={workflow.documentId} workflow={workflow} />
              ))}
            </Tbody>
          </Table>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Row({ workflow }: { readonly workflow: ListedWorkflow }) {
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
    </Tr>
  );
}
