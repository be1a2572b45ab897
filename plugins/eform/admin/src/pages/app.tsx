import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { FormList } from './form-list';
import { FormPage, NewFormPage } from './form-page';

const MAY_CHANGE = [
  {
    action: 'plugin::content-manager.explorer.update',
    subject: 'api::form-definition.form-definition',
  },
];

/** Everything under `/plugins/eform`. */
export function App() {
  return (
    <Page.Protect permissions={MAY_CHANGE}>
      <Routes>
        <Route index element={<FormList />} />
        <Route path="new" element={<NewFormPage />} />
        <Route path=":documentId" element={<FormPage />} />
      </Routes>
    </Page.Protect>
  );
}
