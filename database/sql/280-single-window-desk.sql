-- What an officer has typed into an act's form and not sent yet: one draft per officer and dossier, erased when the act is done, forgotten after a week.
CREATE TABLE IF NOT EXISTS act_drafts (
  dossier_id integer NOT NULL,
  officer_id integer NOT NULL,
  content jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, officer_id)
);
CREATE INDEX IF NOT EXISTS act_drafts_saved ON act_drafts (saved_at);
-- Who has a dossier open: a row lives as long as its page says so every 20 s. Lost in a crash, as it may be.
CREATE UNLOGGED TABLE IF NOT EXISTS dossier_presence (
  dossier_id integer NOT NULL,
  officer_id integer NOT NULL,
  name text NOT NULL,
  unit text NOT NULL,
  acting text,
  since timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, officer_id)
);
