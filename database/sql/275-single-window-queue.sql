-- People waiting in the hall: a ticket by unit, day and service group; no name and no number of a person.
CREATE TABLE IF NOT EXISTS queue_tickets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency_id integer NOT NULL,
  day date NOT NULL,
  service_group text NOT NULL,
  number integer NOT NULL,
  -- The group it waits in: another than its letter after a transfer.
  waits_in text NOT NULL,
  taken_at timestamptz NOT NULL,
  called_at timestamptz,
  called_by integer,
  counter text,
  calls integer NOT NULL DEFAULT 0,
  served_at timestamptz,
  no_show_at timestamptz,
  UNIQUE (agency_id, day, service_group, number)
);
CREATE INDEX IF NOT EXISTS queue_tickets_waiting ON queue_tickets (agency_id, day, taken_at, id) WHERE called_at IS NULL;
CREATE INDEX IF NOT EXISTS queue_tickets_called ON queue_tickets (agency_id, day, called_at) WHERE called_at IS NOT NULL;
-- The last number given: the row stays locked until the ticket is written, so that no number is given twice.
CREATE TABLE IF NOT EXISTS queue_serials (
  agency_id integer NOT NULL,
  day date NOT NULL,
  service_group text NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (agency_id, day, service_group)
);
-- The address of a unit's hall pages: whoever has it sees numbers and counters, nothing else.
CREATE TABLE IF NOT EXISTS queue_halls (
  agency_id integer PRIMARY KEY,
  link text NOT NULL UNIQUE
);
