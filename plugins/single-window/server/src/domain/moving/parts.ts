/** What a procedure brings along: how one part names another inside its JSON, and how a part gets another key. */
import type { FormDefinition, WorkflowDefinition } from '@motcua/cms';
import { sectionsUsed } from '@motcua/plugin-eform';
import { rekey } from '../workflow/rekey';
import type { Data } from './file';
import type { Reference } from './shape';

export const PROCEDURE = 'api::procedure.procedure';
export const AGENCY = 'api::agency.agency';
export const FORM = 'api::form-definition.form-definition';
export const SECTION = 'api::form-section.form-section';
export const WORKFLOW = 'api::workflow-definition.workflow-definition';
export const TEMPLATE = 'api::document-template.document-template';

/** In the order in which they are written: nothing names a part that is not there yet. */
export const PARTS: readonly string[] = [SECTION, FORM, TEMPLATE, WORKFLOW];

export type Rename = (uid: string, key: string) => string;

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a JSON value, itself first. */
function objectsIn(value: unknown): readonly Data[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** Changes every object in a JSON value, the inner ones first. */
export function mapObjects(value: unknown, change: (object: Data) => Data): unknown {
  if (Array.isArray(value)) return value.map((one) => mapObjects(one, change));
  if (!isObject(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapObjects(inner, change)])));
}

/** The template that an action of a workflow prints by. */
const templateOf = ({ type, params }: Data): string | null =>
  typeof type === 'string' && isObject(params) && typeof params['template'] === 'string' && params['template'] !== ''
    ? params['template']
    : null;

/** The parts that a part names in its definition. */
export function namedParts(uid: string, data: Data): readonly Reference[] {
  const { definition } = data;
  if (!isObject(definition)) return [];
  // The checks that let them be saved know their shape.
  if (uid === FORM) return sectionsUsed(definition as unknown as FormDefinition).map((key) => ({ uid: SECTION, key }));
  if (uid !== WORKFLOW) return [];
  const codes = objectsIn(definition).flatMap((one) => templateOf(one) ?? []);
  return [...new Set(codes)].map((key) => ({ uid: TEMPLATE, key }));
}

/** The same part, naming others by their new keys. */
export function renameParts(uid: string, data: Data, rename: Rename): Data {
  const { definition } = data;
  if (uid === FORM)
    return {
      ...data,
      definition: mapObjects(definition, (one) =>
        typeof one['use'] === 'string' ? { ...one, use: rename(SECTION, one['use']) } : one,
      ),
    };
  if (uid !== WORKFLOW) return data;
  const named = mapObjects(definition, (one) => {
    const template = templateOf(one);
    return template !== null && isObject(one['params'])
      ? { ...one, params: { ...one['params'], template: rename(TEMPLATE, template) } }
      : one;
  });
  return { ...data, definition: named };
}

/** The same part under another key; its definition says the key too. */
export function underKey(uid: string, data: Data, key: string): Data {
  const name = uid === TEMPLATE ? 'code' : 'key';
  if (data[name] === key) return data;
  const { definition, body } = data;
  if (uid === WORKFLOW)
    // As above.
    return { ...data, key, definition: rekey(definition as WorkflowDefinition, key) };
  return {
    ...data,
    [name]: key,
    ...(isObject(definition) && name in definition ? { definition: { ...definition, [name]: key } } : {}),
    ...(isObject(body) && name in body ? { body: { ...body, [name]: key } } : {}),
  };
}
