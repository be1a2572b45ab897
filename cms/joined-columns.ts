/**
 * Relations that are real columns (`useJoinTable: false`), written from the panel: it sends `{ connect, disconnect }`, which Strapi 5.54 takes for
 * the id itself and answers with 500. Here it becomes the id, or null.
 */
import type { Core } from '@strapi/strapi';

type Data = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const firstId = (list: unknown): unknown => {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return isObject(first) ? (first['id'] ?? undefined) : first;
};

/** The value of one column; undefined leaves it as it is. */
function columnValue(value: unknown): unknown {
  if (!isObject(value) || !('connect' in value || 'disconnect' in value || 'set' in value)) return value;
  const id = firstId(value['connect']) ?? firstId(value['set']);
  if (id !== undefined) return id;
  const removed = Array.isArray(value['disconnect']) && value['disconnect'].length > 0;
  return removed || Array.isArray(value['set']) ? null : undefined;
}

function joinedColumns(data: Data, attributes: Data): Data {
  const columns = Object.entries(attributes).flatMap(([name, attribute]) =>
    isObject(attribute) && attribute['type'] === 'relation' && attribute['useJoinTable'] === false ? [name] : [],
  );
  const values = columns.flatMap((name) => (name in data ? [[name, columnValue(data[name])] as const] : []));
  const kept = Object.entries(data).filter(([name]) => !values.some(([column]) => column === name));
  return Object.fromEntries([...kept, ...values.filter(([, value]) => value !== undefined)]);
}

export function writeJoinedColumns(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const params = context.params as { data?: unknown };
    if (['create', 'update'].includes(context.action) && isObject(params.data))
      params.data = joinedColumns(params.data, context.contentType.attributes);
    return next();
  });
}
