/**
 * Makes the answers of dossiers searchable, after the commit: what has just been filed at each turn, what is from before the search knew of answers a
 * few at a time, newest first. A filing waits for none of it.
 */
import { compileForm } from '@motcua/plugin-eform';
import { contentWords, unsearchedKeys } from '../domain/content-words';
import { sensitiveKeys } from '../domain/sealing';
import { filedAfter, filedUpTo, newestDossier, saveWords, type Unread } from '../repositories/contents';
import type { Core } from './core';

const NEW_AT_ONCE = 200;
const OLD_AT_ONCE = 50;
/** A filing may commit after one with a higher id. */
const OVERLAP = 100;

async function read(core: Core, dossiers: readonly Unread[]): Promise<void> {
  await core.versions.load(dossiers.map((dossier) => dossier.procedure_version_id));
  const contents = dossiers.map(({ id, procedure_version_id: version, answers }) => {
    const form = core.versions.known(version)?.content.form;
    if (!form) return { id, words: [] };
    const sealed = sensitiveKeys(form);
    const unsearched = new Set([...unsearchedKeys(form.steps.flatMap((step) => step.fields)), ...sealed]);
    const lines = compileForm(form)
      .summary(Object.fromEntries(Object.entries(answers).filter(([key]) => !sealed.has(key))), 'vi', {})
      .flatMap((group) => group.lines);
    return { id, words: contentWords(lines, unsearched) };
  });
  await saveWords(core.db(), contents);
}

/** One turn of it; keeps where it stands. */
export function contentReader(core: Core): () => Promise<void> {
  let newest: number | null = null;
  let oldest: number | null = null;
  return async () => {
    newest ??= await newestDossier(core.db());
    oldest ??= newest;
    const filed = await filedAfter(core.db(), Math.max(oldest, newest - OVERLAP), NEW_AT_ONCE);
    await read(core, filed);
    newest = Math.max(newest, ...filed.map(({ id }) => id));
    if (oldest === 0) return;
    const old = await filedUpTo(core.db(), oldest, OLD_AT_ONCE);
    await read(core, old);
    oldest = old.length < OLD_AT_ONCE ? 0 : Math.min(...old.map(({ id }) => id)) - 1;
  };
}
