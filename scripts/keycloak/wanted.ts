/** The realm as it is wanted: `config/keycloak/*.json`, its `${NAMES}` filled in from the environment or from files (`NAME_FILE`). */
import { readFileSync, readdirSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';
import type { Representation } from './admin.ts';

export interface WantedFlow {
  readonly alias: string;
  readonly description: string;
  readonly executions: readonly WantedExecution[];
}

export interface WantedExecution {
  readonly requirement: 'REQUIRED' | 'ALTERNATIVE' | 'CONDITIONAL' | 'DISABLED';
  /** An authenticator, or a flow within the flow. */
  readonly authenticator?: string;
  readonly flow?: string;
  readonly executions?: readonly WantedExecution[];
  readonly config?: Readonly<Record<string, string>>;
}

export interface WantedClient {
  readonly client: Representation & { readonly clientId: string };
  readonly scopes: readonly string[];
  readonly mappers?: readonly (Representation & { readonly name: string })[];
  readonly browserFlow?: string;
  /** Realm roles of the client's own account. */
  readonly serviceRoles?: readonly string[];
}

interface WantedProvider {
  readonly provider: Representation & { readonly alias: string; readonly config: Readonly<Record<string, string>> };
  readonly mappers: readonly (Representation & { readonly name: string })[];
}

export interface Wanted {
  readonly realm: Representation & { readonly realm: string };
  readonly profile: Representation;
  readonly requiredActions: readonly (Representation & { readonly alias: string })[];
  readonly roles: readonly { readonly name: string; readonly description: string }[];
  readonly scopes: readonly {
    readonly scope: Representation & { readonly name: string };
    readonly mappers: readonly (Representation & { readonly name: string })[];
  }[];
  readonly flows: readonly WantedFlow[];
  readonly clients: readonly WantedClient[];
  readonly providers: readonly WantedProvider[];
  readonly components: readonly (Representation & {
    readonly name: string;
    readonly providerType: string;
    readonly config: Readonly<Record<string, readonly string[]>>;
  })[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const valueOf = (env: Environment, name: string): string | undefined => {
  const file = env[`${name}_FILE`];
  return env[name] ?? (file === undefined ? undefined : readFileSync(file, 'utf8').trim());
};

/** Fills in `${NAME}` and `${NAME:default}`; throws with all names that are missing. */
function filledIn(text: string, env: Environment): unknown {
  const missing = new Set<string>();
  const filled = text.replaceAll(/\$\{([A-Z][A-Z0-9_]*)(?::([^}]*))?\}/g, (_all, name: string, fallback?: string) => {
    const value = valueOf(env, name) ?? fallback;
    if (value === undefined) missing.add(name);
    return JSON.stringify(value ?? '').slice(1, -1);
  });
  if (missing.size > 0) throw new Error(`Missing for the realm: ${[...missing].sort().join(', ')}`);
  return JSON.parse(filled);
}

/** An optional part is wanted when the setting that it names is there. */
const wantedPart = (env: Environment) => (part: { readonly when?: string }) =>
  part.when === undefined || valueOf(env, part.when) !== undefined;

function read(env: Environment, file: string): unknown {
  return filledIn(readFileSync(file, 'utf8'), env);
}

export function wantedRealm(env: Environment = process.env): Wanted {
  const file = (name: string): string => inRoot('config', 'keycloak', `${name}.json`);
  // Parts of an option are left out before their names are looked for.
  const options = readdirSync(inRoot('config', 'keycloak', 'options'))
    .map((name) => inRoot('config', 'keycloak', 'options', name))
    .filter((path) => wantedPart(env)(JSON.parse(readFileSync(path, 'utf8')) as { readonly when?: string }))
    // Files of this repository, in the shape of `Wanted`.
    .map((path) => read(env, path) as Partial<Wanted>);
  const realm = read(env, file('realm')) as Omit<Wanted, 'flows' | 'clients' | 'providers' | 'components'>;
  return {
    ...realm,
    flows: read(env, file('flows')) as Wanted['flows'],
    clients: [...(read(env, file('clients')) as Wanted['clients']), ...options.flatMap(({ clients }) => clients ?? [])],
    providers: options.flatMap(({ providers }) => providers ?? []),
    components: options.flatMap(({ components }) => components ?? []),
  };
}
