import { useDesigner } from '../designer/context';
import { ChoiceField, TextField } from '../fields';
import type { TrialField } from './fields';

interface Props {
  readonly field: TrialField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One answer of the sample dossier, asked as the form asks it where a form is known. */
export function AnswerField({ field: { key, field }, value, onChange }: Props) {
  const { describe } = useDesigner();
  const label = field ? describe.pick(field.label) : key;
  const options =
    field?.type === 'yes_no'
      ? (['true', 'false'] as const).map((one) => ({ value: one, label: describe.t(`answer.${one}`) }))
      : field?.options?.map((option) => ({ value: option.value, label: describe.pick(option.label) }));
  return options ? (
    <ChoiceField label={label} value={value} options={options} onChange={onChange} />
  ) : (
    <TextField label={label} value={value} onChange={onChange} />
  );
}
