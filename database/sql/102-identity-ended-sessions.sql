-- Sessions that the identity server has ended: tokens made in them are refused though they have not expired. `sid:…` or `sub:…`.
CREATE TABLE IF NOT EXISTS motcua_ended_sessions (
  key text PRIMARY KEY,
  ended_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS motcua_ended_sessions_at_ix ON motcua_ended_sessions (ended_at);

-- Panel sessions that the identity server opened, so that it can end them.
CREATE TABLE IF NOT EXISTS motcua_panel_sessions (
  device_id uuid PRIMARY KEY,
  editor_id integer NOT NULL,
  sid text,
  subject text NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS motcua_panel_sessions_sid_ix ON motcua_panel_sessions (sid);
