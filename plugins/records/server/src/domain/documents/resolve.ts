/** A template and a dossier's values become the lines of a paper. Pure: the same always gives the same. */
import type { DocumentBlock, DocumentTemplate, TemplateText } from '@motcua/cms';
import { logicCompiler } from '@motcua/plugin-eform';
import { piecesOf } from '@motcua/plugin-single-window';
import type { Line, ResolvedBlock, ResolvedDocument, Run } from './resolved';
import type { DocumentValues } from './values';

const hasMissing = (line: Line): boolean => line.some(({ missing }) => missing === true);

function valueRun(path: string, format: 'words' | 'upper' | null, { values }: DocumentValues): Run {
  const value = values.get(path);
  const text = (format === 'words' ? value?.words : null) ?? value?.text ?? '';
  if (text === '') return { text: value?.label ?? path, missing: true };
  return { text: format === 'upper' ? text.toLocaleUpperCase('vi') : text };
}

const lineOf = (text: TemplateText, values: DocumentValues): Line =>
  piecesOf(text).map((piece) =>
    typeof piece === 'string' ? { text: piece } : valueRun(piece.path, piece.format, values),
  );

/** Each line that somebody typed is a paragraph of its own. */
const paragraphs = (text: TemplateText): readonly TemplateText[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function resolvedTable(block: DocumentBlock & { readonly type: 'table' }, { tables }: DocumentValues): ResolvedBlock {
  const table = tables.get(block.rows);
  return {
    type: 'table',
    heads: block.columns.map(({ key, label }) => (label.trim() === '' ? (table?.columns.get(key) ?? key) : label)),
    rows: (table?.rows ?? []).map((row) => block.columns.map(({ key }) => row.get(key) ?? '')),
  };
}

function resolvedBlock(block: DocumentBlock, values: DocumentValues): readonly ResolvedBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', line: lineOf(block.text, values) }];
    case 'paragraph':
      return paragraphs(block.text).map((text) => ({
        type: 'paragraph',
        style: block.style,
        line: lineOf(text, values),
      }));
    case 'fields':
      return [
        {
          type: 'fields',
          lines: block.lines
            .map(({ label, value, optional }) => ({ label, line: lineOf(value, values), optional: optional === true }))
            .filter(({ line, optional }) => !optional || !hasMissing(line))
            .map(({ label, line }) => ({ label, line })),
        },
      ];
    case 'table':
      return [resolvedTable(block, values)];
    case 'signature': {
      const heads = block.heads === undefined ? [] : paragraphs(block.heads);
      return [{ type: 'signature', heads: heads.length === 0 ? null : heads }];
    }
    case 'recipients':
      return [
        { type: 'recipients', lines: block.lines.filter((one) => one.trim() !== '').map((one) => lineOf(one, values)) },
      ];
  }
}

const linesIn = (block: ResolvedBlock): readonly Line[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.line];
    case 'fields':
      return block.lines.map(({ line }) => line);
    case 'recipients':
      return block.lines;
    case 'table':
    case 'signature':
      return [];
  }
};

/** `today` (`YYYY-MM-DD`) is for conditions that ask how old somebody is. */
export function resolveDocument(template: DocumentTemplate, values: DocumentValues, today: string): ResolvedDocument {
  const logic = logicCompiler(() => today);
  const shown = template.blocks.filter(({ shownIf }) => shownIf === undefined || logic.test(shownIf)(values.answers));
  const blocks = shown.flatMap((block) => resolvedBlock(block, values));
  const given = (text: TemplateText | undefined): Line | null =>
    text === undefined || text.trim() === '' ? null : lineOf(text.trim(), values);
  const title = given(template.title) ?? [];
  const subject = given(template.subject);
  const to = given(template.to);
  const lines = [title, subject ?? [], to ?? [], ...blocks.flatMap(linesIn)];
  const missing = lines.flat().flatMap((run) => (run.missing === true ? [run.text] : []));
  return { code: template.code, kind: template.kind, title, subject, to, blocks, missing: [...new Set(missing)] };
}
