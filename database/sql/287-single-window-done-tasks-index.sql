-- What an officer has done this week.
CREATE INDEX IF NOT EXISTS dossier_tasks_done_ix ON dossier_tasks (agency_id, closed_at) WHERE status = 'done';
