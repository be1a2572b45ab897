-- The visit at an officer's counter, until its dossier is taken in: a reload loses nothing, and nothing personal lies in the browser's storage.
-- One for each officer; the next person's visit takes the place of the last one's.
CREATE TABLE IF NOT EXISTS counter_visits (
  officer_id integer PRIMARY KEY,
  key uuid NOT NULL,
  agency_id integer NOT NULL,
  started_at timestamptz NOT NULL,
  ticket_id bigint,
  person jsonb,
  filing jsonb,
  desk jsonb,
  saved_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS counter_visits_saved ON counter_visits (saved_at);
