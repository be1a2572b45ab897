-- The secret address of a hall's kiosk: another one than the board's, which everybody in the hall can read.
CREATE TABLE IF NOT EXISTS queue_kiosks (
  agency_id integer PRIMARY KEY,
  link text NOT NULL UNIQUE
);
