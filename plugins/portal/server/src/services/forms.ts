import { compileForm, type CompiledForm } from '@motcua/plugin-eform';
import type { PublishedVersion } from '@motcua/plugin-single-window';

/** Compiled once per frozen version: a version never changes. */
const compiled = new Map<number, CompiledForm>();

export function formOf(version: Pick<PublishedVersion, 'id' | 'content'>): CompiledForm | null {
  const known = compiled.get(version.id);
  if (known) return known;
  if (version.content.form === null) return null;
  const form = compileForm(version.content.form);
  compiled.set(version.id, form);
  return form;
}
