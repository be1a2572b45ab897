/** What a template's words may name: `{{applicant.name}}`, `{{dossier.receivedOn|words}}`. */
import type { DocumentBlock, DocumentTemplate, TemplateText } from '@motcua/cms';

/** `words`: a date as `ngày 05 tháng 11 năm 2026`; `upper`: in capitals. */
type PlaceholderFormat = 'words' | 'upper';

interface Placeholder {
  readonly path: string;
  readonly format: PlaceholderFormat | null;
}

export type Piece = string | Placeholder;

const PLACEHOLDER = /\{\{\s*([\w.]+)\s*(?:\|\s*(words|upper)\s*)?\}\}/g;

/** The words and the placeholders of a text, in order. */
export function piecesOf(text: TemplateText): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(PLACEHOLDER)) {
    if (found.index > from) pieces.push(text.slice(from, found.index));
    const format = found[2] === 'words' || found[2] === 'upper' ? found[2] : null;
    pieces.push({ path: found[1] ?? '', format });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** Braces that stand for nothing: a misspelt placeholder, never printed as it is. */
export const brokenBraces = (text: TemplateText): boolean =>
  piecesOf(text).some((piece) => typeof piece === 'string' && /\{\{|\}\}/.test(piece));

export const pathsOf = (text: TemplateText): readonly string[] =>
  piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.path]));

/** A text of a template that must have all its values, and one that may be left out. */
export interface TemplatePart {
  readonly block: DocumentBlock | null;
  readonly text: TemplateText;
  readonly optional: boolean;
}

function partsOfBlock(block: DocumentBlock): readonly TemplatePart[] {
  const must = (text: TemplateText): TemplatePart => ({ block, text, optional: false });
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [must(block.text)];
    case 'fields':
      return block.lines.map(({ value, optional }) => ({ block, text: value, optional: optional === true }));
    case 'recipients':
      return block.lines.map(must);
    case 'signature':
    case 'table':
      return [];
  }
}

/** Every text of a template in which placeholders may stand. */
export const partsOf = (template: DocumentTemplate): readonly TemplatePart[] => [
  ...[template.title, template.subject, template.to].flatMap((text) =>
    text === undefined ? [] : [{ block: null, text, optional: false }],
  ),
  ...template.blocks.flatMap(partsOfBlock),
];
