-- What people ask about their data (Law 91/2025), each with a day by which it is answered; what they say is sealed.
CREATE TABLE IF NOT EXISTS data_requests (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('question', 'correction', 'restriction', 'deletion')),
  dossier_id integer,
  -- The reading that is asked about.
  read_id bigint,
  said jsonb NOT NULL,
  key text NOT NULL,
  at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('done', 'partly', 'refused')),
  answer jsonb,
  answered_at timestamptz,
  answered_by text,
  UNIQUE (user_id, key)
);
CREATE INDEX IF NOT EXISTS data_requests_open_ix ON data_requests (due_at) WHERE answered_at IS NULL;

-- Each word given or taken back is a row: the newest counts, the others are the proof.
CREATE TABLE IF NOT EXISTS data_consents (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id integer NOT NULL,
  purpose text NOT NULL,
  given boolean NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS data_consents_user_ix ON data_consents (user_id, purpose, id DESC);

-- What the auditor should look at: unusual readings, and every dossier that was opened by breaking the glass.
CREATE TABLE IF NOT EXISTS reading_flags (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Once: kind, officer and day, or kind and what it is about.
  key text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('many', 'no_task', 'one_address', 'glass')),
  name text NOT NULL,
  unit text NOT NULL,
  day date NOT NULL,
  count integer NOT NULL,
  dossier_ids integer[] NOT NULL,
  reason text,
  at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz,
  seen_by text,
  finding text
);

-- A dossier opened outside the officer's own work: reason, second person, limited in time.
CREATE TABLE IF NOT EXISTS glass_openings (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id integer NOT NULL,
  officer_id integer NOT NULL,
  name text NOT NULL,
  unit text NOT NULL,
  reason text NOT NULL,
  asked_at timestamptz NOT NULL,
  confirmed_by integer CHECK (confirmed_by <> officer_id),
  confirmed_name text,
  confirmed_at timestamptz,
  open_until timestamptz
);
CREATE INDEX IF NOT EXISTS glass_openings_open_ix ON glass_openings (officer_id, dossier_id, open_until);
