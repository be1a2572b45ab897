/** Groups = the organisation tree, for whoever works in Keycloak's console. Rights do not hang on them: they live in our tables. */
import { withClient } from '../lib/database.ts';
import type { Admin } from './admin.ts';
import type { Change } from './plan.ts';

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly parentId?: string;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

/** The units of an installation, parents first. */
export const unitsOf = (databaseUrl: string): Promise<readonly Unit[]> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Unit>(
      `WITH RECURSIVE tree AS (
         SELECT id, code, name, NULL::text AS parent, 0 AS depth FROM agencies WHERE parent_id IS NULL
         UNION ALL SELECT a.id, a.code, a.name, tree.code, depth + 1 FROM agencies a JOIN tree ON a.parent_id = tree.id)
       SELECT code, name, parent FROM tree ORDER BY depth, code`,
    );
    return rows;
  });

const codeOf = ({ attributes }: Group): string => attributes?.['code']?.[0] ?? '';

/** All groups, read level by level: Keycloak answers children only of a group that is named. */
async function groupsThere(admin: Admin, realm: string): Promise<ReadonlyMap<string, Group>> {
  const found = new Map<string, Group>();
  const queue = [`${realm}/groups`];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const group of await admin.list<Group & { readonly subGroupCount?: number }>(
      `${path}?max=5000&briefRepresentation=false`,
    )) {
      if (codeOf(group) !== '') found.set(codeOf(group), group);
      if ((group.subGroupCount ?? 0) > 0) queue.push(`${realm}/groups/${group.id}/children`);
    }
  }
  return found;
}

const nameOf = ({ code, name }: Unit): string => `${name} (${code})`.replaceAll('/', '-');

export async function groupChanges(admin: Admin, realm: string, units: readonly Unit[]): Promise<readonly Change[]> {
  const there = await groupsThere(admin, realm);
  const made = new Map([...there].map(([code, { id }]) => [code, id]));
  const under = (unit: Unit): string =>
    unit.parent === null ? `${realm}/groups` : `${realm}/groups/${made.get(unit.parent) ?? ''}/children`;
  const missing = units.filter(({ code }) => !there.has(code));
  const other = units.filter((unit) => {
    const group = there.get(unit.code);
    return (
      group !== undefined &&
      (group.name !== nameOf(unit) || group.parentId !== (unit.parent === null ? undefined : made.get(unit.parent)))
    );
  });
  const lines = [
    ...missing.map((unit) => `+ ${nameOf(unit)}`),
    ...other.map((unit) => `~ ${there.get(unit.code)?.name ?? ''} → ${nameOf(unit)}`),
  ];
  if (lines.length === 0) return [];
  return [
    {
      what: `groups of the organisation tree (${lines.length})`,
      differences: lines,
      apply: async () => {
        for (const unit of missing) {
          const answer = await admin.call('POST', under(unit), {
            name: nameOf(unit),
            attributes: { code: [unit.code] },
          });
          const made_ = /[^/]+$/.exec(answer.headers.get('location') ?? '')?.[0];
          await answer.body?.cancel();
          if (made_) made.set(unit.code, made_);
        }
        // Keycloak moves and renames a group by posting it under its parent.
        for (const unit of other)
          await admin.send('POST', under(unit), {
            id: made.get(unit.code),
            name: nameOf(unit),
            attributes: { code: [unit.code] },
          });
      },
    },
  ];
}
