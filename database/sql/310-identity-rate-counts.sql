-- How often somebody has asked within a window, counted by all servers together. Unlogged: after a crash everybody begins anew.
-- `key` is a keyed hash: neither an address nor a person can be read from it.
CREATE UNLOGGED TABLE IF NOT EXISTS motcua_rate_counts (
  key text PRIMARY KEY,
  count integer NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS motcua_rate_counts_until_ix ON motcua_rate_counts (until);
