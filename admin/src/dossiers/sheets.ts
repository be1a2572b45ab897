import type { DossierRecord, IssuedPaper, Paper } from '../data/types';

/** What the viewer can show: a paper handed in, or a document issued. */
export interface Sheet {
  readonly key: string;
  readonly name: string;
  /** Under /api/office; null for a paper that was not scanned. */
  readonly path: string | null;
  readonly paper: Paper | null;
  readonly document: IssuedPaper | null;
}

export const documentKey = (verifyCode: string): string => `document-${verifyCode}`;

export const sheetsOf = (
  dossier: Pick<DossierRecord, 'id' | 'papers'>,
  documents: readonly IssuedPaper[],
): readonly Sheet[] => [
  ...dossier.papers.map((paper) => ({
    key: `paper-${paper.id}`,
    name: paper.name,
    path: paper.fileKey === null ? null : `dossiers/${dossier.id}/papers/${encodeURIComponent(paper.fileKey)}/content`,
    paper,
    document: null,
  })),
  ...documents.map((document) => ({
    key: documentKey(document.verifyCode),
    name: document.title.vi,
    path: `documents/${encodeURIComponent(document.verifyCode)}/pdf`,
    paper: null,
    document,
  })),
];

/** What needs a look first: the newest paper not yet checked, else the first one. */
export const firstSheet = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find(({ paper }) => paper?.checked === 'unchecked' && paper.fileKey !== null) ?? sheets[0];
