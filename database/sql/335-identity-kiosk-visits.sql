-- A visit at a kiosk of a hall: from the code that a phone confirms to its end. Only the hash of the cookie is kept; the device code is taken away when it is used.
CREATE TABLE IF NOT EXISTS kiosk_visits (
  id_hash text PRIMARY KEY,
  place integer NOT NULL,
  user_id integer REFERENCES up_users (id) ON DELETE CASCADE,
  device_code text,
  verifier text,
  user_code text,
  address text,
  complete text,
  poll_seconds integer NOT NULL,
  polled_at timestamptz,
  code_until timestamptz NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS kiosk_visits_user_ix ON kiosk_visits (user_id);
