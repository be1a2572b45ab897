-- Each day the heads of all chains that grew are the leaves of a Merkle tree; its root is joined to the one before and signed.
CREATE TABLE IF NOT EXISTS history_roots (
  day date PRIMARY KEY,
  leaves integer NOT NULL,
  root text NOT NULL,
  previous_head text NOT NULL,
  head text NOT NULL,
  -- What is signed, to the byte.
  statement text NOT NULL,
  signature text NOT NULL,
  public_key text NOT NULL,
  last_event_id bigint NOT NULL,
  made_at timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS history_leaves (
  day date NOT NULL,
  position integer NOT NULL,
  dossier_id integer NOT NULL,
  seq integer NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (day, position)
);
CREATE UNIQUE INDEX IF NOT EXISTS history_leaves_dossier_ix ON history_leaves (dossier_id, seq);

-- Whole subtrees of 256 leaves and more: a proof reads a few of these and no whole day.
CREATE TABLE IF NOT EXISTS history_nodes (
  day date NOT NULL,
  level integer NOT NULL,
  position integer NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (day, level, position)
);

DROP TRIGGER IF EXISTS dossier_events_not_emptied ON dossier_events;
CREATE TRIGGER dossier_events_not_emptied BEFORE TRUNCATE ON dossier_events
  FOR EACH STATEMENT EXECUTE FUNCTION motcua_refuse_history_change();
