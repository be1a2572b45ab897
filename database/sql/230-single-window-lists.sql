-- Lists ask apart for what is under way, which stays as small as what a province works on at once, and for what has ended, which grows for ever and is
-- read in the order of an index, a page at a time.
CREATE INDEX IF NOT EXISTS dossiers_open_agency_ix ON dossiers (agency_id) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS dossiers_open_unit_ix ON dossiers (one_stop_unit_id) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS dossiers_ended_agency_ix ON dossiers (agency_id, id) WHERE ended_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS dossiers_ended_unit_ix ON dossiers (one_stop_unit_id, id) WHERE ended_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS dossier_tasks_seen_ix ON dossier_tasks (agency_id, dossier_id);
-- What officers type: a person's number or whole name; number and code have theirs.
CREATE INDEX IF NOT EXISTS dossiers_person_ix ON dossiers (applicant_number);
CREATE INDEX IF NOT EXISTS dossiers_name_ix ON dossiers (motcua_fold(applicant_name::text));
-- The open ones do its work.
DROP INDEX IF EXISTS dossiers_unit_due;
