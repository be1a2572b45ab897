-- What office and applicant write to each other about a dossier: added to, never changed (scripts/lib/roles.ts).
CREATE TABLE IF NOT EXISTS dossier_messages (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id integer NOT NULL,
  side text NOT NULL CHECK (side IN ('office', 'citizen')),
  author_id text NOT NULL,
  author_name text NOT NULL,
  author_unit text NOT NULL,
  body text NOT NULL,
  key text NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (author_id, key)
);
CREATE INDEX IF NOT EXISTS dossier_messages_dossier ON dossier_messages (dossier_id, id);
-- How far each reader has come; `reader` is `citizen` or `officer:<id>`.
CREATE TABLE IF NOT EXISTS dossier_message_reads (
  dossier_id integer NOT NULL,
  reader text NOT NULL,
  message_id integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, reader)
);
