/** What a state is called and what the applicant reads, in both languages. */
import type { NpspStatus, StateMeta, Text } from '@motcua/cms';
import type { Word } from '../../words';
import { useDesigner } from '../designer/context';
import { ChoiceField, TextField } from '../fields';

const STATUSES: readonly NpspStatus[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const EMPTY: Text = { vi: '', en: '' };

interface Props {
  readonly path: string;
  readonly meta: StateMeta | null;
}

export function StateWords({ path, meta }: Props) {
  const { edit, describe } = useDesigner();
  const { t } = describe;
  const label = meta?.label ?? EMPTY;
  const next = meta?.next ?? EMPTY;
  const change = (part: Partial<StateMeta>): void =>
    // A state that said nothing of itself begins with all that it must say.
    edit({
      kind: 'meta',
      path,
      change: meta ? part : { npspStatus: 4, label: EMPTY, next: EMPTY, ...part },
    });
  return (
    <>
      <TextField
        label={t('props.nameVi')}
        value={label.vi}
        required
        error={label.vi === '' ? t('needed') : undefined}
        onChange={(vi) => change({ label: { ...label, vi } })}
      />
      <TextField
        label={t('props.nameEn')}
        value={label.en}
        hint={label.en === '' ? t('props.missing') : undefined}
        onChange={(en) => change({ label: { ...label, en } })}
      />
      <ChoiceField
        label={t('props.status')}
        value={meta ? String(meta.npspStatus) : ''}
        options={STATUSES.map((status) => ({
          value: String(status),
          label: `${status} · ${t(`status.${status}` satisfies Word)}`,
        }))}
        onChange={(value) => {
          const npspStatus = STATUSES.find((status) => String(status) === value);
          if (npspStatus) change({ npspStatus });
        }}
      />
      <TextField long label={t('props.nextVi')} value={next.vi} onChange={(vi) => change({ next: { ...next, vi } })} />
      <TextField
        long
        label={t('props.nextEn')}
        value={next.en}
        hint={next.en === '' ? t('props.missing') : undefined}
        onChange={(en) => change({ next: { ...next, en } })}
      />
    </>
  );
}
