-- One answer for one key: a repeat waits for the first and gets what it got.
CREATE TABLE IF NOT EXISTS idempotency_keys (
  scope text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (scope, key)
);

-- The last serial of an agency's day: a locked row, never max + 1.
CREATE TABLE IF NOT EXISTS dossier_counters (
  agency_code text NOT NULL,
  day text NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (agency_code, day)
);

CREATE UNIQUE INDEX IF NOT EXISTS dossiers_number_unique ON dossiers (number);
CREATE UNIQUE INDEX IF NOT EXISTS dossiers_code_unique ON dossiers (code) WHERE code IS NOT NULL;
CREATE INDEX IF NOT EXISTS dossiers_applicant ON dossiers (applicant_user_id, id DESC);
CREATE INDEX IF NOT EXISTS dossiers_agency_due ON dossiers (agency_id, promised_at);
CREATE INDEX IF NOT EXISTS dossiers_unit_due ON dossiers (one_stop_unit_id, promised_at);
CREATE INDEX IF NOT EXISTS dossiers_supplement_due ON dossiers (supplement_due_at) WHERE npsp_status = 5;
CREATE UNIQUE INDEX IF NOT EXISTS dossier_events_seq_unique ON dossier_events (dossier_id, seq);
CREATE INDEX IF NOT EXISTS dossier_tasks_open ON dossier_tasks (agency_id, role, due_at) WHERE status = 'open';
CREATE INDEX IF NOT EXISTS dossier_tasks_dossier ON dossier_tasks (dossier_id);
CREATE INDEX IF NOT EXISTS dossier_papers_dossier ON dossier_papers (dossier_id);
CREATE UNIQUE INDEX IF NOT EXISTS dossier_drafts_key_unique ON dossier_drafts (key);
CREATE INDEX IF NOT EXISTS dossier_drafts_user ON dossier_drafts (user_id, saved_at DESC);
CREATE UNIQUE INDEX IF NOT EXISTS procedure_versions_number_unique ON procedure_versions (procedure_code, number);
