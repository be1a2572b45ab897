-- Lists that officers take away as files: made in the background, with progress, cancelled on request, removed after a day.
CREATE TABLE IF NOT EXISTS export_jobs (
  id uuid PRIMARY KEY,
  officer_id integer NOT NULL,
  username text NOT NULL,
  list text NOT NULL,
  format text NOT NULL,
  filter jsonb NOT NULL,
  title text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'ready', 'cancelled', 'failed')),
  rows_done integer NOT NULL DEFAULT 0,
  rows_all integer,
  bytes bigint,
  failure text,
  tries integer NOT NULL DEFAULT 0,
  asked_at timestamptz NOT NULL,
  started_at timestamptz,
  beat_at timestamptz,
  ended_at timestamptz,
  expires_at timestamptz
);
CREATE INDEX IF NOT EXISTS export_jobs_officer ON export_jobs (officer_id, asked_at DESC);
CREATE INDEX IF NOT EXISTS export_jobs_unfinished ON export_jobs (asked_at) WHERE state IN ('waiting', 'running');
CREATE INDEX IF NOT EXISTS export_jobs_expiry ON export_jobs (expires_at) WHERE expires_at IS NOT NULL;
