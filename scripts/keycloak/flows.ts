/** Sign-in flows: Keycloak has them as a flat list of executions; a flow that differs is emptied and filled again. */
import type { Admin } from './admin.ts';
import { differences } from './compare.ts';
import type { Change } from './plan.ts';
import type { WantedExecution, WantedFlow } from './wanted.ts';

interface Execution {
  readonly id: string;
  readonly requirement: string;
  readonly displayName: string;
  readonly providerId?: string;
  readonly authenticationFlow?: boolean;
  readonly authenticationConfig?: string;
  readonly level: number;
}

const at = (alias: string): string => `/authentication/flows/${encodeURIComponent(alias)}/executions`;

/** One line for each execution, for comparing. */
const asLines = (executions: readonly WantedExecution[], level = 0): readonly string[] =>
  executions.flatMap(({ authenticator, flow, requirement, config, executions: within = [] }) => [
    `${'  '.repeat(level)}${flow ?? authenticator ?? ''} ${requirement}${config ? ` ${JSON.stringify(config)}` : ''}`,
    ...asLines(within, level + 1),
  ]);

async function linesThere(admin: Admin, realm: string, alias: string): Promise<readonly string[]> {
  const there = await admin.list<Execution>(`${realm}${at(alias)}`);
  const lines: string[] = [];
  for (const execution of there) {
    const config = execution.authenticationConfig
      ? await admin.get<{ config: Readonly<Record<string, string>> }>(
          `${realm}/authentication/config/${execution.authenticationConfig}`,
        )
      : null;
    const name = execution.authenticationFlow ? execution.displayName : (execution.providerId ?? '');
    lines.push(
      `${'  '.repeat(execution.level)}${name} ${execution.requirement}${config ? ` ${JSON.stringify(config.config)}` : ''}`,
    );
  }
  return lines;
}

async function fill(
  admin: Admin,
  realm: string,
  parent: string,
  top: string,
  wanted: readonly WantedExecution[],
): Promise<void> {
  for (const execution of wanted) {
    if (execution.flow !== undefined)
      await admin.send('POST', `${realm}${at(parent)}/flow`, {
        alias: execution.flow,
        type: 'basic-flow',
        provider: 'registration-page-form',
      });
    else await admin.send('POST', `${realm}${at(parent)}/execution`, { provider: execution.authenticator });
    const list = await admin.list<Execution>(`${realm}${at(parent)}`);
    const made = list.filter(({ level }) => level === 0).at(-1);
    if (!made) throw new Error(`${parent}: an execution that was just made is not there`);
    await admin.send('PUT', `${realm}${at(parent)}`, { ...made, requirement: execution.requirement });
    if (execution.config)
      await admin.send('POST', `${realm}/authentication/executions/${made.id}/config`, {
        // Keycloak takes no colon here.
        alias: `${top} ${execution.authenticator ?? ''}`,
        config: execution.config,
      });
    if (execution.flow !== undefined) await fill(admin, realm, execution.flow, top, execution.executions ?? []);
  }
}

/** Changes of a flow, or none. */
export async function flowChange(admin: Admin, realm: string, wanted: WantedFlow): Promise<readonly Change[]> {
  const known = (await admin.list(`${realm}/authentication/flows`)).some(({ alias }) => alias === wanted.alias);
  const there = known ? await linesThere(admin, realm, wanted.alias) : [];
  const lines = asLines(wanted.executions);
  const found = differences({ steps: lines.join('\n') }, { steps: there.join('\n') });
  if (known && found.length === 0) return [];
  return [
    {
      what: `flow "${wanted.alias}"`,
      differences: [...there.map((line) => `- ${line}`), ...lines.map((line) => `+ ${line}`)],
      apply: async () => {
        if (!known)
          await admin.send('POST', `${realm}/authentication/flows`, {
            alias: wanted.alias,
            description: wanted.description,
            providerId: 'basic-flow',
            topLevel: true,
            builtIn: false,
          });
        for (const { id, level } of known ? await admin.list<Execution>(`${realm}${at(wanted.alias)}`) : [])
          if (level === 0) await admin.send('DELETE', `${realm}/authentication/executions/${id}`);
        await fill(admin, realm, wanted.alias, wanted.alias, wanted.executions);
      },
    },
  ];
}
