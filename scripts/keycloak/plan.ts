/** What must change for the realm to be as wanted, each with its difference and the call that makes it so; nothing is done yet. */
import { createHash } from 'node:crypto';
import type { Admin, Representation } from './admin.ts';
import { differences, laidOver } from './compare.ts';
import { flowChange } from './flows.ts';
import { groupChanges, type Unit } from './groups.ts';
import type { Wanted, WantedClient } from './wanted.ts';

export interface Change {
  readonly what: string;
  readonly differences: readonly string[];
  readonly apply: () => Promise<void>;
}

type Named = Representation & { readonly name: string };

export class Plan {
  readonly #admin: Admin;
  readonly #at: string;
  readonly #wanted: Wanted;

  constructor(admin: Admin, wanted: Wanted) {
    this.#admin = admin;
    this.#wanted = wanted;
    this.#at = `/${wanted.realm.realm}`;
  }

  /** In the order in which one needs the other. Made anew after each stage: what one made, the next finds. */
  stages(units: readonly Unit[]): readonly (() => Promise<readonly Change[]>)[] {
    const { flows, roles, scopes, clients, providers, components, requiredActions } = this.#wanted;
    return [
      () => this.#realmItself(),
      async () => [
        ...(await this.#profile()),
        ...(await this.#each(roles, (role) => this.#role(role))),
        ...(await this.#each(scopes, ({ scope, mappers }) => this.#scope(scope, mappers))),
        ...(await this.#each(requiredActions, (action) => this.#requiredAction(action))),
        ...(await this.#each(flows, (flow) => flowChange(this.#admin, this.#at, flow))),
        ...(await this.#each(components, (component) => this.#component(component))),
        ...(await groupChanges(this.#admin, this.#at, units)),
      ],
      async () => [
        ...(await this.#settings()),
        ...(await this.#each(providers, ({ provider }) => this.#provider(provider))),
        ...(await this.#each(clients, (client) => this.#client(client))),
      ],
      async () => [
        ...(await this.#each(providers, ({ provider, mappers }) => this.#providerMappers(provider.alias, mappers))),
        ...(await this.#each(clients, (client) => this.#clientParts(client))),
      ],
    ];
  }

  async #each<T>(items: readonly T[], work: (item: T) => Promise<readonly Change[]>): Promise<readonly Change[]> {
    const all: Change[] = [];
    for (const item of items) all.push(...(await work(item)));
    return all;
  }

  #change(what: string, wanted: unknown, there: unknown, apply: () => Promise<void>): readonly Change[] {
    const found = differences(wanted, there ?? {});
    if (there !== null && there !== undefined && found.length === 0) return [];
    return [{ what, differences: found, apply }];
  }

  async #realmItself(): Promise<readonly Change[]> {
    if (await this.#admin.get(this.#at)) return [];
    const { realm } = this.#wanted.realm;
    return [
      {
        what: `realm "${realm}"`,
        differences: ['nothing → a new realm'],
        apply: () => this.#admin.send('POST', '', { realm, enabled: true }),
      },
    ];
  }

  async #settings(): Promise<readonly Change[]> {
    const there = await this.#admin.get(this.#at);
    return this.#change('settings of the realm', this.#wanted.realm, there, () =>
      this.#admin.send('PUT', this.#at, laidOver(this.#wanted.realm, there)),
    );
  }

  async #profile(): Promise<readonly Change[]> {
    const path = `${this.#at}/users/profile`;
    const there = await this.#admin.get<{ attributes: readonly Named[] }>(path);
    const wanted = this.#wanted.profile as { readonly attributes: readonly Named[] };
    // Compared by name; what Keycloak adds to each attribute is its own.
    const byName = (list: readonly Named[] = []) => Object.fromEntries(list.map((one) => [one.name, one]));
    const found = [
      ...differences(byName(wanted.attributes), byName(there?.attributes)),
      ...(there?.attributes ?? [])
        .filter(({ name }) => !(name in byName(wanted.attributes)))
        .map(({ name }) => `${name}: taken out`),
      // A demand that is not named here is taken away.
      ...(there?.attributes ?? []).filter((one) => 'required' in one).map(({ name }) => `${name}.required: taken out`),
    ];
    if (there && found.length === 0) return [];
    return [
      {
        what: 'profile of accounts',
        differences: found,
        apply: () => this.#admin.send('PUT', path, { ...there, ...wanted }),
      },
    ];
  }

  async #role(role: Named): Promise<readonly Change[]> {
    const path = `${this.#at}/roles/${encodeURIComponent(role.name)}`;
    const there = await this.#admin.get(path);
    return this.#change(`role "${role.name}"`, role, there, () =>
      there
        ? this.#admin.send('PUT', path, laidOver(role, there))
        : this.#admin.send('POST', `${this.#at}/roles`, role),
    );
  }

  async #requiredAction(action: Representation & { readonly alias: string }): Promise<readonly Change[]> {
    const path = `${this.#at}/authentication/required-actions/${action.alias}`;
    const there = await this.#admin.get(path);
    return this.#change(`required action "${action.alias}"`, action, there, () =>
      this.#admin.send('PUT', path, laidOver(action, there)),
    );
  }

  async #idOfScope(name: string): Promise<string | null> {
    const scopes = await this.#admin.list<Named & { readonly id: string }>(`${this.#at}/client-scopes`);
    return scopes.find((scope) => scope.name === name)?.id ?? null;
  }

  async #scope(scope: Named, mappers: readonly Named[]): Promise<readonly Change[]> {
    const id = await this.#idOfScope(scope.name);
    const there = id
      ? await this.#admin.get<{ protocolMappers?: readonly Named[] }>(`${this.#at}/client-scopes/${id}`)
      : null;
    const own = this.#change(`client scope "${scope.name}"`, scope, there, async () => {
      if (id) await this.#admin.send('PUT', `${this.#at}/client-scopes/${id}`, laidOver(scope, there));
      else await this.#admin.send('POST', `${this.#at}/client-scopes`, { ...scope, protocolMappers: mappers });
    });
    const theirs = id
      ? this.#mappers(
          `client scope "${scope.name}"`,
          `${this.#at}/client-scopes/${id}/protocol-mappers/models`,
          mappers,
          there?.protocolMappers ?? [],
        )
      : [];
    return [...own, ...theirs];
  }

  /** Mappers of a scope, a client or an identity provider. */
  #mappers(owner: string, path: string, wanted: readonly Named[], there: readonly Named[]): readonly Change[] {
    return wanted.flatMap((mapper) => {
      const known = there.find(({ name }) => name === mapper.name);
      return this.#change(`${owner}: mapper "${mapper.name}"`, mapper, known, () =>
        known
          ? this.#admin.send('PUT', `${path}/${String(known['id'])}`, laidOver(mapper, known))
          : this.#admin.send('POST', path, mapper),
      );
    });
  }

  async #component(component: Wanted['components'][number]): Promise<readonly Change[]> {
    const query = new URLSearchParams({ name: component.name, type: component.providerType });
    const [there] = await this.#admin.list(`${this.#at}/components?${query.toString()}`);
    // Keycloak shows its password as stars and drops what it does not know: the mark of it stands among the realm's attributes.
    const { bindCredential = [''], ...config } = component.config;
    const attributes = { [`motcuaSecretMark.${component.name}`]: secretMark(bindCredential.join()) };
    const realm = await this.#admin.get<{ readonly attributes?: Representation }>(this.#at);
    const compared = { ...component, config, attributes };
    const found = there && { ...there, attributes: realm?.attributes };
    return this.#change(`component "${component.name}"`, compared, found, async () => {
      if (there)
        await this.#admin.send('PUT', `${this.#at}/components/${String(there['id'])}`, laidOver(component, there));
      else await this.#admin.send('POST', `${this.#at}/components`, component);
      await this.#admin.send('PUT', this.#at, laidOver({ attributes }, await this.#admin.get(this.#at)));
    });
  }

  async #provider(provider: Wanted['providers'][number]['provider']): Promise<readonly Change[]> {
    const path = `${this.#at}/identity-provider/instances`;
    const there = await this.#admin.get(`${path}/${provider.alias}`);
    const wanted = markedSecret(provider);
    return this.#change(`identity provider "${provider.alias}"`, wanted.compared, there, () =>
      there
        ? this.#admin.send('PUT', `${path}/${provider.alias}`, laidOver(wanted.sent, there))
        : this.#admin.send('POST', path, wanted.sent),
    );
  }

  async #providerMappers(alias: string, mappers: readonly Named[]): Promise<readonly Change[]> {
    const path = `${this.#at}/identity-provider/instances/${alias}/mappers`;
    const there = await this.#admin.list<Named>(path);
    return this.#mappers(
      `identity provider "${alias}"`,
      path,
      mappers.map((mapper) => ({ ...mapper, identityProviderAlias: alias })),
      there,
    );
  }

  async #clientThere(clientId: string): Promise<(Representation & { readonly id: string }) | null> {
    const [there] = await this.#admin.list<Representation & { readonly id: string }>(
      `${this.#at}/clients?clientId=${encodeURIComponent(clientId)}`,
    );
    return there ?? null;
  }

  async #client({ client, browserFlow }: WantedClient): Promise<readonly Change[]> {
    const there = await this.#clientThere(client.clientId);
    const flows = await this.#admin.list<{ id: string; alias: string }>(`${this.#at}/authentication/flows`);
    const flow = flows.find(({ alias }) => alias === browserFlow)?.id ?? '';
    const wanted =
      browserFlow === undefined ? client : { ...client, authenticationFlowBindingOverrides: { browser: flow } };
    return this.#change(`client "${client.clientId}"`, wanted, there, () =>
      there
        ? this.#admin.send('PUT', `${this.#at}/clients/${there.id}`, laidOver(wanted, there))
        : this.#admin.send('POST', `${this.#at}/clients`, wanted),
    );
  }

  /** Scopes and the account of a client: only there once the client is. */
  async #clientParts({ client, scopes, serviceRoles = [] }: WantedClient): Promise<readonly Change[]> {
    const there = await this.#clientThere(client.clientId);
    if (!there) return [];
    const path = `${this.#at}/clients/${there.id}`;
    const now = await this.#admin.list<Named & { readonly id: string }>(`${path}/default-client-scopes`);
    const optional = await this.#admin.list<Named & { readonly id: string }>(`${path}/optional-client-scopes`);
    const missing = scopes.filter((name) => !now.some((scope) => scope.name === name));
    const extra = now.filter(({ name }) => !scopes.includes(name));
    const changes: Change[] = [];
    if (missing.length + extra.length + optional.length > 0)
      changes.push({
        what: `client "${client.clientId}": scopes`,
        differences: [
          ...missing.map((name) => `+ ${name}`),
          ...extra.map(({ name }) => `- ${name}`),
          ...optional.map(({ name }) => `- ${name} (optional)`),
        ],
        apply: async () => {
          for (const { id } of optional) await this.#admin.send('DELETE', `${path}/optional-client-scopes/${id}`);
          for (const { id } of extra) await this.#admin.send('DELETE', `${path}/default-client-scopes/${id}`);
          for (const name of missing)
            await this.#admin.send('PUT', `${path}/default-client-scopes/${(await this.#idOfScope(name)) ?? name}`);
        },
      });
    if (serviceRoles.length > 0) changes.push(...(await this.#serviceRoles(client.clientId, path, serviceRoles)));
    return changes;
  }

  async #serviceRoles(clientId: string, path: string, wanted: readonly string[]): Promise<readonly Change[]> {
    const account = await this.#admin.get<{ id: string }>(`${path}/service-account-user`);
    const mappings = `${this.#at}/users/${account?.id ?? ''}/role-mappings/realm`;
    const now = await this.#admin.list<Named>(mappings);
    const missing = wanted.filter((name) => !now.some((role) => role.name === name));
    if (missing.length === 0) return [];
    return [
      {
        what: `client "${clientId}": roles of its account`,
        differences: missing.map((name) => `+ ${name}`),
        apply: async () => {
          const roles: unknown[] = [];
          for (const name of missing) roles.push(await this.#admin.get(`${this.#at}/roles/${name}`));
          await this.#admin.send('POST', mappings, roles);
        },
      },
    ];
  }
}

const without = (record: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

const secretMark = (secret: string): string =>
  createHash('sha256').update(`motcua:${secret}`).digest('hex').slice(0, 16);

/** Keycloak shows a provider's secret only as stars: a mark of what was sent last stands beside it, by which a change is seen. */
function markedSecret(provider: Wanted['providers'][number]['provider']): {
  readonly compared: unknown;
  readonly sent: unknown;
} {
  const { clientSecret = '' } = provider.config;
  const motcuaSecretMark = secretMark(clientSecret);
  const compared = { ...provider, config: { ...without(provider.config, 'clientSecret'), motcuaSecretMark } };
  return { compared, sent: { ...compared, config: { ...compared.config, clientSecret } } };
}
