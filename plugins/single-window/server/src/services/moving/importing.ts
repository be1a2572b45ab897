/** Taking a procedure of another installation in: its signature, what it would change here, and then all of it in one transaction, as a draft. */
import type { Knex } from 'knex';
import { FileRefused, readFile, type Part, type ProcedureFile } from '../../domain/moving/file';
import { PROCEDURE } from '../../domain/moving/parts';
import { planImport, type Choices, type Plan } from '../../domain/moving/plan';
import { rememberable } from '../../domain/moving/questions';
import { fingerprint, verifySeal } from '../../domain/moving/seal';
import { inwardEntry, type Resolve } from '../../domain/moving/shape';
import { unitList, workflowDirectories } from '../../repositories/roles';
import type { Core } from '../core';
import { documentsOf, entryByKey, partsHere, partTypes, schemasOf } from './entries';
import { draftHash } from './exporting';
import { isTrusted, trustKey } from './keys';

interface Origin {
  readonly name: string;
  readonly url: string;
  readonly exportedAt: string;
  readonly fingerprint: string;
  readonly kid: string;
  readonly trusted: boolean;
  readonly publishedVersion: number | null;
  readonly contentHash: string;
}

export interface Inspection {
  readonly origin: Origin;
  readonly name: string;
  readonly plan: Omit<Plan, 'procedure' | 'writes'>;
}

export interface ImportResult {
  readonly outcome: Plan['outcome'];
  readonly code: string;
  readonly documentId: string;
  /** What a publication of the draft would freeze, here and where it comes from. */
  readonly contentHash: string;
  readonly originHash: string;
  /** Forms, workflows, sections and templates that were written. */
  readonly written: readonly { readonly uid: string; readonly key: string }[];
}

/** Not everything that does not fit has been decided; nothing was changed. */
export class ImportUndecided extends Error {
  constructor(readonly plan: Plan) {
    super('Chưa nhập được: còn mục chưa chọn cách xử lý.');
  }
}

const memory = (kid: string) => ({ type: 'motcua', name: 'moving', key: `choices:${kid}` });

/** What was decided for earlier files of the same installation. */
const remembered = async ({ strapi }: Core, kid: string): Promise<Choices> =>
  // Written by `importProcedure`.
  ((await strapi.store.get(memory(kid))) as Choices | null) ?? {};

/** Throws FileRefused for what is no such file, was tampered with, or brings kinds of things that nothing here knows. */
async function verified(core: Core, value: unknown): Promise<ProcedureFile> {
  const file = readFile(value);
  await verifySeal(file);
  const known = partTypes(core.strapi);
  const strange = file.payload.parts.find(({ uid }) => !known.includes(uid));
  if (strange)
    throw new FileRefused('unreadable', {
      vi: `Phần mềm ở đây chưa có loại nội dung ${strange.uid}. Hãy nâng cấp rồi nhập lại.`,
      en: `The software here does not know ${strange.uid}. Upgrade it, then import again.`,
    });
  return file;
}

/** `db`: the transaction's own connection, where there is one. */
async function planFor(
  core: Core,
  { payload, installation }: ProcedureFile,
  choices: Choices,
  db: Knex = core.db(),
): Promise<Plan> {
  const { strapi } = core;
  const procedure = await entryByKey(strapi, { uid: PROCEDURE, key: payload.code });
  return planImport(
    payload,
    {
      schemas: schemasOf(strapi),
      procedure: procedure?.data ?? null,
      agencies: await unitList(db),
      directory: await workflowDirectories(db),
      ...(await partsHere(strapi, payload.code)),
    },
    { ...(await remembered(core, installation.key.kid)), ...choices },
  );
}

async function originOf({ strapi }: Core, { installation, exportedAt, payload }: ProcedureFile): Promise<Origin> {
  const { key, name, url } = installation;
  return {
    name,
    url,
    exportedAt,
    fingerprint: fingerprint(key),
    kid: key.kid,
    trusted: await isTrusted(strapi, key),
    publishedVersion: payload.publishedVersion,
    contentHash: payload.contentHash,
  };
}

