import type { Text } from '@motcua/cms';
import type { AttachedFile, Component, DossierEventRow, DossierRecord, IssuedPaper, Paper } from '../data/types';

/** What the viewer can show: a paper handed in, or a document issued. */
export interface Sheet {
  readonly key: string;
  readonly name: Text;
  /** Under /api/office; null for a paper that was not scanned. */
  readonly path: string | null;
  readonly paper: Paper | null;
  readonly document: IssuedPaper | null;
  /** Who attached it to an act. */
  readonly attachedBy?: string;
  /** What would be printed; it has its name from the locale files. */
  readonly draft?: true;
}

type SheetSource = Pick<DossierRecord, 'id' | 'version' | 'papers' | 'components' | 'events' | 'acts' | 'printsResult'>;
const NAMELESS: Text = { vi: '', en: '' };

/** Files that came with an act; the server wrote them, so their shape is known. */
const attachedOf = ({ data }: DossierEventRow): readonly AttachedFile[] =>
  Array.isArray(data.attached) ? (data.attached as readonly AttachedFile[]) : [];

/** What the paper is, not what its file was called; several files of one component keep their file names apart. */
export const paperTitle = (paper: Paper, components: readonly Component[], papers: readonly Paper[]): Text => {
  const component = components.find(({ key }) => key === paper.componentKey);
  if (!component) return { vi: paper.name, en: paper.name };
  const alone = papers.filter(({ componentKey }) => componentKey === paper.componentKey).length === 1;
  const file = alone ? '' : ` · ${paper.name}`;
  return { vi: component.name.vi + file, en: component.name.en + file };
};

export const documentKey = (verifyCode: string): string => `document-${verifyCode}`;

/** Acts before which one wants to see what will be printed. */
const SIGNING: ReadonlySet<string> = new Set(['APPROVE', 'ISSUE']);

/** The result as it would be printed, for whoever may sign or issue it now. */
const draftOf = ({ id, version, acts, printsResult }: SheetSource): readonly Sheet[] =>
  printsResult && acts.some(({ type, allowed }) => SIGNING.has(type) && allowed)
    ? [
        {
          key: `draft-${version}`,
          name: NAMELESS,
          path: `dossiers/${id}/result-preview`,
          paper: null,
          document: null,
          draft: true,
        },
      ]
    : [];

export const sheetsOf = (dossier: SheetSource, documents: readonly IssuedPaper[]): readonly Sheet[] => [
  ...draftOf(dossier),
  ...dossier.papers.map((paper) => ({
    key: `paper-${paper.id}`,
    name: paperTitle(paper, dossier.components, dossier.papers),
    path: paper.fileKey === null ? null : `dossiers/${dossier.id}/papers/${encodeURIComponent(paper.fileKey)}/content`,
    paper,
    document: null,
  })),
  ...dossier.events.flatMap((event) =>
    attachedOf(event).map((file) => ({
      key: `attached-${file.fileKey}`,
      name: { vi: file.name, en: file.name },
      path: `dossiers/${dossier.id}/papers/${encodeURIComponent(file.fileKey)}/content`,
      paper: null,
      document: null,
      attachedBy: event.actor.name,
    })),
  ),
  ...documents.map((document) => ({
    key: documentKey(document.verifyCode),
    name: document.title,
    path: `documents/${encodeURIComponent(document.verifyCode)}/pdf`,
    paper: null,
    document,
  })),
];

/** What needs a look first: the newest paper not yet checked, else the first one. */
export const firstSheet = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find(({ paper }) => paper?.checked === 'unchecked' && paper.fileKey !== null) ?? sheets[0];
