import type { Answers, FieldType, FormDefinition, Text } from '@motcua/cms';
import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { Finding } from '../builder/findings';

export interface FormUse {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly published: boolean;
  readonly current: boolean;
}

export interface ListedForm {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly uses: readonly FormUse[];
  readonly findings: number;
  readonly questions: number;
}

export interface Tried {
  readonly answers: Answers;
  readonly errors: readonly { readonly key: string; readonly message: Text }[];
  readonly warnings: readonly { readonly key: string; readonly message: Text }[];
}

/** What a form may be made of in this installation. */
export interface Kit {
  readonly types: readonly { readonly type: FieldType; readonly label: Text; readonly cell: boolean }[];
  readonly sections: readonly { readonly key: string; readonly title: Text }[];
}

interface Stored {
  readonly data: { readonly documentId: string; readonly definition: FormDefinition };
}

const CONTENT = '/content-manager/collection-types/api::form-definition.form-definition';

const attributes = (definition: FormDefinition) => ({
  key: definition.key,
  name: definition.title.vi,
  definition,
});

/** What the builder asks of the server; forms themselves go through the content manager, as everything an editor writes. */
export function useApi() {
  const { get, post, put } = useFetchClient();
  return useMemo(
    () => ({
      forms: async (): Promise<readonly ListedForm[]> => (await get<readonly ListedForm[]>('/eform/forms')).data,
      kit: async (): Promise<Kit> => (await get<Kit>('/eform/kit')).data,
      load: async (documentId: string): Promise<FormDefinition> =>
        (await get<Stored>(`${CONTENT}/${documentId}`)).data.data.definition,
      /** Stores the form, a new one when it has no document yet, and answers its document. */
      save: async (documentId: string | null, definition: FormDefinition): Promise<string> => {
        const { data } =
          documentId === null
            ? await post<Stored>(CONTENT, attributes(definition))
            : await put<Stored>(`${CONTENT}/${documentId}`, attributes(definition));
        return data.data.documentId;
      },
      check: async (definition: FormDefinition): Promise<readonly Finding[]> =>
        (await post<{ findings: readonly Finding[] }>('/eform/check', { definition })).data.findings,
      preview: async (definition: FormDefinition, token: string | null) =>
        (await post<{ token: string; findings: readonly Finding[] }>('/eform/preview', { definition, token })).data,
      try: async (token: string, how: 'read' | 'fill' | 'clear'): Promise<Tried> =>
        (await post<Tried>('/eform/try', { token, fill: how === 'fill', clear: how === 'clear' })).data,
    }),
    [get, post, put],
  );
}
