import type { FormDefinition } from '@motcua/cms';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { rowsOf } from './row-values';

interface Relation {
  readonly connect?: readonly {
    readonly documentId?: string;
    readonly apiData?: { readonly documentId?: string };
  }[];
  readonly disconnect?: readonly unknown[];
}

interface Entry {
  readonly form?: Relation;
  readonly components?: unknown;
}

/** The same question is asked by every fee of the page at once; a moment later the form may be another. */
const SECONDS = 5;
const asked = new Map<string, Promise<FormDefinition | null>>();

/** The form of the procedure that is being edited, the one just chosen included; undefined while it is fetched. */
export function useAskedForm(): FormDefinition | null | undefined {
  const { id } = useParams();
  const { get } = useFetchClient();
  const relation = useForm('AskedForm', ({ values }) => (values as Entry).form);
  const chosen = relation?.connect?.at(-1);
  const form = chosen?.apiData?.documentId ?? chosen?.documentId;
  const removed = form === undefined && (relation?.disconnect ?? []).length > 0;
  const query =
    form !== undefined ? `form=${form}` : removed || id === undefined || id === 'create' ? null : `procedure=${id}`;
  const [definition, setDefinition] = useState<FormDefinition | null | undefined>();
  useEffect(() => {
    if (query === null) {
      setDefinition(null);
      return undefined;
    }
    let left = false;
    const known =
      asked.get(query) ??
      get<{ readonly form: FormDefinition | null }>(`/eform/asked?${query}`).then(({ data }) => data.form);
    asked.set(query, known);
    setTimeout(() => asked.delete(query), SECONDS * 1000);
    known.then(
      (found) => !left && setDefinition(found),
      () => !left && setDefinition(null),
    );
    return () => {
      left = true;
    };
  }, [query, get]);
  return definition;
}

/** The dossier components of the procedure that is being edited. */
export const usePapers = (): readonly unknown[] =>
  rowsOf(useForm('Papers', ({ values }) => (values as Entry).components));
