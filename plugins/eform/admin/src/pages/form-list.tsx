import { Button, EmptyStateLayout } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { NewForm } from '../dialogs/new-form';
import { useApi, type ListedForm } from '../hooks/use-api';
import { useText } from '../hooks/use-text';
import { FormTable } from './form-table';

/** All forms, with the procedures that ask by them. */
export function FormList() {
  const api = useApi();
  const { t } = useText();
  const navigate = useNavigate();
  const [forms, setForms] = useState<readonly ListedForm[] | 'failed' | null>(null);
  const [creating, setCreating] = useState(false);
  useEffect(() => {
    api.forms().then(setForms, () => setForms('failed'));
  }, [api]);
  if (forms === 'failed') return <Page.Error />;
  if (forms === null) return <Page.Loading />;
  const create = (
    <Button startIcon={<Plus />} onClick={() => setCreating(true)}>
      {t('form.create')}
    </Button>
  );
  return (
    <Page.Main>
      <Page.Title>{t('forms')}</Page.Title>
      <Layouts.Header title={t('forms')} subtitle={t('forms.count', { n: forms.length })} primaryAction={create} />
      <Layouts.Content>
        {forms.length === 0 ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={t('forms.none')} action={create} />
        ) : (
          <FormTable forms={forms} />
        )}
      </Layouts.Content>
      {creating ? (
        <NewForm
          taken={new Set(forms.map(({ key }) => key))}
          onStart={(definition) => navigate('new', { state: definition })}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </Page.Main>
  );
}
