/** The parameters of a guard or an action, by what it declares. */
import type { NamedPart } from '../../../../server/src/domain/workflow/definition';
import type { Word } from '../../words';
import type { Catalogue, Part, PartParam } from '../catalogue';
import { useDesigner } from '../designer/context';
import { ChoiceField, TextField } from '../fields';

const FORMS = ['01', '02', '03', '04', '05', '06', '07', 'result', 'letter'];
const CHANNELS = ['online', 'counter', 'post'];

interface Props {
  readonly part: NamedPart;
  readonly declared: Part | undefined;
  readonly onChange: (part: NamedPart) => void;
}

export function PartFields({ part, declared, onChange }: Props) {
  const { describe, catalogue } = useDesigner();
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
                    ? `${value === 'result' || value === 'letter' ? '' : `${value} · `}${describe.paper(value)}`
                    : describe.t(`channel.${value}` as Word),
              }))}
              onChange={(value) => set(param.name, value)}
            />
          );
        if (param.kind === 'template')
          return (
            <ChoiceField
              key={param.name}
              label={label}
              hint={describe.t('props.templateHint')}
              value={given(param) || OWN}
              options={[
                { value: OWN, label: describe.t('props.ownDrawing') },
                ...documentsFor(catalogue, part, given(param)).map(({ code, name }) => ({
                  value: code,
                  label: describe.pick(name),
                })),
              ]}
              onChange={(value) => set(param.name, value === OWN ? undefined : value)}
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

/** No template: the house draws the paper itself. */
const OWN = '-';

/** Templates that fit the paper that is printed; the one that is named stays to be seen. */
function documentsFor({ documents }: Catalogue, { params }: NamedPart, named: string): Catalogue['documents'] {
  const letter = params['form'] === 'letter';
  const fitting = documents.filter(({ kind }) =>
    params['form'] === 'result' || letter ? (kind === 'letter') === letter : false,
  );
  const found = documents.find(({ code }) => code === named) ?? {
    code: named,
    name: { vi: named, en: named },
    kind: 'result' as const,
  };
  return named === '' || fitting.includes(found) ? fitting : [...fitting, found];
}

/** Numbers and yes/no are compared as what they are. */
function valueOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
