/** Patches as identity systems send them, said so that SCIMMY does with them what RFC 7644 §3.5.2 says. Pure. */

type Fields = Readonly<Record<string, unknown>>;

/** The whole name of an attribute, which SCIMMY knows by its short one. */
const CORE = /^urn:ietf:params:scim:schemas:core:2\.0:(?:User|Group):/i;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member may be said by its id alone; who leaves is known by the id, whatever else is said. */
function membersOf(value: unknown, leaving: boolean): readonly unknown[] {
  const said: readonly unknown[] = Array.isArray(value) ? value : [value];
  return said.map((one) => {
    if (typeof one === 'string') return { value: one };
    return leaving && isFields(one) ? { value: one['value'] } : one;
  });
}

const isList = (name: string, value: unknown): boolean => Array.isArray(value) || /^members$/i.test(name);

/**
 * Without a path, lists have an operation of their own each: SCIMMY would only add to them. A name has none: with a path SCIMMY would take
 * away the parts that are not said.
 */
function plain(operation: unknown): readonly unknown[] {
  if (!isFields(operation)) return [operation];
  const { op, path, value } = operation;
  const leaving = typeof op === 'string' && op.toLowerCase() === 'remove';
  if (path === undefined && !leaving && isFields(value)) {
    const all = Object.entries(value);
    const rest = all.filter(([name, one]) => !isList(name, one));
    const lists = all.filter(([name, one]) => isList(name, one));
    return [
      ...(rest.length > 0 || lists.length === 0 ? [{ op, value: Object.fromEntries(rest) }] : []),
      ...lists.flatMap(([name, one]) => plain({ op, path: name, value: one })),
    ];
  }
  if (typeof path !== 'string') return [operation];
  const short = path.replace(CORE, '').replace(/^members(?=$|\[|\.)/i, 'members');
  if (!leaving && /^name$/i.test(short) && isFields(value)) return [{ op, value: { name: value } }];
  const whole = short === 'members' && value !== undefined;
  return [{ ...operation, path: short, ...(whole ? { value: membersOf(value, leaving) } : {}) }];
}

/** The same patch; what is no patch is left for whoever reads it to refuse. */
export function plainPatch(body: unknown): unknown {
  if (!isFields(body) || !Array.isArray(body['Operations'])) return body;
  return { ...body, Operations: body['Operations'].flatMap(plain) };
}
