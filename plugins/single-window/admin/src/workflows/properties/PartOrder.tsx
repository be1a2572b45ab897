/** Which parts come before a sub-dossier, and as which paper their results are handed on. */
import type { InterlinkedPart } from '@motcua/cms';
import { useDesigner } from '../designer/context';
import { ChoiceField, TextField } from '../fields';

type Before = NonNullable<InterlinkedPart['after']>;

interface Props {
  readonly part: InterlinkedPart;
  readonly others: readonly InterlinkedPart[];
  readonly onChange: (after: Before) => void;
}

const NONE = '-';

export function PartOrder({ part, others, onChange }: Props) {
  const { describe, catalogue } = useDesigner();
  const { t } = describe;
  const after = part.after ?? [];
  const nameOf = (code: string): string => catalogue.procedures.find((one) => one.code === code)?.name ?? code;
  const free = others.filter(({ key }) => key !== '' && !after.some((one) => one.part === key));
  const put = (index: number, next: Before[number] | null): void =>
    onChange([...after.slice(0, index), ...(next ? [next] : []), ...after.slice(index + 1)]);
  // The last one is empty: it adds another.
  const rows = [...after, ...(free.length > 0 ? [null] : [])];
  return rows.map((row, index) => (
    // A row is its place in the list.
    <div key={index}>
      <ChoiceField
        label={t(index === 0 ? 'props.partAfter' : 'props.partAfterMore')}
        value={row?.part ?? NONE}
        options={[
          { value: NONE, label: t(index === 0 ? 'props.partAtOnce' : 'props.partAfterNone') },
          ...others
            .filter(({ key }) => key === row?.part || free.some((one) => one.key === key))
            .map(({ key, procedure }) => ({ value: key, label: nameOf(procedure) || key })),
        ]}
        onChange={(key) => put(index, key === NONE || key === '' ? null : { ...row, part: key })}
      />
      {row && (
        <TextField
          label={t('props.partComponent')}
          hint={t('props.partComponentHint')}
          value={row.component ?? ''}
          onChange={(component) => put(index, { part: row.part, ...(component === '' ? {} : { component }) })}
        />
      )}
    </div>
  ));
}
