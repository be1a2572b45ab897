-- Accounts of record of citizens: the users-permissions user and the verified identity behind it.
CREATE TABLE IF NOT EXISTS motcua_accounts (
  user_id integer PRIMARY KEY REFERENCES up_users (id) ON DELETE CASCADE,
  issuer text,
  subject text,
  personal_number text NOT NULL UNIQUE,
  full_name text NOT NULL,
  phone text,
  email text,
  level smallint NOT NULL DEFAULT 1,
  UNIQUE (issuer, subject)
);

-- Portal sessions: only the hash of the opaque cookie is kept.
CREATE TABLE IF NOT EXISTS motcua_sessions (
  id_hash text PRIMARY KEY,
  user_id integer NOT NULL REFERENCES up_users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  id_token text
);
CREATE INDEX IF NOT EXISTS motcua_sessions_user_ix ON motcua_sessions (user_id);

-- The embedded identity server's own store.
CREATE TABLE IF NOT EXISTS motcua_oidc (
  model text NOT NULL,
  id text NOT NULL,
  payload jsonb NOT NULL,
  grant_id text,
  uid text,
  expires_at timestamptz,
  PRIMARY KEY (model, id)
);
CREATE INDEX IF NOT EXISTS motcua_oidc_grant_ix ON motcua_oidc (grant_id);
CREATE INDEX IF NOT EXISTS motcua_oidc_uid_ix ON motcua_oidc (uid);

-- Who read personal data of a dossier, and why.
CREATE TABLE IF NOT EXISTS motcua_reads (
  id bigserial PRIMARY KEY,
  dossier_id integer NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  name text NOT NULL,
  role text NOT NULL,
  unit text NOT NULL,
  purpose text NOT NULL
);
CREATE INDEX IF NOT EXISTS motcua_reads_dossier_ix ON motcua_reads (dossier_id, at DESC);
