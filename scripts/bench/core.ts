/** The same work by Strapi's core, over HTTP as ours. */
import { readFileSync } from 'node:fs';
import { embeddedEnvironment } from '../lib/settings.ts';
import { startProcess, stopProcess } from '../lib/house.ts';
import { inRoot } from '../lib/paths.ts';
import { freePort } from '../lib/ports.ts';
import { requests, type Turn } from './load.ts';
import { fresh, type FilingRows, type Row } from './rows.ts';

interface Attribute {
  readonly type: string;
}

const TYPES = {
  dossier_events: 'dossier-event',
  dossier_tasks: 'dossier-task',
  dossier_papers: 'dossier-paper',
  outbox_messages: 'outbox-message',
} as const;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const known = new Map<string, Readonly<Record<string, Attribute>>>();

function attributesOf(type: string): Readonly<Record<string, Attribute>> {
  const path = inRoot('cms', 'api', type, 'content-types', type, 'schema.json');
  const read = (): Readonly<Record<string, Attribute>> =>
    (JSON.parse(readFileSync(path, 'utf8')) as { attributes: Readonly<Record<string, Attribute>> }).attributes;
  const attributes = known.get(type) ?? read();
  known.set(type, attributes);
  return attributes;
}

/** A row as the core's API takes it: attributes by their names, relations by id, JSON as values. */
function toData(type: string, row: Row): Row {
  const attributes = attributesOf(type);
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { type: kind }]) => {
      const value = row[kind === 'relation' ? `${snake(name)}_id` : snake(name)];
      if (value === undefined || name === 'dossier') return [];
      return [[name, kind === 'json' && typeof value === 'string' ? (JSON.parse(value) as unknown) : value] as const];
    }),
  );
}

export interface CoreHouse {
  readonly create: Turn;
  readonly filing: Turn;
  readonly list: Turn;
  readonly stop: () => Promise<void>;
}

export async function strapiCore(databaseUrl: string, model: FilingRows): Promise<CoreHouse> {
  const port = await freePort();
  const env = { ...embeddedEnvironment({ port, simulatorPort: 1, databaseUrl }), MOTCUA_WORKERS: 'off' };
  const server = await startProcess('bench/core-server.ts', env);
  const key = await (await fetch(`http://127.0.0.1:${port}/bench/key`)).text();
  const headers = { authorization: `Bearer ${key}` };
  const base = `http://127.0.0.1:${port}/api/bench`;
  const dossier = (): Row => toData('dossier', fresh(model.dossier));
  const rows = (): readonly { readonly uid: string; readonly data: Row }[] =>
    Object.entries(TYPES).flatMap(([table, type]) =>
      (model.children[table] ?? []).map((row) => ({ uid: `api::${type}.${type}`, data: toData(type, fresh(row)) })),
    );
  return {
    create: requests(`${base}/dossiers`, { headers, post: () => ({ body: JSON.stringify({ data: dossier() }) }) }),
    filing: requests(`${base}/filings`, {
      headers,
      post: () => ({ body: JSON.stringify({ dossier: dossier(), rows: rows() }) }),
    }),
    list: requests(`${base}/dossiers?pagination[pageSize]=25&sort=id:desc`, { headers }),
    stop: () => stopProcess(server),
  };
}