/** What would happen; changes nothing. */
export async function inspectProcedure(core: Core, value: unknown, choices: Choices): Promise<Inspection> {
  const file = await verified(core, value);
  const { procedure, code, outcome, questions, ready, differences } = await planFor(core, file, choices);
  const name = procedure['plainName'] ?? procedure['name'];
  return {
    origin: await originOf(core, file),
    name: typeof name === 'string' ? name : code,
    plan: { code, outcome, questions, ready, differences },
  };
}

async function write({ strapi }: Core, { uid, key, data }: Part): Promise<string> {
  const references = new Map<string, unknown>();
  const resolve: Resolve = (reference, { useJoinTable }) =>
    references.get(`${reference.uid} ${reference.key} ${String(useJoinTable !== false)}`);
  const schemas = schemasOf(strapi);
  const wanted: { readonly uid: string; readonly key: string }[] = [];
  inwardEntry(uid, data, schemas, (reference) => {
    wanted.push(reference);
    return null;
  });
  for (const reference of wanted) {
    const found = await entryByKey(strapi, reference);
    if (!found) throw new Error(`There is no ${reference.uid} ${reference.key}`);
    references.set(`${reference.uid} ${reference.key} true`, found.documentId);
    references.set(`${reference.uid} ${reference.key} false`, found.id);
  }
  const values = inwardEntry(uid, data, schemas, resolve);
  const before = await entryByKey(strapi, { uid, key });
  const documents = documentsOf(strapi, uid);
  if (!before) return (await documents.create({ data: values })).documentId;
  await documents.update({ documentId: before.documentId, data: values });
  return before.documentId;
}

export interface ImportInput {
  readonly choices: Choices;
  /** The `kid` of the key that the importer has compared and trusts from now on. */
  readonly trust?: string;
  readonly by: string;
}

/** Throws FileRefused, ImportUndecided; then nothing was changed. Never publishes. */
export async function importProcedure(core: Core, value: unknown, input: ImportInput): Promise<ImportResult> {
  const { strapi } = core;
  const file = await verified(core, value);
  const { key, name } = file.installation;
  const trusted = await isTrusted(strapi, key);
  if (!trusted && input.trust !== key.kid)
    throw new FileRefused('not-trusted', {
      vi: `Chưa tin cậy khóa ký của “${name}”. Hãy đối chiếu dấu vân tay ${fingerprint(key)} với nơi xuất rồi xác nhận.`,
      en: `The key of “${name}” is not trusted. Compare its fingerprint ${fingerprint(key)} with the exporter, then confirm.`,
    });
  const { code, contentHash } = file.payload;
  return strapi.db.transaction(async ({ trx }: { readonly trx: Knex.Transaction }): Promise<ImportResult> => {
    // One importer at a time per procedure: the plan that was looked at is the plan that is carried out.
    await trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`procedure-import:${code}`]);
    const plan = await planFor(core, file, input.choices, trx);
    if (!plan.ready) throw new ImportUndecided(plan);
    if (!trusted) await trustKey(strapi, { key, name, by: input.by, at: core.clock().toISOString() });
    const answers = plan.questions.filter(rememberable).map(({ id, chosen }) => [id, chosen] as const);
    if (answers.length > 0)
      await strapi.store.set({
        ...memory(key.kid),
        value: { ...(await remembered(core, key.kid)), ...Object.fromEntries(answers) },
      });
    for (const part of plan.writes) await write(core, part);
    const known = await entryByKey(strapi, { uid: PROCEDURE, key: code });
    const documentId =
      plan.outcome === 'unchanged' && known
        ? known.documentId
        : await write(core, { uid: PROCEDURE, key: code, data: plan.procedure });
    return {
      outcome: plan.outcome,
      code,
      documentId,
      contentHash: await draftHash(core, { documentId }),
      originHash: contentHash,
      written: plan.writes.map(({ uid, key: at }) => ({ uid, key: at })),
    };
  });
}
