-- Strapi overlooks the column `id` when it compares an index with its schema: declared there, each change of any content type would make it
-- create such an index a second time and fail. They live here.
CREATE INDEX IF NOT EXISTS dossier_tasks_inbox_ix ON dossier_tasks (agency_id, role, status, due_at, id);
