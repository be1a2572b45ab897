/** What a state waits for: a timer, a system outside, and who watches the wait. */
import type { StateMeta } from '@motcua/cms';
import { knownActs } from '../../../../server/src/domain/workflow/acts';
import { useDesigner } from '../designer/context';
import { AmountField, ChoiceField, TextField, UnitField, WORKERS } from '../fields';
import { Folded } from './Folded';

interface Props {
  readonly path: string;
  readonly meta: StateMeta | null;
}

const NOBODY = 'nobody';

export function StateWaits({ path, meta }: Props) {
  const { edit, describe, catalogue } = useDesigner();
  const { t } = describe;
  const waits = meta?.waitsFor;
  const owner = meta?.owner;
  const change = (part: Partial<{ [Name in keyof StateMeta]: StateMeta[Name] | undefined }>): void =>
    edit({ kind: 'meta', path, change: part });
  return (
    <Folded title={t('props.waiting')} open={!!(meta?.timer ?? waits ?? owner)}>
      <AmountField
        label={t('props.timerAmount')}
        unitLabel={t('props.limitUnit')}
        hint={t('props.timerHint')}
        value={meta?.timer}
        onChange={(timer) => change({ timer: timer && { ...timer, event: 'TIMER' } })}
      />
      <TextField
        label={t('props.waitsVi')}
        value={waits?.system.vi ?? ''}
        onChange={(vi) =>
          change({
            waitsFor: vi === '' ? undefined : { event: waits?.event ?? '', system: { vi, en: waits?.system.en ?? '' } },
          })
        }
      />
      {waits && (
        <>
          <TextField
            label={t('props.waitsEn')}
            value={waits.system.en}
            onChange={(en) => change({ waitsFor: { ...waits, system: { ...waits.system, en } } })}
          />
          <ChoiceField
            label={t('props.waitsEvent')}
            value={waits.event}
            options={[
              ...new Set([...knownActs().map(([type]) => type), ...(waits.event === '' ? [] : [waits.event])]),
            ].map((on) => ({
              value: on,
              label: describe.act(on),
            }))}
            onChange={(event) => change({ waitsFor: { ...waits, event } })}
          />
        </>
      )}
      <ChoiceField
        label={t('props.owner')}
        value={owner?.role ?? NOBODY}
        options={[
          { value: NOBODY, label: t('props.noOwner') },
          ...WORKERS.map((role) => ({ value: role, label: t(`role.${role}`) })),
        ]}
        onChange={(value) => {
          const role = WORKERS.find((one) => one === value);
          change({ owner: role && { role, unit: owner?.unit ?? 'one_stop' } });
        }}
      />
      {owner && (
        <UnitField
          label={t('props.ownerUnit')}
          value={owner.unit}
          agencies={catalogue.units}
          onChange={(unit) => change({ owner: { ...owner, unit } })}
        />
      )}
    </Folded>
  );
}
