import type { DocumentKind } from '@motcua/cms';

/** A piece of a line as it is printed; `missing` names a value that was not there, and is only ever seen in a preview. */
export interface Run {
  readonly text: string;
  readonly missing?: true;
}
export type Line = readonly Run[];

/** A template's block with the dossier's values in it. */
export type ResolvedBlock =
  | { readonly type: 'heading'; readonly line: Line }
  | { readonly type: 'paragraph'; readonly style: 'body' | 'basis' | 'centred'; readonly line: Line }
  | { readonly type: 'fields'; readonly lines: readonly { readonly label: string; readonly line: Line }[] }
  | { readonly type: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'signature'; readonly heads: readonly string[] | null }
  | { readonly type: 'recipients'; readonly lines: readonly Line[] };

/** All that a templated paper says beside head, number, date and signer: kept with the paper, whatever becomes of the template. */
export interface ResolvedDocument {
  readonly code: string;
  readonly kind: DocumentKind;
  readonly title: Line;
  readonly subject: Line | null;
  readonly to: Line | null;
  readonly blocks: readonly ResolvedBlock[];
  /** Labels of the values that were not there; such a paper is not issued. */
  readonly missing: readonly string[];
}
