/** The form asks for whatever guards, actions and fees read. */
import { askedFields } from '../../fees/asked-fields';
import { error, type WorkflowFinding } from '../finding';
import { fieldsRead } from '../part-params';
import { actionParts, guardParts } from '../registry';
import type { Scene } from './scene';

/** Fields that a JSON Logic rule names by `var`, wherever it stands in a value. */
function logicFields(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(logicFields);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key !== 'var') return logicFields(inner);
    const name: unknown = Array.isArray(inner) ? inner[0] : inner;
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
}

export function checkFormFields({ nodes, content }: Scene): readonly WorkflowFinding[] {
  const { form, fees } = content;
  if (form === undefined) return [];
  const known = askedFields(form);
  // `address.commune` is a part of the field `address`.
  const isAsked = (field: string): boolean => known.has(field) || known.has(field.split('.')[0] ?? field);
  const guards = new Map(guardParts().map((part) => [part.name, part]));
  const actions = new Map(actionParts().map((part) => [part.name, part]));
  const missing = (
    state: string | null,
    transition: string | undefined,
    field: string,
    who: readonly [string, string],
  ): WorkflowFinding =>
    error(
      'field-not-asked',
      { state, field, ...(transition === undefined ? {} : { transition }) },
      [
        `${who[0]} đọc trường “${field}” mà tờ khai không hỏi.`,
        `${who[1]} reads “${field}”, which the form does not ask.`,
      ],
      ['Thêm trường này vào tờ khai, hoặc chọn trường khác.', 'Add the field to the form, or choose another.'],
    );
  const byWorkflow = [...nodes.values()].flatMap((node) => [
    ...node.entryActions.flatMap((used) => {
      const part = actions.get(used.type);
      return part
        ? fieldsRead(part.params, used.params).map((field) => ({ node, on: undefined, field, label: part.label }))
        : [];
    }),
    ...node.transitions.flatMap(({ on, guard, actions: run }) =>
      [...(guard ? [[guard, guards] as const] : []), ...run.map((one) => [one, actions] as const)].flatMap(
        ([used, registry]) => {
          const part = registry.get(used.type);
          return part
            ? fieldsRead(part.params, used.params).map((field) => ({ node, on, field, label: part.label }))
            : [];
        },
      ),
    ),
  ]);
  return [
    ...byWorkflow
      .filter(({ field }) => !isAsked(field))
      .map(({ node, on, field, label }) => missing(node.path, on, field, [`“${label.vi}”`, `“${label.en}”`])),
    ...(fees ?? []).flatMap((fee) =>
      [...new Set(logicFields(fee))]
        .filter((field) => !isAsked(field))
        .map((field) => missing(null, undefined, field, [`Dòng phí “${fee.name.vi}”`, `The fee “${fee.name.en}”`])),
    ),
  ];
}
