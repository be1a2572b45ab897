/** What a new step begins with. */
import type { StateMeta, WorkflowDefinition } from '@motcua/cms';
import { rawAt, statesOf } from './raw';

/** A key made of a Vietnamese name: `Thẩm định hồ sơ` → `tham_dinh_ho_so`. */
export function keyFrom(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
  return plain === '' ? 'step' : plain;
}

/** The key of a name, numbered when a sibling has it. */
export function freeKey(definition: WorkflowDefinition, parent: string, name: string): string {
  const taken = statesOf(rawAt(definition, parent) ?? {});
  const key = keyFrom(name);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}_${number}`;
    if (!(candidate in taken)) return candidate;
  }
}

/** A name given in one language stands in that one; the other waits for its translation. */
export function newMeta(name: string, { locale }: { readonly locale: 'vi' | 'en' }): StateMeta {
  const label = locale === 'vi' ? { vi: name, en: '' } : { vi: name, en: name };
  return { npspStatus: 4, label, next: { vi: '', en: '' } };
}
