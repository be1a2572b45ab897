/** The branches of a parallel step, and what stands in one. */
import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { nodesOf } from '../../../../server/src/domain/workflow/definition';
import { useDesigner } from '../designer/context';
import { freeKey, newMeta } from '../model/new-parts';
import { Section } from './Section';

export function BranchProperties({ path }: { readonly path: string }) {
  const { definition, edit, show, describe } = useDesigner();
  const { t } = describe;
  const node = nodesOf(definition).get(path);
  if (!node) return null;
  const addBranch = (): void => {
    const key = freeKey(definition, path, t('box.region'));
    const meta = { ...newMeta(t('box.region'), describe), role: 'processing_officer', unit: { agency: '' } } as const;
    edit({ kind: 'addRegion', path, branch: { key, meta, on: 'OPINION' } });
    show({ kind: 'state', path: `${path}.${key}.open` });
  };
  return (
    <Section title={t(node.type === 'parallel' ? 'props.branches' : 'props.inBranch')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {node.children.map((child) => (
          <Box tag="li" key={child}>
            <TextButton onClick={() => show({ kind: 'state', path: child })}>
              <Typography variant="pi" textColor="primary600" textAlign="left">
                {describe.state(definition, child)}
              </Typography>
            </TextButton>
          </Box>
        ))}
      </Flex>
      {node.type === 'parallel' && (
        <Button variant="tertiary" startIcon={<Plus aria-hidden />} onClick={addBranch}>
          {t('props.addBranch')}
        </Button>
      )}
    </Section>
  );
}
