/** Signing keys of a realm: each is a component of Keycloak, the one with the highest priority signs. */
import type { Admin, Representation } from './admin.ts';

const PROVIDER = 'org.keycloak.keys.KeyProvider';
const DAY_MS = 86_400_000;

interface KeyComponent extends Representation {
  readonly id: string;
  readonly name: string;
  readonly providerId: string;
  readonly config: Readonly<Record<string, readonly string[]>>;
}

const signing = async (admin: Admin, realm: string): Promise<readonly KeyComponent[]> =>
  (await admin.list<KeyComponent>(`/${realm}/components?type=${PROVIDER}`)).filter(
    ({ providerId }) => providerId === 'rsa-generated',
  );

const priorityOf = ({ config }: KeyComponent): number => Number(config['priority']?.[0] ?? 0);

/** Adds a key that signs from now on; answers its name. */
export async function addSigningKey(admin: Admin, realm: string): Promise<string> {
  const priority = Math.max(100, ...(await signing(admin, realm)).map(priorityOf)) + 1;
  const name = `motcua-${new Date().toISOString()}`;
  await admin.send('POST', `/${realm}/components`, {
    name,
    providerId: 'rsa-generated',
    providerType: PROVIDER,
    config: {
      priority: [String(priority)],
      enabled: ['true'],
      active: ['true'],
      algorithm: ['RS256'],
      keySize: ['2048'],
    },
  });
  return name;
}

/** Takes back what the newest key has replaced, once it has been the newest for a day; answers how many. */
export async function retireOldKeys(admin: Admin, realm: string, olderThanMs = DAY_MS): Promise<number> {
  const [newest, ...old] = [...(await signing(admin, realm))].sort((a, b) => priorityOf(b) - priorityOf(a));
  const since = Date.parse(/^motcua-(.*)$/.exec(newest?.name ?? '')?.[1] ?? '');
  if (!(Date.now() - since >= olderThanMs)) return 0;
  for (const { id } of old) await admin.send('DELETE', `/${realm}/components/${id}`);
  return old.length;
}
