import { Navigate, Route, Routes } from 'react-router-dom';
import { VersionsPage } from '../versions/VersionsPage';
import { DesignerPage } from './designer/DesignerPage';
import { WorkflowList } from './list/WorkflowList';

export function WorkflowPages() {
  return (
    <Routes>
      <Route index element={<WorkflowList />} />
      <Route path="versions/:documentId" element={<VersionsPage />} />
      <Route path=":documentId" element={<DesignerPage />} />
      <Route path="*" element={<Navigate to="/plugins/single-window" replace />} />
    </Routes>
  );
}
