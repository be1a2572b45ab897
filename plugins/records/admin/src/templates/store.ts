/** What the template pages ask of the server; templates themselves go through the content manager, as everything an editor writes. */
import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { DocumentTemplate } from '@motcua/cms';
import type { ListedTemplate, PreviewAnswer, TemplateKit } from '../../../server/src/domain/documents/panel';

const CONTENT = '/content-manager/collection-types/api::document-template.document-template';

export type { ListedTemplate, PreviewAnswer, TemplateKit };

export interface ProcedureChoice {
  readonly code: string;
  readonly name: string;
  readonly templates: readonly string[];
}

const entryOf = ({ code, name, kind, ...body }: DocumentTemplate) => ({
  code,
  name: name.vi,
  nameEn: name.en,
  kind,
  body,
});

interface Stored {
  readonly data: { readonly documentId: string };
}

export function useStore() {
  const { get, post, put } = useFetchClient();
  return useMemo(
    () => ({
      list: async (): Promise<readonly ListedTemplate[]> =>
        (await get<readonly ListedTemplate[]>('/records/document-templates')).data,
      procedures: async (): Promise<readonly ProcedureChoice[]> =>
        (await get<readonly ProcedureChoice[]>('/records/template-procedures')).data,
      kit: async (procedure: string): Promise<TemplateKit> =>
        (await get<TemplateKit>(`/records/template-kit?procedure=${encodeURIComponent(procedure)}`)).data,
      preview: async (template: DocumentTemplate, procedure: string): Promise<PreviewAnswer> =>
        (await post<PreviewAnswer>('/records/template-preview', { entry: entryOf(template), procedure })).data,
      /** Answers the new document's id. */
      create: async (template: DocumentTemplate): Promise<string> =>
        (await post<Stored>(CONTENT, entryOf(template))).data.data.documentId,
      save: async (documentId: string, template: DocumentTemplate): Promise<void> => {
        await put(`${CONTENT}/${documentId}`, entryOf(template));
      },
    }),
    [get, post, put],
  );
}
