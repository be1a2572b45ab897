-- What an officer is told of dossiers that must not be forgotten: at most one message per person and hour.
CREATE TABLE IF NOT EXISTS officer_notices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  officer_id integer NOT NULL,
  hour timestamptz NOT NULL,
  items jsonb NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (officer_id, hour)
);
-- What was told to whom on which day: what still stands is told again the next day, not the next hour.
CREATE TABLE IF NOT EXISTS officer_told (
  officer_id integer NOT NULL,
  day text NOT NULL,
  kind text NOT NULL,
  dossier_id integer NOT NULL,
  PRIMARY KEY (officer_id, day, kind, dossier_id)
);
CREATE INDEX IF NOT EXISTS officer_told_day ON officer_told (day);
CREATE INDEX IF NOT EXISTS dossier_tasks_open_due ON dossier_tasks (due_at) WHERE status = 'open';
CREATE INDEX IF NOT EXISTS dossier_tasks_open_dossier ON dossier_tasks (dossier_id) WHERE status = 'open';
CREATE INDEX IF NOT EXISTS dossiers_open ON dossiers (updated_at) WHERE ended_at IS NULL;
