/** Many issued papers as one PDF to print. Each paper by itself stays what counts: its seal does not survive being joined. */
import { PDFDocument } from '@cantoo/pdf-lib';

export async function joinPdfs(papers: AsyncIterable<Uint8Array>, title: string): Promise<Uint8Array> {
  const joined = await PDFDocument.create();
  joined.setTitle(title);
  for await (const bytes of papers) {
    const paper = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await joined.copyPages(paper, paper.getPageIndices())) joined.addPage(page);
  }
  return joined.save();
}
