import type { DocumentBlock } from '@motcua/cms';

/** The first words of a block, by which an editor knows it; `name` says what a field in braces is. */
export function blockWords(block: DocumentBlock, name: (text: string) => string): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return name(block.text.split('\n')[0] ?? '');
    case 'fields':
      return block.lines.map(({ label }) => label).join(', ');
    case 'table':
      return block.columns.map(({ label }) => label).join(', ');
    case 'recipients':
      return name(block.lines.join('; '));
    case 'signature':
      return block.heads?.split('\n')[0] ?? '';
  }
}
