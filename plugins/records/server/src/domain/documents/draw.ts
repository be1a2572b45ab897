/** A templated paper as pdfmake draws it, in the layout of Decree 30/2020, Annex I. */
import type { Content } from 'pdfmake/interfaces';
import type { PaperData } from '../paper-data';
import { MM, beside, rule, table, titleLine } from '../paper-parts';
import { signatureHeads } from '../result-paper';
import type { Line, ResolvedBlock, ResolvedDocument, Run } from './resolved';

/** First lines stand in by 1 cm; 6 points between paragraphs (block 6). */
const INDENT = 10 * MM;
const GAP = 6;

/** A value that is not there is seen at once; such a paper is never issued. */
const MISSING = { color: '#a3162b', background: '#fde2e6', bold: true, italics: false } as const;
const run = ({ text, missing }: Run): Content =>
  missing === true ? { text: `[chưa có: ${text}]`, ...MISSING } : { text };
/** Words beside a value go together: pdfmake sets a space of its own between pieces where it justifies. */
const joined = (line: Line): Line =>
  line.reduce<readonly Run[]>((before, one) => {
    const last = before.at(-1);
    return last && last.missing !== true && one.missing !== true
      ? [...before.slice(0, -1), { text: last.text + one.text }]
      : [...before, one];
  }, []);
const runs = (line: Line): Content[] => (line.length === 0 ? [''] : joined(line).map(run));
const upper = (line: Line): Line =>
  line.map((one) => (one.missing === true ? one : { text: one.text.toLocaleUpperCase('vi') }));

/** Legal bases end in a semicolon, the last in a full stop. */
function ended(line: Line, mark: ';' | '.'): Line {
  const last = line.at(-1);
  if (!last || last.missing === true) return [...line, { text: mark }];
  return [...line.slice(0, -1), { text: `${last.text.replace(/[\s;.,]+$/, '')}${mark}` }];
}

const body = (line: Line): Content => ({
  text: runs(line),
  alignment: 'justify',
  leadingIndent: INDENT,
  margin: [0, 0, 0, GAP],
});

const labelledList = (lines: readonly { readonly label: string; readonly line: Line }[]): Content => ({
  stack: lines.map(({ label, line }) => ({
    text: [`${label.replace(/\s*:\s*$/, '')}: `, ...runs(line)],
    margin: [INDENT, 0, 0, GAP - 2],
  })),
  margin: [0, 0, 0, 2],
});

function rowsTable({ heads, rows }: ResolvedBlock & { readonly type: 'table' }): Content {
  const filled = rows.length === 0 ? [[...heads.map(() => '')]] : rows;
  return table(
    [28, ...heads.map(() => '*')],
    ['STT', ...heads],
    filled.map((row, at) => [rows.length === 0 ? '' : String(at + 1), ...row]),
    [0],
  );
}

/** `Nơi nhận:` 12 bold italic, the list 11, its last line the archive (block 9b). */
const recipients = (lines: readonly Line[]): Content => ({
  stack: [
    { text: 'Nơi nhận:', fontSize: 12, bold: true, italics: true },
    ...lines.map((line, at) => ({
      text: ['- ', ...runs(ended(line, at === lines.length - 1 ? '.' : ';'))],
      fontSize: 11,
    })),
  ],
});

/** Signature on the right; who receives the paper on the left of it, wherever the editor put the block. */
function signatureRow(data: PaperData, heads: readonly string[] | null, to: readonly Line[] | null): Content {
  return beside(to === null ? '' : recipients(to), {
    heads: heads ?? signatureHeads(data.agency, data.signer.position),
    hint: null,
    signer: data.signer,
    name: data.signer.name,
  });
}

function drawn(block: ResolvedBlock, next: ResolvedBlock | undefined): Content[] {
  switch (block.type) {
    case 'heading':
      return [{ text: runs(block.line), bold: true, margin: [0, 6, 0, 4], leadingIndent: INDENT }];
    case 'paragraph': {
      if (block.style === 'centred')
        return [{ text: runs(block.line), alignment: 'center', bold: true, margin: [0, 4, 0, GAP] }];
      if (block.style === 'body') return [body(block.line)];
      const goesOn = next?.type === 'paragraph' && next.style === 'basis';
      return [{ stack: [body(ended(block.line, goesOn ? ';' : '.'))], italics: true }];
    }
    case 'fields':
      return block.lines.length === 0 ? [] : [labelledList(block.lines)];
    case 'table':
      return [rowsTable(block)];
    case 'signature':
    case 'recipients':
      return [];
  }
}

const names = (document: ResolvedDocument): Content[] => {
  if (document.kind === 'letter')
    return document.to === null
      ? []
      : [{ text: ['Kính gửi: ', ...runs(document.to)], alignment: 'center', margin: [0, 4, 0, 14] }];
  return [
    titleLine(runs(upper(document.title))),
    ...(document.subject === null
      ? []
      : [{ text: runs(document.subject), bold: true, fontSize: 14, alignment: 'center' as const }]),
    { stack: [rule(80)], margin: [0, 0, 0, 12] },
    ...(document.to === null
      ? []
      : [
          {
            text: ['Kính gửi: ', ...runs(document.to)],
            alignment: 'center' as const,
            margin: [0, 0, 0, 10] as [number, number, number, number],
          },
        ]),
  ];
};

export function documentBody(document: ResolvedDocument, data: PaperData): Content[] {
  const { blocks } = document;
  const sent = blocks.find((block) => block.type === 'recipients');
  const signed = blocks.find((block) => block.type === 'signature');
  return [
    ...names(document),
    ...blocks.flatMap((block, at) => drawn(block, blocks[at + 1])),
    ...(signed || sent ? [signatureRow(data, signed?.heads ?? null, sent?.lines ?? null)] : []),
  ];
}

/** What stands under the number of a letter: `V/v …` (block 5b). */
export const letterSubject = ({ kind, subject }: ResolvedDocument): readonly Content[] =>
  kind !== 'letter' || subject === null
    ? []
    : [{ text: ['V/v ', ...runs(subject)], fontSize: 12, margin: [0, 6, 0, 0] }];
