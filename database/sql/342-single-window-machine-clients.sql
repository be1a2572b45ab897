-- Machines that may keep the officers of an agency and of what lies below it (SCIM 2.0); kept by administrators like any register.
CREATE TABLE IF NOT EXISTS machine_clients (
  client_id text PRIMARY KEY,
  name text NOT NULL,
  agency_id integer NOT NULL,
  valid_from date,
  valid_to date
);

-- As what the machine knows the officer.
CREATE TABLE IF NOT EXISTS officer_external_ids (
  client_id text NOT NULL,
  external_id text NOT NULL,
  username text NOT NULL,
  PRIMARY KEY (client_id, external_id),
  UNIQUE (client_id, username)
);
