/** The parameters of a guard or an action, by what it declares. */
import type { NamedPart } from '../../../../server/src/domain/workflow/definition';
import type { Word } from '../../words';
import type { Part, PartParam } from '../catalogue';
import { useDesigner } from '../designer/context';
import { ChoiceField, TextField } from '../fields';

const FORMS = ['01', '02', '03', '04', '05', '06', '07', 'result'];
const CHANNELS = ['online', 'counter', 'post'];

interface Props {
  readonly part: NamedPart;
  readonly declared: Part | undefined;
  readonly onChange: (part: NamedPart) => void;
}

export function PartFields({ part, declared, onChange }: Props) {
  const { describe } = useDesigner();
  const set = (name: string, value: unknown): void => onChange({ ...part, params: { ...part.params, [name]: value } });
  const given = ({ name }: PartParam): string => {
    const value = part.params[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  };
  return (
    <>
      {(declared?.params ?? []).map((param) => {
        const label = describe.pick(param.label);
        if (param.kind === 'form' || param.kind === 'channel')
          return (
            <ChoiceField
              key={param.name}
              label={label}
              value={given(param)}
              options={(param.kind === 'form' ? FORMS : CHANNELS).map((value) => ({
                value,
                label:
                  param.kind === 'form'
                    ? `${value === 'result' ? '' : `${value} · `}${describe.paper(value)}`
                    : describe.t(`channel.${value}` as Word),
              }))}
              onChange={(value) => set(param.name, value)}
            />
          );
        return (
          <TextField
            key={param.name}
            label={label}
            value={given(param)}
            required
            error={given(param) === '' ? describe.t('needed') : undefined}
            onChange={(value) => set(param.name, param.kind === 'value' ? valueOf(value) : value)}
          />
        );
      })}
    </>
  );
}

/** Numbers and yes/no are compared as what they are. */
function valueOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
