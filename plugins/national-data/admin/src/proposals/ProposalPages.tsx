import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { ProcedureList } from './ProcedureList';
import { ProcedurePage } from './ProcedurePage';

const MAY_CHANGE = [{ action: 'plugin::content-manager.explorer.update', subject: 'api::procedure.procedure' }];

/** Everything under `/plugins/national-data`. */
export function ProposalPages() {
  return (
    <Page.Protect permissions={MAY_CHANGE}>
      <Routes>
        <Route index element={<ProcedureList />} />
        <Route path=":documentId" element={<ProcedurePage />} />
        <Route path="*" element={<Navigate to="/plugins/national-data" replace />} />
      </Routes>
    </Page.Protect>
  );
}
