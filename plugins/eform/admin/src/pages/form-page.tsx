import type { FormDefinition } from '@motcua/cms';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { useApi } from '../hooks/use-api';
import { Builder } from './builder';

const isForm = (value: unknown): value is FormDefinition =>
  typeof value === 'object' && value !== null && 'steps' in value && Array.isArray(value.steps);

/** One stored form in the builder. */
export function FormPage() {
  const { documentId = '' } = useParams();
  const api = useApi();
  const [form, setForm] = useState<{ readonly id: string; readonly definition: FormDefinition } | 'failed' | null>(
    null,
  );
  useEffect(() => {
    let current = true;
    api.load(documentId).then(
      (definition) => current && setForm(isForm(definition) ? { id: documentId, definition } : 'failed'),
      () => current && setForm('failed'),
    );
    return () => {
      current = false;
    };
  }, [api, documentId]);
  if (form === 'failed') return <Page.Error />;
  if (form?.id !== documentId) return <Page.Loading />;
  return <Builder key={documentId} documentId={documentId} initial={form.definition} />;
}

/** A form that begins now; the list gave it its names. */
export function NewFormPage() {
  const state: unknown = useLocation().state;
  const start: FormDefinition = isForm(state) ? state : { key: 'newForm', title: { vi: '', en: '' }, steps: [] };
  return <Builder documentId={null} initial={start} />;
}
