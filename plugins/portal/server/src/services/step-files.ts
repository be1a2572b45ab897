import type { Core } from '@strapi/strapi';
import type { FieldError } from '@motcua/plugin-eform';
import { Problem } from '@motcua/plugin-identity';
import { records } from '@motcua/plugin-records';
import type { PaperInput } from '@motcua/plugin-single-window';
import type { FilingSession } from './filing-session';
import type { CitizenPage } from './page';
import { discard, uploadsOf } from './uploads';

interface StoredFiles {
  readonly papers: readonly PaperInput[];
  readonly errors: readonly FieldError[];
}

/** The files of a posted page, kept as papers of the components that its file fields name; a refused one tells why at its field. */
export async function storeFiles(
  strapi: Core.Strapi,
  page: CitizenPage,
  { form, draft }: FilingSession,
  step: string,
): Promise<StoredFiles> {
  const uploads = uploadsOf(page.ctx);
  const papers: PaperInput[] = [...draft.papers];
  const errors: FieldError[] = [];
  try {
    for (const upload of uploads) {
      const component = form.fields.get(upload.field)?.component;
      if (upload.size === 0 || component === undefined || form.stepOf(upload.field) !== step) continue;
      try {
        const stored = await records(strapi).store(upload.path, upload.name, page.actor);
        papers.push({ componentKey: component, fileKey: stored.key, name: stored.name });
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 422) throw error;
        errors.push({ key: upload.field, message: error.detail ?? error.title });
      }
    }
  } finally {
    await discard(uploads);
  }
  return { papers, errors };
}

/** Without the file whose button was pressed. */
export const removedFile = (page: CitizenPage, papers: readonly PaperInput[]): readonly PaperInput[] =>
  papers.filter(({ fileKey }) => fileKey !== page.body['_removeFile']);
