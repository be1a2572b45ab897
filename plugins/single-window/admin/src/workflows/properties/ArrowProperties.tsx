/** A transition: when, where to, on what condition, and what else happens. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { nodesOf } from '../../../../server/src/domain/workflow/definition';
import { useDesigner } from '../designer/context';
import { ChoiceField, SearchField } from '../fields';
import { reachableFrom } from '../model/ends';
import { transitionAt, transitionsOf, type TransitionChange } from '../model/transition-edits';
import type { TransitionRef } from '../model/raw';
import { ActField } from './ActField';
import { ActionList } from './ActionList';
import { PartFields } from './PartFields';

const NONE = 'none';

export function ArrowProperties({ arrow }: { readonly arrow: TransitionRef }) {
  const { definition, edit, select, describe, catalogue } = useDesigner();
  const { t } = describe;
  const way = transitionAt(definition, arrow);
  if (!way) return null;
  const change = (part: TransitionChange): void => edit({ kind: 'changeTransition', ref: arrow, change: part });
  const guardName = way.guard?.type ?? NONE;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        <Typography variant="sigma" textColor="neutral600">
          {t('props.transition')}
        </Typography>
        <Typography variant="beta" tag="h2">
          {describe.act(way.on)}
        </Typography>
        <Typography variant="pi" tag="p">
          {t('props.from')}: {describe.state(definition, way.from)}
        </Typography>
      </Box>
      <ActField
        label={t('props.act')}
        value={way.on}
        joins={nodesOf(definition).get(way.from)?.type === 'parallel'}
        onChange={(on) => {
          if (on === way.on) return;
          change({ on });
          // It becomes the last among the transitions on that act.
          const index = transitionsOf(definition, way.from).filter((other) => other.on === on).length;
          select({ kind: 'arrow', ref: { from: way.from, on, index } });
        }}
      />
      <SearchField
        label={t('props.to')}
        value={way.to ?? ''}
        options={reachableFrom(definition, way.from).map((path) => ({
          value: path,
          label: describe.state(definition, path),
        }))}
        onChange={(to) => {
          if (to !== '') change({ to });
        }}
      />
      <ChoiceField
        label={t('props.guard')}
        value={guardName}
        options={[
          { value: NONE, label: t('props.noGuard') },
          ...catalogue.guards.map((guard) => ({ value: guard.name, label: describe.pick(guard.label) })),
          ...(way.guard && !catalogue.guards.some(({ name }) => name === guardName)
            ? [{ value: guardName, label: guardName }]
            : []),
        ]}
        onChange={(type) => change({ guard: type === NONE ? null : { type, params: {} } })}
      />
      {way.guard && (
        <PartFields
          part={way.guard}
          declared={catalogue.guards.find(({ name }) => name === guardName)}
          onChange={(guard) => change({ guard })}
        />
      )}
      <ActionList actions={way.actions} onChange={(actions) => change({ actions })} />
      <Button
        variant="danger-light"
        startIcon={<Trash aria-hidden />}
        onClick={() => {
          edit({ kind: 'removeTransition', ref: arrow });
          select({ kind: 'state', path: way.from });
        }}
      >
        {t('props.deleteTransition')}
      </Button>
    </Flex>
  );
}
