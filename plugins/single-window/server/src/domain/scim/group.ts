/** A unit as SCIM tells of groups (RFC 7643 §4.2). Pure. */

export interface ScimGroup {
  readonly externalId?: unknown;
  readonly members?: readonly { readonly value?: unknown }[] | undefined;
}

const idsOf = ({ members = [] }: ScimGroup): ReadonlySet<string> =>
  // A member without an id is nobody, and refused as such.
  new Set(members.map(({ value }) => (typeof value === 'string' ? value : '')));

/** Who is a member after and was none before, and the other way round. */
export function membershipChange(before: ScimGroup, after: ScimGroup) {
  const had = idsOf(before);
  const has = idsOf(after);
  return {
    joining: [...has].filter((id) => !had.has(id)),
    leaving: [...had].filter((id) => !has.has(id)),
  };
}
