-- Who signed in, who changed rights and settings, what left the house: appended, never rewritten. It names officers and machines; a citizen is the
-- number of the account here, and an answer of a dossier never stands in it.
CREATE TABLE IF NOT EXISTS motcua_audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind text NOT NULL CHECK (kind IN ('sign_in', 'rights', 'export', 'settings')),
  act text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
  actor_kind text NOT NULL CHECK (actor_kind IN ('citizen', 'officer', 'editor', 'machine', 'system', 'unknown')),
  -- User name of an officer or editor, id of a citizen's account, client of a machine.
  actor_id text NOT NULL,
  actor_name text NOT NULL DEFAULT '',
  -- Of whoever acted; null: nobody's, or everybody's.
  agency_id integer,
  object text NOT NULL DEFAULT '',
  -- Shortened: /24 of IPv4, /48 of IPv6.
  network text NOT NULL DEFAULT '',
  -- A hash of the identity server's session.
  session text,
  -- What is told once, by however many servers.
  once text UNIQUE
);
CREATE INDEX IF NOT EXISTS motcua_audit_at_ix ON motcua_audit (at DESC, id DESC);
CREATE INDEX IF NOT EXISTS motcua_audit_kind_ix ON motcua_audit (kind, at DESC, id DESC);
CREATE INDEX IF NOT EXISTS motcua_audit_session_ix ON motcua_audit (session) WHERE session IS NOT NULL;
CREATE INDEX IF NOT EXISTS motcua_audit_who_ix ON motcua_audit USING gin (motcua_fold(actor_name || ' ' || actor_id) gin_trgm_ops);

CREATE OR REPLACE FUNCTION motcua_refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'motcua_audit is append-only';
END
$$;
DROP TRIGGER IF EXISTS motcua_audit_append_only ON motcua_audit;
CREATE TRIGGER motcua_audit_append_only BEFORE UPDATE OR DELETE ON motcua_audit
  FOR EACH ROW EXECUTE FUNCTION motcua_refuse_audit_change();
