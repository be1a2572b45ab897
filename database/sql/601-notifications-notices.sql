-- What a citizen is told about own dossiers; one row per event that the applicant may read.
CREATE TABLE IF NOT EXISTS notices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id integer NOT NULL,
  dossier_id integer NOT NULL,
  event_seq integer NOT NULL,
  text jsonb NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (dossier_id, event_seq)
);
CREATE INDEX IF NOT EXISTS notices_user_ix ON notices (user_id, at DESC);
