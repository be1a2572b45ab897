/** A procedure as one signed file. */
import type { Knex } from 'knex';
import { canonicalJson, sha256 } from '../../domain/hash-chain';
import { unsigned, type Data, type Part, type ProcedureFile } from '../../domain/moving/file';
import { namedParts, PROCEDURE } from '../../domain/moving/parts';
import { agenciesNamed } from '../../domain/moving/plan';
import { publicHalf, seal } from '../../domain/moving/seal';
import { referencesIn, type Reference } from '../../domain/moving/shape';
import { unitList } from '../../repositories/roles';
import type { Core } from '../core';
import { contentOf } from '../publishing';
import { entryBy, entryByKey, partTypes, schemasOf } from './entries';
import { ownKey } from './keys';

export type Which = { readonly documentId: string } | { readonly code: string };

/** Hash of what a publication of the draft would freeze. */
export async function draftHash(core: Core, which: Which): Promise<string> {
  return sha256(canonicalJson(await contentOf(core, which, 'draft')));
}

/** Everything that the procedure names, and what that names in turn. */
async function partsOf(core: Core, procedure: Data): Promise<readonly Part[]> {
  const { strapi } = core;
  const carried = partTypes(strapi);
  const found = new Map<string, Part>();
  const follow = async (references: readonly Reference[]): Promise<void> => {
    for (const { uid, key } of references) {
      if (!carried.includes(uid) || found.has(`${uid} ${key}`)) continue;
      const entry = await entryByKey(strapi, { uid, key });
      if (!entry) continue;
      found.set(`${uid} ${key}`, { uid, key, data: entry.data });
      await follow([...referencesIn(uid, entry.data, schemasOf(strapi)), ...namedParts(uid, entry.data)]);
    }
  };
  await follow(referencesIn(PROCEDURE, procedure, schemasOf(strapi)));
  return [...found.values()];
}

async function publishedVersion(db: Knex, code: string, hash: string): Promise<number | null> {
  const row = await db<{ procedure_code: string; content_hash: string; number: number }>('procedure_versions')
    .where({ procedure_code: code, content_hash: hash })
    .orderBy('number', 'desc')
    .first('number');
  return row?.number ?? null;
}

/** The draft as it stands in the panel; null when there is no such procedure. */
export async function exportProcedure(core: Core, which: Which): Promise<ProcedureFile | null> {
  const { strapi } = core;
  const entry = await entryBy(strapi, PROCEDURE, { ...which });
  if (!entry) return null;
  const parts = await partsOf(core, entry.data);
  const units = await unitList(core.db());
  const named = agenciesNamed(entry.data, parts, schemasOf(strapi));
  const code = String(entry.data['code']);
  const contentHash = await draftHash(core, { documentId: entry.documentId });
  const key = await ownKey();
  const url = process.env['MOTCUA_PUBLIC_URL'] ?? '';
  return seal(
    unsigned({
      installation: { name: units.find(({ kind }) => kind === 'province')?.name ?? url, url, key: publicHalf(key) },
      exportedAt: core.clock().toISOString(),
      payload: {
        code,
        contentHash,
        publishedVersion: await publishedVersion(core.db(), code, contentHash),
        procedure: entry.data,
        parts: [...parts],
        agencies: units
          .filter((unit) => named.includes(unit.code))
          .map(({ code: at, name, kind }) => ({ code: at, name, kind })),
      },
    }),
    key,
  );
}
