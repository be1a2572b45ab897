/** The act of a transition: one that has words, or another by its type. */
import { useState } from 'react';
import { knownActs } from '../../../../server/src/domain/workflow/acts';
import { useDesigner } from '../designer/context';
import { ChoiceField, TextField } from '../fields';

const OTHER = 'other';
/** What an event type may look like. */
const TYPE = /^[A-Z][A-Z0-9_]*$/;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly joins: boolean;
  readonly onChange: (on: string) => void;
}

/** `joins`: the transition leaves a parallel step, which ends when all its branches do. */
export function ActField({ label, value, joins, onChange }: Props) {
  const { describe } = useDesigner();
  const { t } = describe;
  const [typed, setTyped] = useState<string | null>(null);
  const known = [
    ...(joins ? ['onDone'] : []),
    ...knownActs()
      .map(([type]) => type)
      .filter((on) => on !== 'FILE'),
    'always',
  ];
  const options = (known.includes(value) || value === '' ? known : [...known, value]).map((on) => ({
    value: on,
    label: describe.act(on),
  }));
  return (
    <>
      <ChoiceField
        label={label}
        value={typed === null ? value : OTHER}
        options={[...options, { value: OTHER, label: t('props.other') }]}
        onChange={(on) => {
          setTyped(on === OTHER ? '' : null);
          if (on !== OTHER) onChange(on);
        }}
      />
      {typed !== null && (
        <TextField
          label={t('props.customAct')}
          hint={t('props.customActHint')}
          value={typed}
          error={typed !== '' && !TYPE.test(typed) ? t('props.customActHint') : undefined}
          onChange={(on) => {
            setTyped(on);
            if (TYPE.test(on)) onChange(on);
          }}
        />
      )}
    </>
  );
}
