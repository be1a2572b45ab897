/** A template's blocks: new ones, and where they stand. */
import type { DocumentBlock, DocumentTemplate } from '@motcua/cms';

export type BlockType = DocumentBlock['type'];
export const BLOCK_TYPES: readonly BlockType[] = ['paragraph', 'heading', 'fields', 'table', 'signature', 'recipients'];

export function newBlock(type: BlockType, taken: readonly string[]): DocumentBlock {
  let number = taken.length + 1;
  while (taken.includes(`${type}${number}`)) number += 1;
  const id = `${type}${number}`;
  switch (type) {
    case 'heading':
      return { id, type, text: '' };
    case 'paragraph':
      return { id, type, style: 'body', text: '' };
    case 'fields':
      return { id, type, lines: [] };
    case 'table':
      return { id, type, rows: '', columns: [] };
    case 'signature':
      return { id, type };
    case 'recipients':
      return { id, type, lines: ['Như trên', 'Lưu: VT'] };
  }
}

type Blocks = DocumentTemplate['blocks'];
const withBlocks = (template: DocumentTemplate, blocks: Blocks): DocumentTemplate => ({ ...template, blocks });

/** Behind the block that is chosen, else last. */
export function addBlock(template: DocumentTemplate, block: DocumentBlock, behind: string | null): DocumentTemplate {
  const at = template.blocks.findIndex(({ id }) => id === behind);
  const index = at === -1 ? template.blocks.length : at + 1;
  return withBlocks(template, template.blocks.toSpliced(index, 0, block));
}

export const removeBlock = (template: DocumentTemplate, id: string): DocumentTemplate =>
  withBlocks(
    template,
    template.blocks.filter((block) => block.id !== id),
  );

export const changeBlock = (template: DocumentTemplate, changed: DocumentBlock): DocumentTemplate =>
  withBlocks(
    template,
    template.blocks.map((block) => (block.id === changed.id ? changed : block)),
  );

/** All but what may be absent: an optional part that is emptied is not there. */
export const without = <T extends object, K extends keyof T>(whole: T, part: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => key !== part)) as Omit<T, K>; // the same entries

/** To a place that is there; the ends stay the ends. */
export function moveBlock(template: DocumentTemplate, id: string, to: number): DocumentTemplate {
  const from = template.blocks.findIndex((block) => block.id === id);
  const block = template.blocks[from];
  const index = Math.max(0, Math.min(template.blocks.length - 1, to));
  if (!block || index === from) return template;
  return withBlocks(template, template.blocks.toSpliced(from, 1).toSpliced(index, 0, block));
}

/** The same list with one item a place further; what would fall over the edge stays. */
export function shifted<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const item = list[at];
  const to = at + by;
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(at, 1).toSpliced(to, 0, item);
}
