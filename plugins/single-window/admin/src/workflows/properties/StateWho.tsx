/** Who works in a state, in which unit, and how long. */
import type { StateMeta } from '@motcua/cms';
import { useDesigner } from '../designer/context';
import { AmountField, ChoiceField, UnitField, WORKERS } from '../fields';
import { Section } from './Section';

interface Props {
  readonly path: string;
  readonly meta: StateMeta | null;
}

const NOBODY = 'nobody';

export function StateWho({ path, meta }: Props) {
  const { edit, describe, catalogue } = useDesigner();
  const { t } = describe;
  return (
    <Section title={t('props.who')}>
      <ChoiceField
        label={t('props.role')}
        value={meta?.role ?? NOBODY}
        options={[
          { value: NOBODY, label: t('props.noRole') },
          ...WORKERS.map((role) => ({ value: role, label: t(`role.${role}`) })),
        ]}
        onChange={(value) => {
          const role = WORKERS.find((one) => one === value);
          edit({
            kind: 'meta',
            path,
            change: role
              ? { role, unit: meta?.unit ?? 'competent' }
              : { role: undefined, unit: undefined, limit: undefined },
          });
        }}
      />
      {meta?.role && (
        <>
          <UnitField
            label={t('props.unit')}
            value={meta.unit ?? 'competent'}
            agencies={catalogue.units}
            onChange={(unit) => edit({ kind: 'meta', path, change: { unit } })}
          />
          <AmountField
            label={t('props.limitAmount')}
            unitLabel={t('props.limitUnit')}
            value={meta.limit}
            onChange={(limit) => edit({ kind: 'meta', path, change: { limit } })}
          />
        </>
      )}
    </Section>
  );
}
