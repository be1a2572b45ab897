import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { EditorPage } from './editor/EditorPage';
import { TemplateList } from './list/TemplateList';

const MAY_CHANGE = [
  { action: 'plugin::content-manager.explorer.update', subject: 'api::document-template.document-template' },
];

export function TemplatePages() {
  return (
    <Page.Protect permissions={MAY_CHANGE}>
      <Routes>
        <Route index element={<TemplateList />} />
        <Route path=":documentId" element={<EditorPage />} />
        <Route path="*" element={<Navigate to="/plugins/records" replace />} />
      </Routes>
    </Page.Protect>
  );
}
