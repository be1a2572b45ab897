/** Where one can go from a state, and from where one comes. */
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { nodesOf } from '../../../../server/src/domain/workflow/definition';
import { useDesigner } from '../designer/context';
import { arrowId } from '../model/graph';
import { transitionsOf, type Transition } from '../model/transition-edits';
import { Section } from './Section';

export function StateWays({ path }: { readonly path: string }) {
  const { definition, describe } = useDesigner();
  const { t } = describe;
  const out = transitionsOf(definition, path);
  const into = [...nodesOf(definition).keys()]
    .flatMap((from) => (from === '' ? [] : transitionsOf(definition, from)))
    .filter(({ to, from }) => to === path && from !== path);
  return (
    <>
      <Section title={t('props.ways')}>
        {out.length === 0 ? <Typography variant="pi">{t('props.noWays')}</Typography> : <Ways ways={out} end="to" />}
      </Section>
      <Section title={t('props.into')}>
        {into.length === 0 ? (
          <Typography variant="pi">{t('props.noInto')}</Typography>
        ) : (
          <Ways ways={into} end="from" />
        )}
      </Section>
    </>
  );
}

function Ways({ ways, end }: { readonly ways: readonly Transition[]; readonly end: 'from' | 'to' }) {
  const { definition, describe, show } = useDesigner();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {ways.map((way) => (
        <Box tag="li" key={arrowId(way)}>
          <TextButton onClick={() => show({ kind: 'arrow', ref: { from: way.from, on: way.on, index: way.index } })}>
            <Typography variant="pi" textColor="primary600" textAlign="left">
              {describe.act(way.on)} {end === 'to' ? '→' : '←'}{' '}
              {describe.state(definition, (end === 'to' ? way.to : way.from) ?? way.from)}
            </Typography>
          </TextButton>
        </Box>
      ))}
    </Flex>
  );
}
