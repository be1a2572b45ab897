/** All that an editor may say of a state. */
import { Box, Divider, Flex, Typography } from '@strapi/design-system';
import { nodesOf } from '../../../../server/src/domain/workflow/definition';
import { useDesigner } from '../designer/context';
import { StateKey } from './StateKey';
import { StateParts } from './StateParts';
import { StateTasks } from './StateTasks';
import { StateWaits } from './StateWaits';
import { StateWays } from './StateWays';
import { StateWho } from './StateWho';
import { StateWords } from './StateWords';
import { BranchProperties } from './BranchProperties';

export function StateProperties({ path }: { readonly path: string }) {
  const { definition, describe } = useDesigner();
  const node = nodesOf(definition).get(path);
  if (!node) return null;
  const holdsBranches = node.type === 'parallel';
  const branch = node.type === 'compound' && path.includes('.');
  const plainEnd = node.type === 'final' && path.includes('.');
  const works = node.type === 'atomic';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        <Typography variant="sigma" textColor="neutral600">
          {describe.t(`kind.${kindOf(node.type, branch)}`)}
        </Typography>
        <Typography variant="beta" tag="h2">
          {describe.state(definition, path)}
        </Typography>
      </Box>
      {!branch && !plainEnd && <StateWords path={path} meta={node.meta} />}
      {works && <StateWho path={path} meta={node.meta} />}
      {works && <StateTasks path={path} meta={node.meta} />}
      {!branch && <StateWays path={path} />}
      {works && <StateWaits path={path} meta={node.meta} />}
      {works && !path.includes('.') && <StateParts path={path} meta={node.meta} />}
      {(holdsBranches || branch) && <BranchProperties path={path} />}
      {node.meta?.source && (
        <Box background="neutral100" padding={3} hasRadius>
          <Typography variant="pi" fontWeight="bold" tag="h3">
            {describe.t('props.source')}
          </Typography>
          <Typography variant="pi" tag="p">
            {[
              node.meta.source.step,
              node.meta.source.does,
              node.meta.source.actor,
              node.meta.source.unit,
              node.meta.source.time,
            ]
              .filter((text) => text !== '')
              .join(' · ')}
          </Typography>
        </Box>
      )}
      <Divider />
      <StateKey key={path} path={path} />
    </Flex>
  );
}

function kindOf(type: 'atomic' | 'compound' | 'parallel' | 'final', branch: boolean) {
  if (type === 'final' || type === 'parallel') return type;
  if (type === 'compound') return branch ? 'region' : 'group';
  return 'state';
}
