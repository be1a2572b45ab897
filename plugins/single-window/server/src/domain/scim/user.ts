/** An officer as SCIM tells of people (RFC 7643), and back. Pure. */
import { holdsOn } from '../administration/columns';
import { manyOf, type Values } from '../administration/row';

export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

interface Valued {
  readonly value?: unknown;
  readonly primary?: unknown;
}

/** What a machine says of an officer, as far as anything here is made of it. */
export interface ScimUser {
  readonly userName?: unknown;
  readonly externalId?: unknown;
  readonly displayName?: unknown;
  readonly name?:
    { readonly formatted?: unknown; readonly familyName?: unknown; readonly givenName?: unknown } | undefined;
  readonly title?: unknown;
  readonly active?: unknown;
  readonly emails?: readonly Valued[] | undefined;
  readonly phoneNumbers?: readonly Valued[] | undefined;
  readonly roles?: readonly Valued[] | undefined;
  readonly [ENTERPRISE]?: { readonly department?: unknown } | undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const firstOf = (values: readonly Valued[] | undefined): string =>
  text((values?.find(({ primary }) => primary === true) ?? values?.[0])?.value);

/** Family name before given name, as Vietnamese names stand. */
const nameOf = ({ displayName, name }: ScimUser): string =>
  text(displayName) || text(name?.formatted) || [text(name?.familyName), text(name?.givenName)].join(' ').trim();

/**
 * The columns of the register that follow from it. Whoever is not active has ended the day before `today`, and begins again when active.
 * @param today `YYYY-MM-DD`; `yesterday` the day before it
 */
export function valuesOfUser(
  user: ScimUser,
  before: Values | null,
  { today, yesterday }: { readonly today: string; readonly yesterday: string },
): Values {
  const active = user.active !== false;
  const held = before === null || holdsOn(before, today);
  const period: Values = active ? (held ? {} : { validFrom: today, validTo: '' }) : held ? { validTo: yesterday } : {};
  const department = text(user[ENTERPRISE]?.department);
  const roles = (user.roles ?? []).map(({ value }) => text(value)).filter((role) => role !== '');
  return {
    username: before?.['username'] ?? text(user.userName),
    fullName: nameOf(user),
    position: text(user.title),
    email: firstOf(user.emails),
    phone: firstOf(user.phoneNumbers),
    roles: roles.join('; '),
    agency: department || (before?.['agency'] ?? ''),
    ...period,
  };
}

/** What a machine is shown of an officer. */
export function userOfValues(values: Values, externalId: string | undefined, agencyName: string, today: string) {
  const { username = '', fullName = '', position = '', email = '', phone = '', agency = '' } = values;
  return {
    id: username,
    userName: username,
    ...(externalId === undefined ? {} : { externalId }),
    displayName: fullName,
    name: { formatted: fullName },
    ...(position === '' ? {} : { title: position }),
    active: holdsOn(values, today),
    ...(email === '' ? {} : { emails: [{ value: email, type: 'work', primary: true }] }),
    ...(phone === '' ? {} : { phoneNumbers: [{ value: phone, type: 'work' }] }),
    roles: manyOf(values['roles'] ?? '').map((value) => ({ value })),
    groups: [{ value: agency, display: agencyName, type: 'direct' }],
    [ENTERPRISE]: { department: agency },
  };
}
